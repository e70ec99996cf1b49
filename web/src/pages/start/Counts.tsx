import { gql } from '@urql/core';
import { useRead, type Read } from '../../api/read';
import type { StartCountsQuery, StartCountsQueryVariables } from '../../gql/types';
import { FaultBox, Loading } from '../../parts/State';
import { number } from '../../words/figure';

const StartCounts = gql<StartCountsQuery, StartCountsQueryVariables>`
  query StartCounts {
    store {
      change
      entities
      documents
      claims
      propositions
    }
  }
`;

const nouns = [
  ['claims', 'claim', 'claims'],
  ['propositions', 'proposition', 'propositions'],
  ['entities', 'entity', 'entities'],
  ['documents', 'document', 'documents'],
] as const;

export function useCounts(): Read<StartCountsQuery> {
  return useRead(StartCounts, {});
}

/** How much the store holds. */
export function Counts({ read: { data, fault, again } }: { read: Read<StartCountsQuery> }) {
  if (fault) return <FaultBox fault={fault} again={again} />;
  if (!data) return <Loading what="the counts" />;
  return (
    <dl className="counts">
      {nouns.map(([field, one, many]) => (
        <div key={field}>
          <dt>{data.store[field] === 1 ? one : many}</dt>
          <dd>{number(data.store[field])}</dd>
        </div>
      ))}
    </dl>
  );
}
