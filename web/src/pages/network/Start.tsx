import { gql } from '@urql/core';
import { addressOf, readAddress } from '../../address/address';
import { To } from '../../address/To';
import { go, useHref } from '../../address/useAddress';
import { useRead } from '../../api/read';
import type { NetworkStartQuery, NetworkStartQueryVariables } from '../../gql/types';
import { NodePicker } from '../../parts/NodePicker';
import { Said } from '../../parts/Said';
import { Empty, FaultBox, Loading } from '../../parts/State';
import { counted } from '../../words/figure';
import { entityKindWords } from '../../words/words';

const NetworkStart = gql<NetworkStartQuery, NetworkStartQueryVariables>`
  query NetworkStart {
    entities(orderBy: CLAIMS_DESC, first: 12) {
      nodes {
        id
        name
        kind
        relations(first: 1) {
          totalCount
        }
      }
    }
    propositions(filter: { kinds: [RELATION] }, orderBy: CLAIMS_DESC, first: 12) {
      nodes {
        about {
          id
          name
          kind
          relations(first: 1) {
            totalCount
          }
        }
      }
    }
  }
`;

const around = (id: string) => ({ ...addressOf(id), page: 'network', key: '', params: { of: id } });

/** Nothing is in the centre yet: one entity is found by its name, or taken from those that most is claimed about. */
export function Start() {
  const read = useRead(NetworkStart, {});
  const href = useHref();
  const nodes = [
    ...(read.data?.propositions.nodes ?? []).flatMap(({ about }) => about),
    ...(read.data?.entities.nodes ?? []),
  ].filter(({ relations }) => relations.totalCount > 0);
  const most = [...new Map(nodes.map((node) => [node.id, node])).values()]
    .slice(0, 16)
    .toSorted((a, b) => b.relations.totalCount - a.relations.totalCount);
  return (
    <section className="network-start" aria-label="Where to start">
      <p>An entity, and who is said to be related to it: pick one to put in the centre.</p>
      <NodePicker label="Entity" kinds={['ENTITY']} onPick={({ id }) => go(readAddress(href(around(id))))} />
      <h2>Most claimed</h2>
      {read.fault && <FaultBox fault={read.fault} again={read.again} />}
      {!read.fault && !read.data && <Loading what="entities" />}
      {read.data && most.length === 0 && <Empty>Nobody claims any relation, as far as the lens shows.</Empty>}
      <ul className="suggestions">
        {most.map(({ id, name, kind, relations }) => (
          <li key={id}>
            <To to={around(id)}>
              <Said>{name}</Said>
            </To>{' '}
            <span className="quiet">
              {entityKindWords[kind].word}, {counted(relations.totalCount, 'relation', 'relations')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
