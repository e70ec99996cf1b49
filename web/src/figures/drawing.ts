import * as Plot from '@observablehq/plot';
import type { Stretch } from './envelope';
import { crossed } from './envelope';
import type { Label } from './labels';
import type { Drawn, Layout } from './layout';
import { xOf, yOf } from './layout';
import { signSymbol, unequal, type Sign } from './signs';
import { number } from '../words/figure';
import { figureSentence } from './words';

/** What is drawn, all of it decided elsewhere. */
export interface Drawing {
  layout: Layout;
  labels: readonly Label[];
  /** Overall, and of the blocs that were chosen. */
  envelopes: readonly { colour: string; stretches: readonly Stretch[]; band: boolean }[];
  /** Figures that stand back, for others were chosen. */
  faded: (figure: Drawn) => boolean;
  unit: string;
  /** What the axis of time shows. */
  time: string;
}

/** A place in pixels: the scales are for the axes alone. */
const px = <Row>(of: (row: Row) => number | null) => ({ value: of as (row: Row) => number, scale: null });
const as = <Row>(of: (row: Row) => string) => ({ value: of, scale: null });

const colour = as<Drawn>(({ style }) => style.colour);
const title = (one: Drawn) => figureSentence(one.claim);
const contested = 'var(--contested)';

/** Draws the picture. What it returns is an SVG that stands alone, but for the colours of the page. */
export function draw(drawing: Drawing): SVGSVGElement {
  const { layout, faded } = drawing;
  const { frame, time, figures, log } = layout;
  const { width, height, left, foot, end, top, bottom } = frame;
  const opacity = px<Drawn>((one) => (faded(one) ? 0.22 : 1));
  const svg = Plot.plot({
    width,
    height,
    marginLeft: left,
    marginRight: width - frame.right,
    marginTop: 0,
    marginBottom: height - foot,
    style: { fontSize: '12px', fontFamily: 'var(--font)', overflow: 'visible', background: 'transparent' },
    x: { type: 'utc', domain: time ?? [0, 1], range: [left, Math.max(end, left + 1)], axis: null },
    y: { type: log ? 'log' : 'linear', domain: figures, range: [bottom, top], axis: null },
    marks: [
      ...axesOf(drawing),
      ...envelopesOf(drawing),
      ...daysOf(layout, opacity),
      ...stepsOf(layout),
      ...barsOf(layout, opacity),
      ...pointsOf(layout, opacity),
      ...notesOf(drawing),
    ],
  });
  // With no caption and no legend, what is drawn is the SVG itself.
  return svg as SVGSVGElement;
}

