/** A day, or a month where there are too many days, by which claims were stated. */
export interface Stop {
  /** As the lens has it: `2026-01-15`, `2026-01`. */
  value: string;
  /** How many claims were stated by it, and by none before. */
  count: number;
}

/** More facets than this no answer has. */
export const mostStops = 200;

/** The days of facets in their order. What nothing dates is no day. */
export function stopsOf(facets: readonly { value: string; count: number }[]): Stop[] {
  return facets
    .filter(({ value }) => value !== 'undated')
    .map(({ value, count }) => ({ value, count }))
    .toSorted((a, b) => order(a.value, b.value));
}

export function undatedOf(facets: readonly { value: string; count: number }[]): number {
  return facets.find(({ value }) => value === 'undated')?.count ?? 0;
}

/** The stop that a lens stands at: the last one by its date, the first where it is before all; behind the last where it lets all dates through. */
export function stopAt(stops: readonly Stop[], stated: string): number {
  if (stated === '') return stops.length;
  // A month or a year lets through all of its days.
  const later = stops.findIndex(({ value }) => order(value, `${lastOf(stated)}~`) > 0);
  return Math.max(0, (later < 0 ? stops.length : later) - 1);
}

/** The end of a span is what counts: `2026-01-08/2026-01-21`. */
function lastOf(edtf: string): string {
  return (edtf.split('/').at(-1) ?? '').replace(/[~?%]$/, '');
}

/** Years before our era come first, and the earlier the larger their number. */
function order(a: string, b: string): number {
  const [before, after] = [a.startsWith('-'), b.startsWith('-')];
  if (before !== after) return before ? -1 : 1;
  const [yearA, yearB] = [/^-\d+/.exec(a)?.[0] ?? '', /^-\d+/.exec(b)?.[0] ?? ''];
  if (yearA !== yearB) return yearA < yearB ? 1 : -1;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
