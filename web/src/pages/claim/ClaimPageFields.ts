import { gql } from '@urql/core';
import type { ClaimPageQuery, ClaimPageQueryVariables } from '../../gql/types';
import { ChainVoicesFields } from '../../parts/Chain';
import { GradeFields } from '../../parts/Grades';
import { HistoryChangeFields } from '../../parts/History';
import { ClaimStandingFields } from '../../parts/Mark';
import { NodeLinkFields } from '../../parts/NodeLink';
import { OriginsFields } from '../../parts/Origins';

/** What the page of a claim asks at once; its evidence and its conflicts come by themselves. */
export const ClaimPageFields = gql<ClaimPageQuery, ClaimPageQueryVariables>`
  query ClaimPage($id: ID!) {
    claim(id: $id) {
      id
      label
      speechAct
      polarity
      certainty
      basis
      hedge
      citation
      withdrawn
      recordedAt
      recordedBy
      stated
      statedSpan {
        earliest
        latest
      }
      valid
      validSpan {
        earliest
        latest
      }
      ...ChainVoices
      claimant {
        kind
      }
      proposition {
        ...NodeLink
        ... on Measure {
          measureKind: kind
          unit
        }
        links {
          id
          kind
          from {
            ...NodeLink
          }
          to {
            ...NodeLink
          }
        }
        standing {
          status
          affirming
          denying
          uncommitted
        }
      }
      quantity {
        low
        high
        best
        qualifier
        verbatim
        tolerance
        openAbove
      }
      place {
        id
        name
      }
      mentions {
        id
        name
      }
      standing {
        ...ClaimStandingMark
      }
      origins {
        ...Origins
      }
      evidenceCount
      printed: evidence(first: 20) {
        id
        document {
          ...NodeLink
          published
          sha256
        }
      }
      links(first: 200) {
        id
        kind
        from {
          ...LinkedClaim
        }
        to {
          ...LinkedClaim
        }
      }
      assessments {
        ...Grade
      }
      history(first: 200) {
        ...HistoryChange
      }
    }
  }
  fragment LinkedClaim on Claim {
    id
    label
    speechAct
    stated
    recordedAt
    statedSpan {
      earliest
      latest
    }
    claimant {
      id
      name
    }
  }
  ${ChainVoicesFields}
  ${NodeLinkFields}
  ${ClaimStandingFields}
  ${OriginsFields}
  ${GradeFields}
  ${HistoryChangeFields}
`;
