import { gql } from '@urql/core';
import { useMemo } from 'react';
import { usePages } from '../../api/pages';
import type { Polarity, SideQuery, SideQueryVariables } from '../../gql/types';
import { ClaimLine, ClaimLineFields } from '../../parts/ClaimLine';
import { PagedList } from '../../parts/PagedList';

const SideOfProposition = gql<SideQuery, SideQueryVariables>`
  query Side($id: ID!, $filter: ClaimFilter!, $first: Int!, $after: String) {
    proposition(id: $id) {
      claims(filter: $filter, first: $first, after: $after) {
        totalCount
        totalExact
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...ClaimLine
        }
      }
    }
  }
  ${ClaimLineFields}
`;

/** The claims for a proposition and those against it, side by side. */
export function Sides({ id }: { id: string }) {
  return (
    <div className="sides-of">
      <Side id={id} polarity="AFFIRMS" />
      <Side id={id} polarity="DENIES" />
    </div>
  );
}

function Side({ id, polarity }: { id: string; polarity: Polarity }) {
  const pages = usePages(
    SideOfProposition,
    useMemo(() => ({ id, filter: { polarity }, first: 10 }), [id, polarity]),
    (data) => data.proposition?.claims,
  );
  const affirms = polarity === 'AFFIRMS';
  return (
    <section>
      <h3>{affirms ? 'Affirm it' : 'Deny it'}</h3>
      <PagedList
        pages={pages}
        nouns={['claim', 'claims']}
        keyOf={(claim) => claim.id}
        label={affirms ? 'Claims that affirm it' : 'Claims that deny it'}
        empty={
          affirms
            ? 'Nobody affirms it, as far as is recorded and the lens shows.'
            : 'Nobody denies it, as far as is recorded and the lens shows.'
        }
      >
        {(claim) => <ClaimLine claim={claim} />}
      </PagedList>
    </section>
  );
}
