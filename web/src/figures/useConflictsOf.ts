import { gql } from '@urql/core';
import { useEffect, useState } from 'react';
import { useRead } from '../api/read';
import type { FigureConflictsQuery, FigureConflictsQueryVariables } from '../gql/types';
import type { FigureConflicts } from './FigureTip';

const FigureConflictsOf = gql<FigureConflictsQuery, FigureConflictsQueryVariables>`
  query FigureConflicts($claim: ID!) {
    claim(id: $claim) {
      id
      conflicts(first: 20) {
        totalCount
        nodes {
          verdict
          reason
          b {
            id
          }
        }
      }
    }
  }
`;

/** What the claim that is pointed at cannot hold beside: read once somebody stays with it for a moment. */
export function useConflictsOf(claim: string | null): FigureConflicts | undefined {
  const [stayed, setStayed] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setStayed(claim), 120);
    return () => clearTimeout(timer);
  }, [claim]);
  const { data } = useRead(FigureConflictsOf, { claim: stayed ?? '' }, { pause: stayed === null });
  return claim !== null && data?.claim?.id === claim ? data.claim.conflicts : undefined;
}