function axesOf({ layout, unit, time }: Drawing): Plot.Markish[] {
  const { frame, time: days, log } = layout;
  const { left, right, end, lane, top, bottom, foot, none } = frame;
  const ticks = Math.max(3, Math.round((end - left) / 95));
  const quiet = { fill: 'var(--quiet)', fontSize: 12 };
  const words = (x: number, y: number, text: string, textAnchor: 'start' | 'middle' | 'end' = 'start') =>
    Plot.text([text], { x: px(() => x), y: px(() => y), text: (t: string) => t, textAnchor, ...quiet });
  return [
    Plot.gridY({ stroke: 'var(--line)', strokeOpacity: 1, ...(log ? {} : { ticks: 6 }) }),
    Plot.axisY({
      ...(log ? { ticks: 5 } : { ticks: 6 }),
      tickFormat: (n: number) => number(n),
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
          Plot.axisX({ ticks, label: null, color: 'var(--quiet)' }),
          words(end, foot + 42, `${time} →`, 'end'),
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
          words((lane + right) / 2, foot + 14, 'date unknown', 'middle'),
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

/** The floor and the ceiling as steps, and what lies between. Where they cross, between is what no figure fits. */
function envelopesOf({ envelopes, layout }: Drawing): Plot.Markish[] {
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

/** Half the height of the band of an uncertain date; with a range it is as high as the range. */
const halfHigh = (one: Drawn) => (one.shape === 'range' ? 0 : 4);

const dash = (denied: boolean) => (denied ? { strokeDasharray: '3 3' } : {});

type Opacity = ReturnType<typeof px<Drawn>>;

/** Days between which a date may lie, as a band; a period, which is counted throughout, with ends. */
function daysOf({ drawn }: Layout, opacity: Opacity): Plot.Markish[] {
  const bands = drawn.filter(({ days }) => days !== null);
  const period = bands.filter(({ when }) => when.kind === 'period');
  const end = (of: (one: Drawn) => number) =>
    Plot.ruleX(period, {
      x: px(of),
      y1: px((d) => d.y - 7),
      y2: px((d) => d.y + 7),
      stroke: colour,
      strokeWidth: 2,
      opacity,
    });
  return [
    Plot.rect(bands, {
      x1: px((d) => d.days?.from ?? d.x),
      x2: px((d) => d.days?.to ?? d.x),
      y1: px((d) => (d.shape === 'range' ? (d.high ?? d.y) : d.y) - halfHigh(d)),
      y2: px((d) => (d.shape === 'range' ? (d.low ?? d.y) : d.y) + halfHigh(d)),
      fill: colour,
      fillOpacity: px((d: Drawn) => (d.shape === 'range' ? 0.09 : 0.24)),
      opacity,
      title,
      className: 'figure-days',
    }),
    end((d) => d.days?.from ?? d.x),
    end((d) => d.days?.to ?? d.x),
  ];
}

function stepsOf({ steps }: Layout): Plot.Markish[] {
  return [
    Plot.link(steps, {
      x1: px(({ from }) => from.x),
      y1: px(({ from }) => from.y),
      x2: px(({ to }) => to.x),
      y2: px(({ to }) => to.y),
      curve: 'step-after',
      stroke: as(({ from }) => from.style.colour),
      strokeWidth: 1.4,
      strokeOpacity: 0.75,
      className: 'figure-step',
    }),
  ];
}

/** Bars from low to high, a tick where a number is named in between, and arrows to where a figure is open. */
function barsOf({ drawn }: Layout, opacity: Opacity): Plot.Markish[] {
  const ranges = drawn.filter(({ shape }) => shape === 'range');
  const named = drawn.filter(
    ({ shape, best, low }) => best !== null && (shape === 'range' || (shape === 'floor' && best !== low)),
  );
  const across = (rows: readonly Drawn[], of: (d: Drawn) => number, half: number, className: string) =>
    Plot.ruleY(rows, {
      y: px(of),
      x1: px((d) => d.x - half),
      x2: px((d) => d.x + half),
      stroke: colour,
      strokeWidth: 2.5,
      opacity,
      className,
    });
  const arrow = (shape: Drawn['shape'], rotate: number, denied: boolean) =>
    Plot.vector(
      drawn.filter((d) => d.shape === shape && d.denies === denied),
      {
        x: px((d) => d.x),
        y: px((d) => d.y),
        length: 28,
        rotate,
        anchor: 'start',
        stroke: colour,
        strokeWidth: 2,
        opacity,
        title,
        className: `figure-${shape}`,
        ...dash(denied),
      },
    );
  return [
    ...[false, true].flatMap((denied) => [
      Plot.ruleX(
        ranges.filter(({ denies }) => denies === denied),
        {
          x: px((d) => d.x),
          y1: px((d) => d.low),
          y2: px((d) => d.high),
          stroke: colour,
          strokeWidth: 5,
          strokeOpacity: 0.6,
          opacity,
          title,
          className: 'figure-range',
          ...dash(denied),
        },
      ),
      arrow('floor', 0, denied),
      arrow('ceiling', 180, denied),
    ]),
    across(ranges, (d) => d.low ?? d.y, 6, 'figure-end'),
    across(ranges, (d) => d.high ?? d.y, 6, 'figure-end'),
    across(named, (d) => d.best ?? d.y, 9, 'figure-best'),
  ];
}

/** The sign of each figure: hollow where its claimant no longer holds to it, crossed out where the claim denies it. */
function pointsOf({ drawn }: Layout, opacity: Opacity): Plot.Markish[] {
  const signs = [...new Set(drawn.map(({ style }) => style.sign))];
  const dots = (sign: Sign, hollow: boolean) =>
    Plot.dot(
      drawn.filter((d) => d.style.sign === sign && d.hollow === hollow),
      {
        x: px((d) => d.x),
        y: px((d) => d.y),
        r: 5.2,
        symbol: signSymbol(sign),
        fill: hollow ? 'var(--panel)' : colour,
        stroke: hollow ? colour : 'var(--panel)',
        strokeWidth: hollow ? 1.8 : 1,
        opacity,
        title,
        className: hollow ? 'figure-point figure-hollow' : 'figure-point',
      },
    );
  const denied = drawn.filter(({ denies }) => denies);
  return [
    Plot.dot(
      drawn.filter((d) => d.contested && !d.hollow),
      {
        x: px((d) => d.x),
        y: px((d) => d.y),
        r: 10,
        stroke: contested,
        strokeDasharray: '3 2',
        strokeWidth: 1.3,
        opacity,
        className: 'figure-contested',
      },
    ),
    ...signs.flatMap((sign) => [dots(sign, true), dots(sign, false)]),
    Plot.dot(denied, {
      x: px((d) => d.x),
      y: px((d) => d.y),
      r: 9,
      symbol: 'times',
      stroke: 'var(--text)',
      strokeWidth: 2,
      opacity,
      className: 'figure-denial',
    }),
  ];
}

function notesOf({ layout, labels, faded }: Drawing): Plot.Markish[] {
  const { drawn } = layout;
  const halo = { stroke: 'var(--panel)', strokeWidth: 3, paintOrder: 'stroke' as const };
  const anchored = (textAnchor: Label['anchor']) =>
    Plot.text(
      labels.filter(({ anchor, of }) => anchor === textAnchor && !faded(of)),
      {
        x: px((l) => l.x),
        y: px((l) => l.y),
        text: ({ text }) => text,
        textAnchor,
        fill: 'var(--text)',
        fontSize: 12,
        className: 'figure-label',
        ...halo,
      },
    );
  return [
    // The sign ≠ in strokes: not every font has it.
    Plot.dot(
      drawn.filter((d) => d.contested),
      {
        x: px((d) => d.x + 15),
        y: px((d) => d.y - 13),
        r: 5,
        symbol: unequal,
        stroke: contested,
        strokeWidth: 1.9,
        opacity: px((d: Drawn) => (faded(d) ? 0.22 : 1)),
        className: 'figure-conflict',
      },
    ),
    anchored('start'),
    anchored('middle'),
    anchored('end'),
  ];
}
