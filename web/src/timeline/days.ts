/** A day as a number, counted from 1 January 1970, so that it has a place on an axis. */
export type Day = number;

const length = 86_400_000;

/** The number of a day such as `2026-01-14`; null where it is none. */
export function dayOf(text: string | null): Day | null {
  const match = /^(-?\d{4,})-(\d\d)-(\d\d)$/.exec(text ?? '');
  if (!match) return null;
  return day(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Months beyond December belong to the years after. */
function day(year: number, month: number, date: number): Day {
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, date);
  return Math.round(at.getTime() / length);
}

export function dayText(n: Day): string {
  const { year, month, date } = partsOf(n);
  const years = String(Math.abs(year)).padStart(4, '0');
  return `${year < 0 ? '-' : ''}${years}-${pad(month)}-${pad(date)}`;
}

export function partsOf(n: Day): { year: number; month: number; date: number } {
  const at = new Date(n * length);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

/** The first day of the month that is `months` after that of a day. */
export function monthStart(n: Day, months = 0): Day {
  const { year, month } = partsOf(n);
  return day(year, month + months, 1);
}

/** The days of a facet: of `2026-01-14` the one, of `2026-01` all of the month. Null where it has none. */
export function daysOf(facet: string): [first: Day, last: Day] | null {
  const one = dayOf(facet);
  if (one !== null) return [one, one];
  const first = dayOf(`${facet}-01`);
  return first === null ? null : [first, monthStart(first, 1) - 1];
}

/** The span that a part of an axis is zoomed to, as the address writes it: `2026-01-08/2026-01-21`, or one day. */
export function readSpan(text: string): [from: Day, to: Day] | null {
  const [from = '', to = from, ...more] = text.split('/');
  const [first, last] = [edge(from, 0), edge(to, 1)];
  if (more.length > 0 || first === null || last === null || first > last) return null;
  return [first, last];
}

export function writeSpan(from: Day, to: Day): string {
  return from === to ? dayText(from) : `${dayText(from)}/${dayText(to)}`;
}

/** The first or the last day of what is written as a day, a month or a year. */
function edge(text: string, end: 0 | 1): Day | null {
  const days = daysOf(text);
  if (days) return days[end];
  if (!/^-?\d{4,}$/.test(text)) return null;
  return end === 0 ? day(Number(text), 1, 1) : day(Number(text), 12, 31);
}

const pad = (n: number) => String(n).padStart(2, '0');
