import type { FigureClaimFragment, MeasureKind } from '../gql/types';

/** Which date a picture goes by: when a claim was stated, or of when it speaks. The two are never mixed. */
export type Axis = 'stated' | 'valid';

/** A first and a last day, in milliseconds since 1970; null is open. */
export interface Days {
  from: number | null;
  to: number | null;
}

/**
 * Where a claim stands in time: on a day; somewhere within days, for its date is uncertain; through all of a period, of which it counts; or
 * nowhere, for it has no date.
 */
export type When =
  { kind: 'day'; at: number } | ({ kind: 'band' | 'period'; at: number } & Days) | { kind: 'undated' };

type Dated = Pick<FigureClaimFragment, 'stated' | 'statedSpan' | 'valid' | 'validSpan'>;

/** Days between, in the middle of which a sign is drawn: it means no day. */
export function whenOf(claim: Dated, axis: Axis, kind: MeasureKind): When {
  const [written, span] =
    axis === 'stated' ? [claim.stated, claim.statedSpan] : [claim.valid, claim.validSpan];
  const days = { from: dayOf(span.earliest), to: dayOf(span.latest) };
  if (written === null || (days.from === null && days.to === null)) return { kind: 'undated' };
  const at = middle(days);
  if (days.from === days.to) return { kind: 'day', at };
  return { kind: axis === 'valid' && kind === 'PERIOD' ? 'period' : 'band', at, ...days };
}

function middle({ from, to }: Days): number {
  if (from === null) return to ?? 0;
  return to === null ? from : (from + to) / 2;
}

/** A day, `2026-01-14`, as the picture has it. */
export function dayOf(day: string | null): number | null {
  if (day === null) return null;
  const at = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(at) ? null : at;
}

export const dayLength = 86_400_000;

/** The days that a picture shows: all that its claims speak of, with some room beside them. */
export function timeDomain(whens: readonly When[], more: readonly number[] = []): [number, number] | null {
  const days = [...more, ...whens.flatMap(ends)];
  const [first, last] = [days.reduce(least, Infinity), days.reduce(most, -Infinity)];
  if (first > last) return null;
  const room = Math.max((last - first) * 0.03, dayLength);
  return [first - room, last + room];
}

const least = (a: number, b: number) => Math.min(a, b);
const most = (a: number, b: number) => Math.max(a, b);

function ends(when: When): number[] {
  if (when.kind === 'undated') return [];
  if (when.kind === 'day') return [when.at];
  return [when.from, when.to].filter((day) => day !== null);
}
