import * as Plot from '@observablehq/plot';
import { axesOf, envelopesOf } from './ground';
import type { Label } from './labels';
import type { Drawn, Layout } from './layout';
import { as, colour, contested, px, title, type Drawing } from './marks';
import { signSymbol, unequal, type Sign } from './signs';

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
