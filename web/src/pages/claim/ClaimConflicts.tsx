import { gql } from '@urql/core';
import { useMemo } from 'react';
import { usePages } from '../../api/pages';
import type { ClaimConflictsQuery, ClaimConflictsQueryVariables } from '../../gql/types';
import { ConflictLine, ConflictLineFields } from '../../parts/ConflictLine';
import { PagedList } from '../../parts/PagedList';

const ClaimConflictsFields = gql<ClaimConflictsQuery, ClaimConflictsQueryVariables>`
  query ClaimConflicts($id: ID!, $first: Int!, $after: String) {
    claim(id: $id) {
      id
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

/** The claims that cannot hold beside it, with the reasons. */
export function ClaimConflicts({ id }: { id: string }) {
  const pages = usePages(
    ClaimConflictsFields,
    useMemo(() => ({ id, first: 10 }), [id]),
    (data) => data.claim?.conflicts,
  );
  return (
    <PagedList
      pages={pages}
      nouns={['conflict', 'conflicts']}
      keyOf={({ b }) => b.id}
      label="Conflicts"
      empty="No held claim contradicts it."
    >
      {(conflict) => <ConflictLine conflict={conflict} />}
    </PagedList>
  );
}
