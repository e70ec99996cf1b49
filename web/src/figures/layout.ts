import type { FigureClaimFragment } from '../gql/types';
import { anchorOf, shapeOf, type Shape } from './figure';
import type { Bloc, Style } from './palette';
import { othersStyle } from './palette';
import { timeDomain, type When } from './when';

/** A claim of the picture, and where in time it stands. */
export interface Entry {
  claim: FigureClaimFragment;
  when: When;
}

/** Where things go in a picture of this size, in pixels from its upper left corner. */
export interface Frame {
  width: number;
  height: number;
  left: number;
  /** Where the part with dates ends; that without begins at `lane`. */
  end: number;
  lane: number | null;
  right: number;
  /** Where the highest and the lowest figure go. */
  top: number;
  bottom: number;
  /** Where those without a figure go. */
  none: number | null;
  /** The foot of it all, where the axis is. */
  foot: number;
}

/** A figure as it is drawn. All in pixels; null where it has no such end. */
export interface Drawn {
  claim: FigureClaimFragment;
  when: When;
  shape: Shape;
  style: Style;
  x: number;
  y: number;
  low: number | null;
  high: number | null;
  best: number | null;
  /** From where to where its date may be; null where it is known to the day, or not at all. */
  days: { from: number; to: number; openFrom: boolean; openTo: boolean } | null;
  /** Its claimant no longer holds to it. */
  hollow: boolean;
  denies: boolean;
  contested: boolean;
}

/** Another figure of the same claimant took its place: the step from the one to the other. */
export interface Step {
  from: Drawn;
  to: Drawn;
}

export interface Layout {
  frame: Frame;
  time: [number, number] | null;
  figures: [number, number];
  log: boolean;
  drawn: readonly Drawn[];
  steps: readonly Step[];
}

interface Options {
  width: number;
  log: boolean;
  /** Days that must be in the picture too: those of the envelope. */
  days?: readonly number[];
}

export function layoutOf(
  entries: readonly Entry[],
  blocs: readonly Bloc[],
  { width, log, days = [] }: Options,
): Layout {
  const time = timeDomain(
    entries.map(({ when }) => when),
    days,
  );
  const figures = figureDomain(entries, log);
  const undated = entries.filter(({ when }) => when.kind === 'undated');
  const none = entries.some(({ claim }) => shapeOf(claim.quantity) === 'none');
  const frame = frameOf(width, { undated: undated.length, none, dated: time !== null, most: figures[1] });
  const styles = new Map(blocs.map(({ id, style }) => [id, style]));
  const places = new Map(undated.map(({ claim }, i) => [claim.id, lanePlace(frame, i, undated.length)]));
  const y = (n: number) => yOf(n, { figures, log, frame });
  const x = (at: number) => xOf(at, { time, frame });
  const drawn = entries.map(({ claim, when }): Drawn => {
    const { quantity } = claim;
    const shape = shapeOf(quantity);
    const bound = (n: number | null | undefined) => (n === null || n === undefined ? null : y(n));
    return {
      claim,
      when,
      shape,
      style: styles.get(claim.claimant.bloc.id) ?? othersStyle,
      x: when.kind === 'undated' ? (places.get(claim.id) ?? frame.right) : x(when.at),
      y: quantity === null || shape === 'none' ? (frame.none ?? frame.bottom) : y(anchorOf(quantity)),
      low: shape === 'none' ? null : bound(quantity?.low),
      high: shape === 'none' ? null : bound(quantity?.high),
      best: shape === 'none' ? null : bound(quantity?.best),
      days: daysOf(when, x, frame),
      hollow: claim.standing.held !== 'HELD',
      denies: claim.polarity === 'DENIES',
      contested: claim.standing.field === 'CONTESTED',
    };
  });
  return { frame, time, figures, log, drawn, steps: stepsOf(drawn) };
}

