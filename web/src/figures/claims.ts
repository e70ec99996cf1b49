import { gql } from '@urql/core';
import { useEffect } from 'react';
import { usePages, type Pages } from '../api/pages';
import type { FigureClaimFragment, FigureClaimsQuery, FigureClaimsQueryVariables } from '../gql/types';
import { ClaimStandingFields } from '../parts/Mark';

/** What a claim on a measure needs to be drawn and told. */
export const FigureClaimFields = gql<FigureClaimFragment>`
  fragment FigureClaim on Claim {
    id
    label
    speechAct
    polarity
    stated
    recordedAt
    statedSpan {
      earliest
      latest
    }
    valid
    validSpan {
      earliest
      latest
    }
    claimant {
      id
      name
      bloc {
        id
        name
      }
    }
    quantity {
      low
      high
      best
      qualifier
      verbatim
      openAbove
    }
    standing {
      ...ClaimStandingMark
    }
    evidenceCount
    via: evidence(first: 1) {
      document {
        id
        title
        publisher {
          id
          name
        }
      }
      chain {
        carrier {
          id
          name
        }
      }
    }
  }
  ${ClaimStandingFields}
`;

const FigureClaims = gql<FigureClaimsQuery, FigureClaimsQueryVariables>`
  query FigureClaims($measure: ID!, $first: Int!, $after: String) {
    measure(id: $measure) {
      claims(orderBy: STATED_DESC, first: $first, after: $after) {
        totalCount
        totalExact
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...FigureClaim
        }
      }
    }
  }
  ${FigureClaimFields}
`;

/** A picture shows so many claims of a measure at most: the newest. */
export const figuresBound = 1000;

/** The claims of a measure, read page by page up to the bound. `whole` says whether all that will be read are there. */
export function useFigureClaims(variables: {
  measure: string;
  first: number;
}): Pages<FigureClaimFragment> & { whole: boolean } {
  const pages = usePages(FigureClaims, variables, (data) => data.measure?.claims);
  const { items, hasMore, loading, fault, more } = pages;
  const on = hasMore && !loading && fault === undefined && items.length < figuresBound;
  useEffect(() => {
    if (on) more();
  });
  return { ...pages, whole: !loading && (!hasMore || items.length >= figuresBound) };
}
