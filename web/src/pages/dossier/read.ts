import { gql } from '@urql/core';
import type {
  CitedClaimFragment,
  DossierConflictsFragment,
  DossierClaimFragment,
  DossierEntityQuery,
  DossierEntityQueryVariables,
  DossierMeasureQuery,
  DossierMeasureQueryVariables,
} from '../../gql/types';

/** How much of a record a dossier holds; what is more is named. */
export const bounds = {
  claims: 200,
  relations: 100,
  conflictsEach: 5,
  conflicts: 200,
  origins: 100,
  /** One more is asked for, to know whether there are more. */
  claimsOfOrigin: 5,
} as const;

const CitedClaim = gql<CitedClaimFragment>`
  fragment CitedClaim on Claim {
    id
    label
    citation
    speechAct
    claimant {
      id
      name
    }
    firstDocument: evidence(first: 1) {
      document {
        url
      }
    }
  }
`;

const DossierClaimFields = gql<DossierClaimFragment>`
  fragment DossierClaim on Claim {
    ...CitedClaim
    polarity
    stated
    recordedAt
    statedSpan {
      latest
    }
    valid
    quantity {
      low
      high
      verbatim
    }
    standing {
      held
      field
      evidence
    }
  }
  ${CitedClaim}
`;

const DossierConflictsFields = gql<DossierConflictsFragment>`
  fragment DossierConflicts on ConflictConnection {
    totalCount
    nodes {
      verdict
      reason
      a {
        ...CitedClaim
      }
      b {
        ...CitedClaim
      }
    }
  }
  ${CitedClaim}
`;

export const DossierEntity = gql<DossierEntityQuery, DossierEntityQueryVariables>`
  query DossierEntity($id: ID!, $claims: Int!, $relations: Int!, $conflicts: Int!) {
    entity(id: $id) {
      id
      name
      kind
      named
      description
      names {
        value
        lang
        kind
      }
      identifiers {
        scheme
        value
      }
      speaksFor {
        id
        name
      }
      bloc {
        id
        name
      }
      sameAs
      relations(first: $relations) {
        totalCount
        totalExact
        nodes {
          id
          label
          standing {
            status
            affirming
            denying
          }
          origins {
            min
            max
          }
          claims(first: 5) {
            totalCount
            nodes {
              ...CitedClaim
            }
          }
        }
      }
      claims(first: $claims) {
        totalCount
        totalExact
        nodes {
          ...DossierClaim
          conflicts(first: $conflicts) {
            ...DossierConflicts
          }
        }
      }
      claimsAbout(first: $claims) {
        totalCount
        totalExact
        nodes {
          ...DossierClaim
          conflicts(first: $conflicts) {
            ...DossierConflicts
          }
        }
      }
    }
  }
  ${DossierClaimFields}
  ${DossierConflictsFields}
`;

export const DossierMeasure = gql<DossierMeasureQuery, DossierMeasureQueryVariables>`
  query DossierMeasure($id: ID!, $claims: Int!, $conflicts: Int!, $origins: Int!) {
    measure(id: $id) {
      id
      label
      population
      kind
      unit
      origin
      method
      predicate {
        label
      }
      event {
        id
        name
      }
      place {
        id
        name
      }
      partOf {
        id
        label
      }
      parts {
        id
        label
      }
      standing {
        status
        affirming
        denying
        uncommitted
      }
      origins {
        min
        max
        blocs
        groups(first: $origins) {
          origin {
            id
            name
          }
          bloc {
            id
            name
          }
          echoCount
          claims(first: 6) {
            ...CitedClaim
          }
        }
      }
      claims(first: $claims) {
        totalCount
        totalExact
        nodes {
          ...DossierClaim
        }
      }
      conflicts(first: $conflicts) {
        totalCount
        totalExact
        nodes {
          verdict
          reason
          a {
            ...CitedClaim
          }
          b {
            ...CitedClaim
          }
        }
      }
      envelope {
        date
        floor
        ceiling
      }
    }
  }
  ${DossierClaimFields}
`;
