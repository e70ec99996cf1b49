const format = new Intl.NumberFormat('en-GB');

/** A number as people write it: 2,571. */
export function number(n: number): string {
  return format.format(n);
}

/** A number with its noun: 1 claim, 2 claims; `exact` false: at least so many. */
export function counted(n: number, one: string, many: string, exact = true): string {
  return `${exact ? '' : 'at least '}${number(n)} ${n === 1 ? one : many}`;
}

/** The range that a figure bounds, in signs: ≥ 2,571; ≤ 99; 100–200; 3,117. Null where it bounds nothing. */
export function range({ low, high }: { low: number | null; high: number | null }): string | null {
  if (low === null && high === null) return null;
  if (high === null) return `≥ ${number(low ?? 0)}`;
  if (low === null || (low === 0 && high > 0)) return `≤ ${number(high)}`;
  return low === high ? number(low) : `${number(low)}–${number(high)}`;
}
