import { gql } from '@urql/core';
import type { KnownQuery, KnownQueryVariables, KnownRefFragment } from '../../gql/types';
import { NodeLinkFields } from '../../parts/NodeLink';

const KnownRef = gql<KnownRefFragment>`
  fragment KnownRef on Node {
    ...NodeLink
  }
  ${NodeLinkFields}
`;

/** A record as its form has it, with the last change that touched it. The most that a list of evidence gives is asked for. */
export const KnownFields = gql<KnownQuery, KnownQueryVariables>`
  query Known($id: ID!) {
    node(id: $id) {
      ...KnownRef
      ... on Entity {
        kind
        named
        names {
          value
          lang
          kind
        }
        description
        identifiers {
          scheme
          value
        }
        speaksFor {
          ...KnownRef
        }
        entityHistory: history(first: 1) {
          number
        }
      }
      ... on Document {
        publisher {
          ...KnownRef
        }
        authors {
          ...KnownRef
        }
        published
        url
        lang
        sha256
        cites {
          ...KnownRef
        }
        documentHistory: history(first: 1) {
          number
        }
      }
      ... on Predicate {
        inverseLabel
        symmetric
        description
        predicateHistory: history(first: 1) {
          number
        }
      }
      ... on Measure {
        predicate {
          ...KnownRef
        }
        event {
          ...KnownRef
        }
        place {
          ...KnownRef
        }
        population
        measureKind: kind
        unit
        origin
        method
        partOf {
          ...KnownRef
        }
        measureHistory: history(first: 1) {
          number
        }
      }
      ... on Claim {
        claimant {
          ...KnownRef
        }
        reportedFrom {
          ...KnownRef
        }
        proposition {
          ...KnownRef
          ... on Relation {
            subject {
              ...KnownRef
            }
            predicate {
              ...KnownRef
            }
            object {
              ...KnownRef
            }
          }
        }
        mentions {
          ...KnownRef
        }
        polarity
        certainty
        speechAct
        basis
        hedge
        quantity {
          low
          high
          best
          qualifier
          verbatim
          tolerance
          openAbove
        }
        stated
        valid
        claimPlace: place {
          ...KnownRef
        }
        evidenceCount
        evidence(first: 200) {
          document {
            ...KnownRef
          }
          evidenceKind: kind
          attribution
          locator
          start
          end
          spanSha256
          chain {
            carrier {
              ...KnownRef
            }
            document {
              ...KnownRef
            }
            verb
          }
        }
        claimHistory: history(first: 1) {
          number
        }
      }
    }
  }
  ${KnownRef}
`;
