import { gql } from '@urql/core';
import { useMemo } from 'react';
import { useParam } from '../../address/useAddress';
import { usePages } from '../../api/pages';
import type { ClaimsQuery, ClaimsQueryVariables } from '../../gql/types';
import { ClaimLine, ClaimLineFields } from '../../parts/ClaimLine';
import { PagedList } from '../../parts/PagedList';
import { Title } from '../../shell/Title';
import { Timeline } from '../../timeline/Timeline';

const Claims = gql<ClaimsQuery, ClaimsQueryVariables>`
  query Claims($filter: ClaimFilter, $first: Int!, $after: String) {
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
  ${ClaimLineFields}
`;

export default function ClaimsPage() {
  const [view] = useParam('view');
  const [stated] = useParam('stated');
  const filter = useMemo(() => (stated === '' ? {} : { stated }), [stated]);
  if (view !== 'timeline') return <ClaimList />;
  return (
    <>
      <Title name="Claims" />
      <Timeline filter={filter} />
    </>
  );
}

function ClaimList() {
  const pages = usePages(
    Claims,
    useMemo(() => ({ first: 20 }), []),
    (data) => data.claims,
  );
  return (
    <>
      <Title name="Claims" />
      <PagedList
        pages={pages}
        nouns={['claim', 'claims']}
        keyOf={(claim) => claim.id}
        label="Claims"
        empty="No claim is like that."
      >
        {(claim) => <ClaimLine claim={claim} />}
      </PagedList>
    </>
  );
}
