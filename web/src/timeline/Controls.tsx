import { useState } from 'react';
import { useParam } from '../address/useAddress';
import type { Picture } from '../export/picture';
import { ExportPicture } from '../figures/ExportPicture';
import type { TimelineClaimFragment } from '../gql/types';
import { ExportRows } from '../parts/Table';
import { counted, number } from '../words/figure';
import type { Axis, By } from './claims';
import { dayText, readSpan, writeSpan, dayOf } from './days';
import { timelineColumns } from './TimelineTable';

interface Props {
  axis: Axis;
  by: By;
  claims: readonly TimelineClaimFragment[];
  total: number;
}

/** By which date claims are placed, what they stand in rows with, and the span that is shown. */
export function Controls({ axis, by, claims, total }: Props) {
  const [, setAxis] = useParam('axis');
  const [, setRows] = useParam('rows');
  return (
    <div className="timeline-controls">
      <label>
        Placed by{' '}
        <select value={axis} onChange={(event) => setAxis(event.target.value === 'valid' ? 'valid' : '')}>
          <option value="stated">when it was stated</option>
          <option value="valid">when it holds, by the claim</option>
        </select>
      </label>
      <label>
        A row for each{' '}
        <select
          value={by}
          onChange={(event) => setRows(event.target.value === 'claimant' ? '' : event.target.value)}
        >
          <option value="claimant">claimant</option>
          <option value="bloc">bloc</option>
          <option value="proposition">proposition</option>
        </select>
      </label>
      <Zoom key={axis} axis={axis} />
      <ExportRows columns={timelineColumns(axis)} rows={() => Promise.resolve(claims)} what="timeline" />
      <ExportPicture picture={() => pictureOf(axis, by, claims.length, total)} />
    </div>
  );
}

/** The picture as it leaves the page, with the words without which nobody could read it. */
function pictureOf(axis: Axis, by: By, drawn: number, total: number): Picture | null {
  const drawing = document.querySelector<SVGSVGElement>('svg.timeline-picture');
  if (drawing === null) return null;
  const how = axis === 'valid' ? 'when it holds, by the claim' : 'when it was stated';
  return {
    drawing,
    title: 'Claims over time',
    head: [
      `${drawn < total ? `The newest ${number(drawn)} of ` : ''}${counted(total, 'claim', 'claims')}, each placed by ${how}; a row for each ${by}.`,
    ],
    legend: [],
    foot: [
      'A disc affirms, a cross denies; hollow: no longer held; in a dashed ring: contested. A bar is an uncertain date, from earliest to latest, open where nothing bounds it.',
    ],
  };
}

/** The span that the axis shows, by keyboard; it can be drawn with the pointer too. */
function Zoom({ axis }: { axis: Axis }) {
  const [text, set] = useParam(axis);
  const span = readSpan(text);
  const [draft, setDraft] = useState<{ from: string; to: string }>();
  const { from, to } = draft ?? { from: span ? dayText(span[0]) : '', to: span ? dayText(span[1]) : '' };
  const [first, last] = [dayOf(from), dayOf(to)];
  const usable = first !== null && last !== null && first <= last;
  return (
    <form
      className="timeline-zoom"
      aria-label="The span that is shown"
      onSubmit={(event) => {
        event.preventDefault();
        if (!usable) return;
        setDraft(undefined);
        set(writeSpan(first, last));
      }}
    >
      <label>
        From{' '}
        <input type="date" value={from} onChange={(event) => setDraft({ from: event.target.value, to })} />
      </label>
      <label>
        to <input type="date" value={to} onChange={(event) => setDraft({ from, to: event.target.value })} />
      </label>
      <button type="submit" disabled={!usable || draft === undefined}>
        Zoom
      </button>
      <button
        type="button"
        disabled={text === ''}
        onClick={() => {
          setDraft(undefined);
          set('');
        }}
      >
        All dates
      </button>
    </form>
  );
}
