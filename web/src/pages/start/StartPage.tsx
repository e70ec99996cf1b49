import { gql } from '@urql/core';
import { useMemo } from 'react';
import { usePages } from '../../api/pages';
import type { LatestClaimsQuery, LatestClaimsQueryVariables } from '../../gql/types';
import { ClaimLine, ClaimLineFields } from '../../parts/ClaimLine';
import { PagedList } from '../../parts/PagedList';
import { Title } from '../../shell/Title';

const LatestClaims = gql<LatestClaimsQuery, LatestClaimsQueryVariables>`
  query LatestClaims($first: Int!, $after: String) {
    claims(first: $first, after: $after) {
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
  ${ClaimLineFields}
`;

export function StartPage() {
  const pages = usePages(
    LatestClaims,
    useMemo(() => ({ first: 10 }), []),
    (data) => data.claims,
  );
  return (
    <>
      <Title name="">Who said what about whom, through whom, on what evidence, and who says otherwise.</Title>
      <h2>Latest claims</h2>
      <PagedList
        pages={pages}
        nouns={['claim', 'claims']}
        keyOf={(claim) => claim.id}
        label="Latest claims"
        empty="Nothing has been recorded here yet: claimgraph load FILE… records a dataset."
      >
        {(claim) => <ClaimLine claim={claim} />}
      </PagedList>
    </>
  );
}
