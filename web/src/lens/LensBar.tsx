import { gql } from '@urql/core';
import { lazy, Suspense, useRef, useState } from 'react';
import { useRead } from '../api/read';
import type {
  LensChangeQuery,
  LensChangeQueryVariables,
  LensShownQuery,
  LensShownQueryVariables,
  LensTotalQuery,
  LensTotalQueryVariables,
} from '../gql/types';
import { useKeys } from '../keys/keys';
import { NodeLink, NodeLinkFields } from '../parts/NodeLink';
import { dateWords, instantWords } from '../words/date';
import { hidesNothing } from './lens';
import { useLens, useSetLens } from './useLens';
import { hiddenWords } from './words';
import './LensBar.css';

const LensPanel = lazy(() => import('./LensPanel'));

const LensShown = gql<LensShownQuery, LensShownQueryVariables>`
  query LensShown {
    lens {
      hiddenClaims
      hiddenUndated
      without {
        ...NodeLink
      }
    }
  }
  ${NodeLinkFields}
`;

const LensTotal = gql<LensTotalQuery, LensTotalQueryVariables>`
  query LensTotal {
    claims(first: 1) {
      totalCount
      totalExact
    }
  }
`;

export const LensChange = gql<LensChangeQuery, LensChangeQueryVariables>`
  query LensChange($id: ID!) {
    node(id: $id) {
      ... on Change {
        number
        at
        by
        reason
      }
    }
  }
`;

/** What the page is seen through, on every page, and the way to another lens. */
export function LensBar() {
  const lens = useLens();
  const set = useSetLens();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const off = hidesNothing(lens);
  const { data, fault } = useRead(LensShown, {}, { pause: off });
  useKeys([
    { key: 'l', does: 'choose a lens: by a date, by a change, without sources', do: () => setOpen(!open) },
  ]);
  const wrong = fault?.kind === 'lens' && !off;
  return (
    <section className="lens" data-on={off ? undefined : ''} aria-label="Lens">
      <div className="lens-line">
        <p role="status" className="lens-words">
          {off ? 'You see the whole record.' : wrong ? 'You see nothing.' : <Seen shown={data} />}
        </p>
        <span className="lens-buttons">
          <button
            ref={button}
            type="button"
            aria-expanded={open}
            aria-controls="lens-panel"
            onClick={() => setOpen(!open)}
          >
            {off ? 'Look through a lens' : 'Change the lens'}{' '}
            <span aria-hidden="true">{open ? '▴' : '▾'}</span>
          </button>
          {!off && (
            <button
              type="button"
              onClick={() => {
                set({ stated: '', change: '', without: [] });
                // This button goes: the focus must not go with it.
                button.current?.focus();
              }}
            >
              Take it off
            </button>
          )}
        </span>
      </div>
      {wrong && (
        <p role="alert" className="lens-fault">
          The server cannot look through this lens: {fault.message}. Change it, or take it off.
        </p>
      )}
      <div id="lens-panel" hidden={!open}>
        {open && (
          <Suspense fallback={null}>
            <LensPanel known={data?.lens.without ?? []} />
          </Suspense>
        )}
      </div>
    </section>
  );
}

/** The lens in words, and what it hides. */
function Seen({ shown }: { shown: LensShownQuery | undefined }) {
  const { stated, change, without } = useLens();
  const { data: all } = useRead(LensTotal, {}, { whole: true });
  const names = shown?.lens.without ?? [];
  return (
    <>
      You see the graph{' '}
      <strong>
        {stated !== '' && `as stated by ${dateWords(stated)}`}
        {change !== '' && (
          <>
            {stated !== '' && ', '}as recorded by change {change}
            <Recorded change={change} />
          </>
        )}
        {without.length > 0 && (
          <>
            {(stated !== '' || change !== '') && ', '}without{' '}
            {without.map((id, i) => {
              const node = names.find((named) => named.id === id);
              return (
                <span key={id}>
                  {i > 0 && (i === without.length - 1 ? ' and ' : ', ')}
                  {node ? <NodeLink node={node} /> : id}
                </span>
              );
            })}
          </>
        )}
      </strong>
      .{' '}
      {shown && all
        ? hiddenWords({
            hidden: shown.lens.hiddenClaims,
            undated: shown.lens.hiddenUndated,
            total: all.claims.totalCount,
            exact: all.claims.totalExact,
          })
        : '\u00a0'}
    </>
  );
}

/** When a change was recorded: a number alone tells nobody. */
function Recorded({ change }: { change: string }) {
  const { data } = useRead(
    LensChange,
    { id: `change:${change}` },
    { pause: !/^[1-9]\d*$/.test(change), whole: true },
  );
  const node = data?.node;
  return node && 'at' in node ? ` of ${instantWords(node.at)}` : null;
}
