import { gql } from '@urql/core';
import type {
  RecordMutation,
  RecordMutationVariables,
  RecordOutcomeFragment,
  WithdrawMutation,
  WithdrawMutationVariables,
} from '../../gql/types';
import { NodeLinkFields } from '../../parts/NodeLink';

/** What recording came to. */
const RecordOutcomeFields = gql<RecordOutcomeFragment>`
  fragment RecordOutcome on RecordPayload {
    change {
      id
      number
    }
    created {
      ...NodeLink
    }
    changed {
      ...NodeLink
    }
    createdCount
    changedCount
    unchanged
    errors {
      path
      code
      message
    }
  }
  ${NodeLinkFields}
`;

export const RecordFields = gql<RecordMutation, RecordMutationVariables>`
  mutation Record($input: RecordInput!) {
    record(input: $input) {
      ...RecordOutcome
    }
  }
  ${RecordOutcomeFields}
`;

export const WithdrawFields = gql<WithdrawMutation, WithdrawMutationVariables>`
  mutation Withdraw($id: ID!, $reason: String!) {
    withdraw(id: $id, reason: $reason) {
      ...RecordOutcome
    }
  }
  ${RecordOutcomeFields}
`;
