import * as Plot from '@observablehq/plot';
import { ticksOf } from '../timeline/scale';
import { number } from '../words/figure';
import { crossed, type Stretch } from './envelope';
import { xOf, yOf } from './layout';
import { as, contested, px, type Drawing } from './marks';
import { dayLength } from './when';

/** The axes, and the lanes of what has no date or no figure. */
export function axesOf({ layout, unit, time }: Drawing): Plot.Markish[] {
  const { frame, time: days, log } = layout;
  const { left, right, end, lane, top, bottom, foot, none } = frame;
  const most = Math.max(3, Math.round((end - left) / 95));
  const quiet = { fill: 'var(--quiet)', fontSize: 12 };
  const words = (x: number, y: number, text: string, textAnchor: 'start' | 'middle' | 'end' = 'start') =>
    Plot.text([text], { x: px(() => x), y: px(() => y), text: (t: string) => t, textAnchor, ...quiet });
  return [
    Plot.gridY({ stroke: 'var(--line)', strokeOpacity: 1, ...(log ? {} : { ticks: 6 }) }),
    Plot.axisY({
      ...(log ? { ticks: 5 } : { ticks: 6 }),
      // People are counted whole: between 0 and 1 there is nothing to read.
      tickFormat: (n: number) => (Number.isInteger(n) ? number(n) : ''),
      label: null,
      color: 'var(--quiet)',
      tickSize: 0,
    }),
    words(4, 11, `↑ ${unit}${log ? ', by powers of ten' : ''}`),
    Plot.ruleY([foot], {
      x1: px(() => left),
      x2: px(() => right),
      y: px(() => foot),
      stroke: 'var(--quiet)',
    }),
    ...(days === null
      ? []
      : [
          Plot.axisX({ ...daysOf(days, most), label: null, color: 'var(--quiet)' }),
          words(end, foot + 41, `${time} →`, 'end'),
        ]),
    ...(lane === null
      ? []
      : [
          Plot.ruleX([0], {
            x: px(() => lane - 9),
            y1: px(() => 22),
            y2: px(() => foot),
            stroke: 'var(--line)',
          }),
          words((lane + right) / 2, foot + 14, 'undated', 'middle'),
        ]),
    ...(none === null
      ? []
      : [
          Plot.ruleY([0], {
            x1: px(() => left),
            x2: px(() => right),
            y: px(() => bottom + 12),
            stroke: 'var(--line)',
            strokeDasharray: '3 3',
          }),
          words(left + 4, none - 6, 'no figure'),
        ]),
    ...(log || top === bottom ? [] : [Plot.ruleY([0], { stroke: 'var(--quiet)' })]),
  ];
}

/** Ticks at whole days, months or years: the record knows nothing of hours. */
function daysOf(
  [from, to]: [number, number],
  most: number,
): { ticks: Date[]; tickFormat: (at: Date) => string } {
  const days = ticksOf({ from: Math.ceil(from / dayLength), to: Math.floor(to / dayLength) }, most);
  const words = new Map(days.map((tick) => [tick.day * dayLength, tick.words]));
  return {
    ticks: [...words.keys()].map((at) => new Date(at)),
    tickFormat: (at) => words.get(at.getTime()) ?? '',
  };
}

/** The floor and the ceiling as steps, and what lies between. Where they cross, between is what no figure fits. */
export function envelopesOf({ envelopes, layout }: Drawing): Plot.Markish[] {
  const x = (at: number) => Math.min(xOf(at, layout), layout.frame.end);
  const y = (n: number) => yOf(n, layout);
  return envelopes.flatMap(({ colour: stroke, stretches, band }) => {
    const both = stretches.filter(({ floor, ceiling }) => floor !== null && ceiling !== null);
    const edge = (of: (s: Stretch) => number | null, className: string, dash: string) =>
      Plot.line(
        // A stretch without an end breaks the line.
        stretches.flatMap((s) => [
          { at: s.from, n: of(s) },
          { at: s.to, n: of(s) },
          { at: s.to, n: stretches.some((next) => next.from === s.to) ? of(s) : null },
        ]),
        {
          x: px((row: { at: number }) => x(row.at)),
          y: px((row: { n: number | null }) => (row.n === null ? Number.NaN : y(row.n))),
          stroke,
          strokeWidth: 1.6,
          strokeDasharray: dash,
          className,
        },
      );
    return [
      Plot.rect(band ? both : [], {
        x1: px((s: Stretch) => x(s.from)),
        x2: px((s: Stretch) => x(s.to)),
        y1: px((s: Stretch) => y(s.floor ?? 0)),
        y2: px((s: Stretch) => y(s.ceiling ?? 0)),
        fill: as((s: Stretch) => (crossed(s) ? contested : stroke)),
        fillOpacity: 0.13,
        className: 'figure-envelope-band',
      }),
      edge(({ floor }) => floor, 'figure-envelope-floor', '7 3'),
      edge(({ ceiling }) => ceiling, 'figure-envelope-ceiling', '2 3'),
    ];
  });
}
