import { gql } from '@urql/core';
import { useMemo } from 'react';
import { usePages } from '../../api/pages';
import type { ConflictsOfQuery, ConflictsOfQueryVariables } from '../../gql/types';
import { ConflictLine, ConflictLineFields } from '../../parts/ConflictLine';
import { PagedList } from '../../parts/PagedList';

const ConflictsOfProposition = gql<ConflictsOfQuery, ConflictsOfQueryVariables>`
  query ConflictsOf($id: ID!, $first: Int!, $after: String) {
    proposition(id: $id) {
      conflicts(first: $first, after: $after) {
        totalCount
        totalExact
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...ConflictLine
        }
      }
    }
  }
  ${ConflictLineFields}
`;

/** The pairs of claims on a proposition that cannot both hold, or could not on one day, each with its reason. */
export function ConflictsOf({ id }: { id: string }) {
  const pages = usePages(
    ConflictsOfProposition,
    useMemo(() => ({ id, first: 10 }), [id]),
    (data) => data.proposition?.conflicts,
  );
  return (
    <PagedList
      pages={pages}
      nouns={[
        'pair that cannot both hold, or could not on one day',
        'pairs that cannot both hold, or could not on one day',
      ]}
      keyOf={({ a, b }) => `${a.id} ${b.id}`}
      label="Contradictions"
      empty="No two claims on it contradict each other."
    >
      {(conflict) => <ConflictLine conflict={conflict} />}
    </PagedList>
  );
}
