import { gql } from '@urql/core';
import { To } from '../../address/To';
import { useRead } from '../../api/read';
import type { LatestClaimsQuery, LatestClaimsQueryVariables } from '../../gql/types';
import { ClaimLine, ClaimLineFields } from '../../parts/ClaimLine';
import { counted } from '../../words/figure';
import { Section } from './Section';

const LatestClaimsFields = gql<LatestClaimsQuery, LatestClaimsQueryVariables>`
  query LatestClaims {
    claims(first: 14) {
      totalCount
      totalExact
      nodes {
        ...ClaimLine
      }
    }
  }
  ${ClaimLineFields}
`;

/** What was said last, by the last day that it may have been. */
export function LatestClaims() {
  const read = useRead(LatestClaimsFields, {});
  const claims = read.data?.claims;
  return (
    <Section
      title="Latest claims"
      read={read}
      what="claims"
      isEmpty={(data) => data.claims.nodes.length === 0}
      empty="The lens lets no claim through."
      more={
        claims && (
          <To to={{ page: 'claims', key: '', params: {} }}>
            All {counted(claims.totalCount, 'claim', 'claims', claims.totalExact)}
          </To>
        )
      }
    >
      {(data) => (
        <ol className="lines">
          {data.claims.nodes.map((claim) => (
            <li key={claim.id}>
              <ClaimLine claim={claim} />
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
