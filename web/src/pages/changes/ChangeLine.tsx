import { gql } from '@urql/core';
import { To } from '../../address/To';
import type { ChangeLineFragment } from '../../gql/types';
import { Said } from '../../parts/Said';
import { instantWords } from '../../words/date';
import { counted, number } from '../../words/figure';

export const ChangeLineFields = gql<ChangeLineFragment>`
  fragment ChangeLine on Change {
    id
    number
    at
    by
    reason
    hash
    touchedCount
  }
`;

/** A change in a list: its number, when, by whom and why, and how much it touched. */
export function ChangeLine({ change }: { change: ChangeLineFragment }) {
  const { id, number: n, at, by, reason, hash, touchedCount } = change;
  return (
    <div className="change-line">
      <p>
        <To id={id} className="who">
          Change {number(n)}
        </To>
        {reason !== null && (
          <>
            : <Said>{reason}</Said>
          </>
        )}
      </p>
      <p className="quiet">
        <time dateTime={at}>{instantWords(at)}</time>, by <Said>{by}</Said> · touched{' '}
        {counted(touchedCount, 'record', 'records')} · <code title={hash}>{hash.slice(0, 12)}…</code> ·{' '}
        <To to={diffAddress({ from: String(n - 1), to: String(n) })}>what it changed</To> ·{' '}
        <To to={diffAddress({ from: String(n) })}>
          compare with now<span className="visually-hidden">, from change {number(n)}</span>
        </To>
      </p>
    </div>
  );
}

/** The address of what came, went and changed between two changes. */
export function diffAddress(params: { from: string; to?: string }) {
  return { page: 'diff', key: '', params };
}
