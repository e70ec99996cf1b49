import { gql } from '@urql/core';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { throughLens, writeAddress, type Address } from '../../address/address';
import { go, useAddress } from '../../address/useAddress';
import { useRead } from '../../api/read';
import type { SearchWhileTypingQuery, SearchWhileTypingQueryVariables } from '../../gql/types';
import { useKeys } from '../../keys/keys';
import { FaultBox } from '../../parts/State';
import { useLater } from '../../parts/useLater';
import { counted } from '../../words/figure';
import { Hit, hitAddress, SearchHitFields } from './Hit';
import { movedChoice } from './choice';
import './SearchBox.css';

const SearchWhileTyping = gql<SearchWhileTypingQuery, SearchWhileTypingQueryVariables>`
  query SearchWhileTyping($text: String!) {
    search(text: $text, first: 8) {
      totalCount
      totalExact
      edges {
        ...SearchHit
      }
    }
  }
  ${SearchHitFields}
`;

/** The one box: it finds records of any kind while somebody types, in any script, by keyboard as ARIA's combobox has it. */
export function SearchBox() {
  const address = useAddress();
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const [text, setText] = useText(address);
  const [open, setOpen] = useState(false);
  const asked = useLater(text.trim());
  const answer = useRead(SearchWhileTyping, { text: asked }, { pause: asked === '' || !open });
  // Under another answer the same place is another record: what was chosen is chosen no longer.
  const [choice, setChoice] = useState<{ of: unknown; at: number }>({ of: undefined, at: -1 });
  const at = choice.of === answer.data ? choice.at : -1;
  const setAt = (to: number) => setChoice({ of: answer.data, at: to });
  useKeys([{ key: '/', does: 'search', do: () => input.current?.select() }]);

  const shown = open && text.trim() !== '' && asked !== '';
  const hits = shown ? (answer.data?.search.edges ?? []) : [];
  const all: Address = { page: 'search', key: '', params: { q: text.trim() } };
  const choices = hits.length === 0 ? [] : [...hits.map(hitAddress), all];
  const leave = (to: Address) => {
    setOpen(false);
    setAt(-1);
    go(throughLens(to, address));
  };
  const press = (event: KeyboardEvent) => {
    const move = movedChoice(event.key, at, choices.length);
    if (event.key === 'Escape' && shown) setOpen(false);
    else if (event.key === 'ArrowDown' && !shown) setOpen(true);
    else if (move !== undefined && shown) setAt(move);
    else return;
    event.preventDefault();
  };
  return (
    <form
      role="search"
      className="search-box"
      onSubmit={(event) => {
        event.preventDefault();
        const to = choices[at] ?? all;
        if (choices[at] || text.trim() !== '') leave(to);
      }}
    >
      <input
        ref={input}
        type="search"
        role="combobox"
        aria-label="Search"
        aria-expanded={choices.length > 0}
        aria-controls={choices.length > 0 ? list : undefined}
        aria-autocomplete="list"
        aria-activedescendant={choices[at] ? `${list}-${at}` : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={500}
        placeholder="Search"
        dir="auto"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
          setAt(-1);
        }}
        onKeyDown={press}
        onBlur={() => setOpen(false)}
      />
      {shown && (
        <div className="search-popup" role="presentation" onMouseDown={(event) => event.preventDefault()}>
          <p className="quiet" role="status">
            {answer.fault ? '' : foundWords(answer.data)}
          </p>
          {answer.fault && <FaultBox fault={answer.fault} again={answer.again} />}
          {choices.length > 0 && (
            <div role="listbox" id={list} aria-label="Found" aria-busy={answer.loading}>
              {choices.map((to, i) => {
                const hit = hits[i];
                return (
                  // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys of the box choose it
                  <div
                    key={hit?.node.id ?? 'all'}
                    id={`${list}-${i}`}
                    role="option"
                    tabIndex={-1}
                    aria-selected={i === at}
                    ref={i === at ? intoView : undefined}
                    onClick={(event) => {
                      if (event.ctrlKey || event.metaKey)
                        window.open(writeAddress(throughLens(to, address)), '_blank', 'noopener');
                      else leave(to);
                    }}
                  >
                    {hit ? <Hit hit={hit} /> : 'Show all that was found'}
                  </div>
                );
              })}
            </div>
          )}
        </div>
      )}
    </form>
  );
}

/** What is in the box: what was typed, and on the page of the search what it searches for. */
function useText({ page, params }: Address): [string, (text: string) => void] {
  const q = page === 'search' ? (params['q'] ?? '') : '';
  const [text, setText] = useState(q);
  const [known, setKnown] = useState(q);
  if (known !== q) {
    setKnown(q);
    setText(q);
  }
  return [text, setText];
}

function foundWords(data: SearchWhileTypingQuery | undefined): string {
  if (!data) return '\u00a0';
  const { totalCount, totalExact } = data.search;
  if (totalCount === 0) return 'Nothing is found by these words.';
  return counted(totalCount, 'record', 'records', totalExact);
}

function intoView(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: 'nearest' });
}