/** What the axis of figures shows: from nothing on, or by powers of ten, where figures are too far apart for that. */
export function figureDomain(entries: readonly Entry[], log: boolean): [number, number] {
  const named = numbersOf(entries);
  const most = named.reduce((a, b) => Math.max(a, b), 0);
  if (!log) return [0, most === 0 ? 1 : most * 1.04];
  const least = named.filter((n) => n > 0).reduce((a, b) => Math.min(a, b), most || 1);
  return [least / 1.6, (most || 1) * 1.6];
}

/** Whether some figures are more than a hundred times as large as others: then powers of ten may show them better. */
export function farApart(entries: readonly Entry[]): boolean {
  const named = numbersOf(entries).filter((n) => n > 0);
  return named.reduce((a, b) => Math.max(a, b), 0) > 100 * named.reduce((a, b) => Math.min(a, b), Infinity);
}

function numbersOf(entries: readonly Entry[]): number[] {
  return entries.flatMap(({ claim: { quantity } }) =>
    quantity === null ? [] : [quantity.low, quantity.high, quantity.best].filter((n) => n !== null),
  );
}

const laneGap = 18;

/** Margins that the words of the axes need, a lane for what has no date, and one for what has no figure. */
export function frameOf(
  width: number,
  has: { undated: number; none: boolean; dated: boolean; most: number },
): Frame {
  const height = Math.round(Math.min(Math.max(width * 0.48, 340), 520));
  const left = 22 + 7.5 * Math.round(has.most).toLocaleString('en-GB').length;
  const right = width - 14;
  const foot = height - 54;
  const lanes = has.undated === 0 ? 0 : Math.min(Math.max(has.undated * 44, 104), (right - left) * 0.4);
  const lane = has.undated === 0 ? null : has.dated ? right - lanes : left + laneGap;
  return {
    width,
    height,
    left,
    end: lane === null ? right : has.dated ? lane - laneGap : left,
    lane,
    right,
    top: 52,
    bottom: foot - (has.none ? 44 : 0),
    none: has.none ? foot - 18 : null,
    foot,
  };
}

function lanePlace({ lane, right }: Frame, i: number, of: number): number {
  return (lane ?? 0) + ((right - (lane ?? 0)) * (i + 0.5)) / of;
}

export function xOf(at: number, { time, frame }: { time: [number, number] | null; frame: Frame }): number {
  if (time === null) return frame.left;
  return frame.left + ((at - time[0]) / (time[1] - time[0])) * (frame.end - frame.left);
}

/** By powers of ten nothing has no place: it goes to the foot. */
export function yOf(n: number, { figures, log, frame }: Pick<Layout, 'figures' | 'log' | 'frame'>): number {
  const [least, most] = figures;
  const share = log
    ? (Math.log(Math.max(n, least)) - Math.log(least)) / (Math.log(most) - Math.log(least))
    : (n - least) / (most - least);
  return frame.bottom - share * (frame.bottom - frame.top);
}

function daysOf(when: When, x: (at: number) => number, frame: Frame): Drawn['days'] {
  if (when.kind !== 'band' && when.kind !== 'period') return null;
  return {
    from: when.from === null ? frame.left : x(when.from),
    to: when.to === null ? frame.end : x(when.to),
    openFrom: when.from === null,
    openTo: when.to === null,
  };
}

/** From each figure that its claimant replaced to the claimant's next one with a date. Those of two claimants are never joined. */
export function stepsOf(drawn: readonly Drawn[]): Step[] {
  const lines = new Map<string, Drawn[]>();
  for (const one of drawn) {
    if (one.shape === 'none' || one.when.kind === 'undated' || one.denies) continue;
    const { id } = one.claim.claimant;
    lines.set(id, [...(lines.get(id) ?? []), one]);
  }
  return [...lines.values()].flatMap((line) => {
    const inTime = line.toSorted((a, b) => a.x - b.x);
    return inTime.flatMap((from, i) => {
      const to = inTime[i + 1];
      const replaced = ['SUPERSEDED', 'CORRECTED'].includes(from.claim.standing.held);
      return replaced && to !== undefined ? [{ from, to }] : [];
    });
  });
}
