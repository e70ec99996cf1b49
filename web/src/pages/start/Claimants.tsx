import { gql } from '@urql/core';
import { To } from '../../address/To';
import { useRead } from '../../api/read';
import type { ClaimantsQuery, ClaimantsQueryVariables } from '../../gql/types';
import { Said } from '../../parts/Said';
import { number } from '../../words/figure';
import { entityKindWords } from '../../words/words';
import { Section } from './Section';

const ClaimantsFields = gql<ClaimantsQuery, ClaimantsQueryVariables>`
  query Claimants {
    entities(orderBy: CLAIMS_DESC, first: 10) {
      nodes {
        id
        name
        kind
        claims(first: 1) {
          totalCount
        }
      }
    }
  }
`;

/** Who claims most. */
export function Claimants() {
  return (
    <Section
      title="Who claims most"
      read={useRead(ClaimantsFields, {})}
      what="claimants"
      isEmpty={(data) => data.entities.nodes.length === 0}
      empty="No entities have been recorded."
    >
      {(data) => (
        <ol className="lines claimants" aria-label="Who claims most">
          {data.entities.nodes.map(({ id, name, kind, claims }) => (
            <li key={id}>
              <span>
                <To id={id}>
                  <Said>{name}</Said>
                </To>{' '}
                <span className="quiet">{entityKindWords[kind].word}</span>
              </span>
              <span className="count">
                {number(claims.totalCount)} <span className="visually-hidden">claims</span>
              </span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
