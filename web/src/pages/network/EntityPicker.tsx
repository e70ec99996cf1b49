import { gql } from '@urql/core';
import { useId, useState } from 'react';
import { useRead } from '../../api/read';
import type { PickEntityQuery, PickEntityQueryVariables } from '../../gql/types';
import { Said } from '../../parts/Said';
import { entityKindWords } from '../../words/words';

const PickEntity = gql<PickEntityQuery, PickEntityQueryVariables>`
  query PickEntity($text: String!) {
    search(text: $text, kinds: [ENTITY], first: 8) {
      nodes {
        ... on Entity {
          id
          name
          kind
        }
      }
    }
  }
`;

interface Props {
  label: string;
  pick: (id: string) => void;
}

/** Finds an entity by its names, in any script, and lets one be picked by mouse or keyboard. */
export function EntityPicker({ label, pick }: Props) {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const list = useId();
  const blank = text.trim() === '';
  const { data, fault, loading } = useRead(PickEntity, { text }, { pause: blank });
  const found = blank ? [] : (data?.search.nodes ?? []).flatMap((node) => ('kind' in node ? [node] : []));
  const open = !blank && (found.length > 0 || !loading);
  const take = (id: string) => {
    setText('');
    pick(id);
  };
  const keys = (event: React.KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt((at + step + found.length) % Math.max(1, found.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const chosen = found[at];
      if (chosen && !loading) take(chosen.id);
    } else if (event.key === 'Escape') setText('');
  };
  return (
    <div className="picker">
      <label>
        {label}
        <input
          role="combobox"
          aria-expanded={open}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={open && found.length > 0 ? `${list}-${at}` : undefined}
          autoComplete="off"
          dir="auto"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
          onKeyDown={keys}
        />
      </label>
      <div id={list} role="listbox" aria-label={label} hidden={!open || found.length === 0}>
        {found.map(({ id, name, kind }, i) => (
          <button
            key={id}
            id={`${list}-${i}`}
            role="option"
            aria-selected={i === at}
            type="button"
            className="plain"
            tabIndex={-1}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(id)}
          >
            <Said>{name}</Said> <span className="quiet">{entityKindWords[kind].word}</span>
          </button>
        ))}
      </div>
      <p className="quiet" role="status">
        {fault ? fault.message : open && found.length === 0 ? 'No entity has such a name.' : ''}
      </p>
    </div>
  );
}
