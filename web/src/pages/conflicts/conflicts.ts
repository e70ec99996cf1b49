import { gql } from '@urql/core';
import { useCallback } from 'react';
import { useClient } from 'urql';
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
import { through } from '../../lens/lens';
import { useLens } from '../../lens/useLens';
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

/** A file holds so many pairs at most. */
export const exportBound = 1000;

const exportPage = 200;

/** Reads the pairs for a file: more than the page shows, up to the bound. */
export function useAllConflicts(filter: ConflictFilter): () => Promise<ConflictPairFragment[]> {
  const client = useClient();
  const lens = useLens();
  return useCallback(async () => {
    const query = through(lens, Conflicts as never) as typeof Conflicts;
    const read = async (
      pairs: ConflictPairFragment[],
      after: string | null,
    ): Promise<ConflictPairFragment[]> => {
      const { data, error } = await client.query(query, { filter, first: exportPage, after }).toPromise();
      if (!data) throw error ?? new Error('the server gave no answer');
      const { nodes, pageInfo } = data.conflicts;
      const all = [...pairs, ...nodes];
      return pageInfo.hasNextPage && all.length < exportBound ? read(all, pageInfo.endCursor) : all;
    };
    return read([], null);
  }, [client, lens, filter]);
}
