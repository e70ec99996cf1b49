import { gql } from '@urql/core';
import { Slider } from 'radix-ui';
import { useState } from 'react';
import { useRead } from '../api/read';
import type { ClaimDaysQuery, ClaimDaysQueryVariables } from '../gql/types';
import { FaultBox, Loading } from '../parts/State';
import { dateWords } from '../words/date';
import { counted, number } from '../words/figure';
import { mostStops, stopAt, stopsOf, undatedOf, type Stop } from './days';
import { LensField } from './LensField';
import { useLens, useSetLens } from './useLens';
import { useLensDrag } from './useLensDrag';

const ClaimDays = gql<ClaimDaysQuery, ClaimDaysQueryVariables>`
  query ClaimDays {
    claims(first: 1) {
      totalCount
      totalExact
      days: facets(by: DAY, first: 200) {
        value
        count
      }
      months: facets(by: YEAR_MONTH, first: 200) {
        value
        count
      }
    }
  }
`;

/** The day by which claims had been stated: a slider over the days that have claims, and a field for any other. */
export function StatedLens() {
  const lens = useLens();
  const set = useSetLens();
  const { data, fault, again } = useRead(ClaimDays, {}, { whole: true });
  if (fault) return <FaultBox fault={fault} again={again} />;
  if (!data) return <Loading what="the days that have claims" />;
  const { days, months, totalCount, totalExact } = data.claims;
  const byMonth = days.length >= mostStops;
  const stops = stopsOf(byMonth ? months : days);
  const undated = undatedOf(days) || undatedOf(months);
  return (
    <>
      {stops.length === 0 ? <p className="quiet">No claim has a date.</p> : <Days stops={stops} />}
      {byMonth && (
        <p className="quiet">
          There are claims of {mostStops} days and more: the slider goes by months
          {months.length >= mostStops && `, the ${mostStops} that have most claims`}.
        </p>
      )}
      {undated > 0 && (
        <p className="quiet">
          {number(undated)} of {counted(totalCount, 'claim', 'claims', totalExact)}{' '}
          {undated === 1 ? 'has' : 'have'} no date: every date hides {undated === 1 ? 'it' : 'them'}.
        </p>
      )}
      <LensField
        label="A date"
        value={lens.stated}
        set={(stated) => set({ stated })}
        unset="Any date"
        placeholder="2026-01-15"
        size={12}
        how="A day, a month or a year: 2026-01-15, 2026-01, 2026."
      />
    </>
  );
}

/** The slider. Behind its last day there is a stop that lets all dates through. */
function Days({ stops }: { stops: readonly Stop[] }) {
  const { stated } = useLens();
  const { drag, drop } = useLensDrag();
  // Where the thumb is while the page still follows.
  const [held, setHeld] = useState<number>();
  const at = held ?? stopAt(stops, stated);
  const words =
    at < stops.length
      ? dateWords(held === undefined ? stated : (stops[at]?.value ?? ''))
      : 'any date, or none';
  const first = stops[0];
  return (
    <div className="lens-days">
      <Histogram stops={stops} upTo={at} />
      <Slider.Root
        className="slider"
        value={[at]}
        min={0}
        max={stops.length}
        onValueChange={([to = 0]) => {
          setHeld(to);
          drag({ stated: stops[to]?.value ?? '' });
        }}
        onValueCommit={() => {
          setHeld(undefined);
          drop();
        }}
      >
        <Slider.Track className="slider-track">
          <Slider.Range className="slider-range" />
        </Slider.Track>
        <Slider.Thumb className="slider-thumb" aria-label="As stated by" aria-valuetext={words} />
      </Slider.Root>
      <p className="lens-ends quiet">
        <span>{first && dateWords(first.value)}</span>
        <strong>{words}</strong>
        <span>any</span>
      </p>
    </div>
  );
}

/** How many claims each day has, behind the slider. The figures are in the words beside it. */
function Histogram({ stops, upTo }: { stops: readonly Stop[]; upTo: number }) {
  const most = Math.max(...stops.map(({ count }) => count));
  const step = 100 / stops.length;
  const width = Math.min(step * 0.7, 3);
  return (
    <svg className="lens-histogram" viewBox="0 0 100 24" preserveAspectRatio="none" aria-hidden="true">
      {stops.map(({ value, count }, i) => {
        const height = Math.max(1.5, (24 * count) / most);
        return (
          <rect
            key={value}
            x={i * step - width / 2}
            y={24 - height}
            width={width}
            height={height}
            data-hidden={i > upTo ? '' : undefined}
          >
            <title>{`${dateWords(value)}: ${counted(count, 'claim', 'claims')}`}</title>
          </rect>
        );
      })}
    </svg>
  );
}
