import { gql } from '@urql/core';
import { To } from '../address/To';
import type { HistoryChangeFragment } from '../gql/types';
import { instantWords } from '../words/date';
import { counted } from '../words/figure';
import { Said } from './Said';
import './History.css';

/** What a change needs to be shown in the history of a record. */
export const HistoryChangeFields = gql<HistoryChangeFragment>`
  fragment HistoryChange on Change {
    id
    number
    at
    by
    reason
    touchedCount
  }
`;

/** The API gives so many changes of a record at most. */
export const historyBound = 200;

/** The changes that touched a record, newest first: the last in the list is the one that recorded it first. `asked` is how many were asked for. */
export function History({
  changes,
  asked = historyBound,
}: {
  changes: readonly HistoryChangeFragment[];
  asked?: number;
}) {
  const whole = changes.length < asked;
  return (
    <>
      <ol className="history" aria-label="History">
        {changes.map((change, i) => (
          <li key={change.id}>
            <To id={change.id}>Change {change.number}</To>{' '}
            <span className="quiet">
              {instantWords(change.at)}, by <Said>{change.by}</Said>
              {whole && i === changes.length - 1 && ', recorded first'}
              {change.touchedCount > 1 &&
                `, with ${counted(change.touchedCount - 1, 'other record', 'other records')}`}
            </span>
            {change.reason !== null && (
              <p className="why">
                <Said>{change.reason}</Said>
              </p>
            )}
          </li>
        ))}
      </ol>
      {!whole && (
        <p className="quiet">
          The newest {counted(asked, 'change', 'changes')} are shown; there may be more.
        </p>
      )}
    </>
  );
}
