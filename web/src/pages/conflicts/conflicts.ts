import { gql } from '@urql/core';
import { listOf, type Address } from '../../address/address';
import type {
  ConflictFilter,
  ConflictPairFragment,
  ConflictsCountQuery,
  ConflictsCountQueryVariables,
  ConflictsQuery,
  ConflictsQueryVariables,
  Verdict,
} from '../../gql/types';
import { ConflictLineFields } from '../../parts/ConflictLine';

/** A pair, and the propositions that its claims are on. */
const ConflictPairFields = gql<ConflictPairFragment>`
  fragment ConflictPair on Conflict {
    ...ConflictLine
    a {
      proposition {
        __typename
        id
        label
      }
    }
    b {
      proposition {
        id
        label
      }
    }
  }
  ${ConflictLineFields}
`;

/** Pairs over the whole store. How many there are is asked apart: to count them takes much longer than to show some. */
export const Conflicts = gql<ConflictsQuery, ConflictsQueryVariables>`
  query Conflicts($filter: ConflictFilter, $first: Int!, $after: String) {
    conflicts(filter: $filter, first: $first, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...ConflictPair
      }
    }
  }
  ${ConflictPairFields}
`;

export const ConflictsCount = gql<ConflictsCountQuery, ConflictsCountQueryVariables>`
  query ConflictsCount($filter: ConflictFilter) {
    conflicts(filter: $filter, first: 1) {
      totalCount
      totalExact
    }
  }
`;

/** The verdicts that are conflicts. */
export const conflictVerdicts = ['CONTRADICTS', 'UNDETERMINED'] as const satisfies readonly Verdict[];

/** What the address asks for. The same words make the same filter. */
export function filterOf({ params }: Pick<Address, 'params'>): ConflictFilter {
  const verdicts = conflictVerdicts.filter((verdict) => verdict === params['verdict']);
  const propositions = listOf(params['propositions']);
  const claimants = listOf(params['claimants']);
  return {
    ...(verdicts.length > 0 ? { verdicts } : {}),
    ...(propositions.length > 0 ? { propositions } : {}),
    ...(claimants.length > 0 ? { claimants } : {}),
  };
}
