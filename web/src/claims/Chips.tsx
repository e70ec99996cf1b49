import { gql } from '@urql/core';
import { withParams } from '../address/address';
import { go, useAddress } from '../address/useAddress';
import { useRead } from '../api/read';
import type { ChipNamesQuery, ChipNamesQueryVariables, NodeLinkFragment } from '../gql/types';
import { NodeLinkFields, NodeWords } from '../parts/NodeLink';
import { Said } from '../parts/Said';
import { chosen, cleared, paramOf, toggled, type Field } from './filter';
import { fieldTitles, wordsOf } from './words';
import './Chips.css';

const ChipNames = gql<ChipNamesQuery, ChipNamesQueryVariables>`
  query ChipNames($ids: [ID!]!) {
    nodes(ids: $ids) {
      ...NodeLink
    }
  }
  ${NodeLinkFields}
`;

/** The API answers to so many ids at once; more have theirs shown. */
const idBound = 200;

const ofRecords: ReadonlySet<Field> = new Set([
  'claimants',
  'about',
  'propositions',
  'predicates',
  'documents',
  'carriers',
]);

/** Takes every filter off. */
export function useClear(): () => void {
  const address = useAddress();
  return () => go(withParams(address, cleared));
}

/** All that the address filters by, each to be taken off by itself. */
export function Chips() {
  const address = useAddress();
  const clear = useClear();
  const chips = chosen(address);
  const ids = chips.flatMap(({ field, value }) => (ofRecords.has(field) ? [value] : []));
  const { data } = useRead(ChipNames, { ids: ids.slice(0, idBound) }, { pause: ids.length === 0 });
  if (chips.length === 0) return null;
  const names = new Map((data?.nodes ?? []).flatMap((node) => (node ? [[node.id, node]] : [])));
  const off = (field: Field, value: string) =>
    go(
      withParams(
        address,
        field === 'text' || field === 'stated' ? { [paramOf(field)]: '' } : toggled(address, field, value),
      ),
    );
  return (
    <ul className="chips" aria-label="Filters">
      {chips.map(({ field, value }) => (
        <li key={`${field} ${value}`}>
          <button type="button" className="chip" onClick={() => off(field, value)}>
            <span className="field">{fieldTitles[field]}:</span>{' '}
            <ChipWords node={names.get(value)} words={wordsOf(field, value).word} />{' '}
            <span aria-hidden="true">×</span>
            <span className="visually-hidden">: take this filter off</span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="plain" onClick={clear}>
          Clear all
        </button>
      </li>
    </ul>
  );
}

/** What is filtered by, by its name where that is known. */
function ChipWords({ node, words }: { node: NodeLinkFragment | undefined; words: string }) {
  return node ? <NodeWords node={node} /> : <Said>{words}</Said>;
}
