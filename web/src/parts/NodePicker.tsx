import { gql } from '@urql/core';
import { useId, useState } from 'react';
import { useRead } from '../api/read';
import type { NodeKind, NodePickerQuery, NodePickerQueryVariables, PickableNodeFragment } from '../gql/types';
import { counted } from '../words/figure';
import { entityKindWords } from '../words/words';
import { NodeLinkFields, nodeWords } from './NodeLink';
import { Said } from './Said';
import { useLater } from './useLater';
import './NodePicker.css';

const PickableNode = gql<PickableNodeFragment>`
  fragment PickableNode on Node {
    ...NodeLink
    ... on Entity {
      kind
    }
  }
  ${NodeLinkFields}
`;

const NodePickerHits = gql<NodePickerQuery, NodePickerQueryVariables>`
  query NodePicker($text: String!, $kinds: [NodeKind!]) {
    search(text: $text, kinds: $kinds, first: 10) {
      totalCount
      totalExact
      edges {
        snippet
        node {
          ...PickableNode
        }
      }
    }
  }
  ${PickableNode}
`;

/** A record that was picked, and what to call it until it is read anew. */
export interface PickedNode {
  id: string;
  words: string;
}

interface Props {
  label: string;
  kinds: readonly NodeKind[];
  onPick: (node: PickedNode) => void;
  placeholder?: string;
  /** Of the box, where something else leads to it. */
  id?: string;
  /** The element that says more of it: a hint, a fault. */
  describedBy?: string | undefined;
  invalid?: boolean;
}

/** Picks a record by its names and words: a box that answers while somebody types, with arrows, Enter and Escape. */
export function NodePicker({ label, kinds, onPick, placeholder, id: given, describedBy, invalid }: Props) {
  const own = useId();
  const id = given ?? own;
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const text = useLater(typed.trim());
  const { data, fault, loading } = useRead(NodePickerHits, { text, kinds }, { pause: text === '' });
  const waiting = loading || text !== typed.trim();
  const hits = text === '' || fault ? [] : (data?.search.edges ?? []);
  const chosen = hits[Math.min(at, hits.length - 1)];
  const shown = open && typed.trim() !== '';
  const optionOf = (node: { id: string }) => `${id}-${node.id}`;

  const pick = (node: PickableNodeFragment | undefined) => {
    if (!node) return;
    setTyped('');
    setOpen(false);
    onPick({ id: node.id, words: nodeWords(node) });
  };
  const press = (event: React.KeyboardEvent) => {
    // Within a word that an input method still puts together, Enter and arrows are its own.
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && hits.length > 0) {
      event.preventDefault();
      setOpen(true);
      if (shown) setAt((Math.min(at, hits.length - 1) + step + hits.length) % hits.length);
    } else if (event.key === 'Enter' && typed !== '') {
      event.preventDefault();
      if (shown && !waiting) pick(chosen?.node);
    } else if (event.key === 'Escape' && shown) {
      event.preventDefault();
      setOpen(false);
    }
  };

  return (
    <div className="node-picker">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-activedescendant={shown && chosen ? optionOf(chosen.node) : undefined}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        placeholder={placeholder}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={press}
      />
      <div className="node-picker-list" hidden={!shown} aria-busy={waiting}>
        <div id={`${id}-list`} role="listbox" aria-label={label}>
          {hits.map(({ node, snippet }) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys go to the box, which has the focus
            <div
              key={node.id}
              id={optionOf(node)}
              role="option"
              tabIndex={-1}
              aria-selected={node === chosen?.node}
              // The focus stays in the box, or the list would close before the click comes.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(node)}
            >
              <Hit node={node} snippet={snippet} />
            </div>
          ))}
        </div>
        <p role="status" className="quiet">
          {shown && !waiting && (fault?.message ?? found(data))}
        </p>
      </div>
    </div>
  );
}

/** A hit: its words, what it is, and the name that matched where that is another. */
function Hit({ node, snippet }: { node: PickableNodeFragment; snippet: string | null }) {
  const words = nodeWords(node);
  const matched = snippet?.replaceAll(/[⟦⟧]/g, '') ?? words;
  const kind = node.__typename === 'Entity' ? entityKindWords[node.kind].word : node.__typename.toLowerCase();
  return (
    <>
      <Said>{words}</Said>{' '}
      <span className="quiet">
        {kind}
        {!words.includes(matched) && (
          <>
            , “<Said>{matched}</Said>”
          </>
        )}
      </span>
    </>
  );
}

function found(data: NodePickerQuery | undefined): string {
  if (!data) return '';
  const { totalCount, totalExact, edges } = data.search;
  if (totalCount === 0) return 'Nothing is called so.';
  const all = counted(totalCount, 'record', 'records', totalExact);
  return edges.length < totalCount ? `The ${edges.length} best of ${all}.` : `${all}.`;
}
