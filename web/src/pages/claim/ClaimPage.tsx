import { gql } from '@urql/core';
import { idOf } from '../../address/address';
import { useRead } from '../../api/read';
import type { ClaimPageQuery, ClaimPageQueryVariables } from '../../gql/types';
import { ClaimLine, ClaimLineFields } from '../../parts/ClaimLine';
import { Empty, FaultBox, Loading } from '../../parts/State';
import type { PageProps } from '../../shell/pages';
import { Title } from '../../shell/Title';

const ClaimPageFields = gql<ClaimPageQuery, ClaimPageQueryVariables>`
  query ClaimPage($id: ID!) {
    claim(id: $id) {
      ...ClaimLine
      claimant {
        kind
      }
      certainty
      basis
      evidence {
        kind
        attribution
        status
      }
      links {
        kind
      }
      conflicts {
        nodes {
          verdict
        }
      }
      proposition {
        label
        links {
          kind
        }
        ... on Measure {
          kind
        }
      }
    }
  }
  ${ClaimLineFields}
`;

export default function ClaimPage({ address }: PageProps) {
  const { data, fault, loading, again } = useRead(ClaimPageFields, { id: idOf(address) });
  if (fault) return <FaultBox fault={fault} again={again} />;
  if (!data) return <Loading what="the claim" />;
  if (!data.claim) return <Empty>There is no claim {address.key} here.</Empty>;
  return (
    <article aria-busy={loading}>
      <Title name={data.claim.label} />
      <ClaimLine claim={data.claim} />
    </article>
  );
}
