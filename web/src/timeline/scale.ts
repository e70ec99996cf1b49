import { monthStart, partsOf, type Day } from './days';

/** What an axis shows: from the first day to the last, both whole. */
export interface Domain {
  from: Day;
  to: Day;
}

/** The days that are there, with some room around them, so that no mark is cut. */
export function domainOf(days: readonly (Day | null)[]): Domain | null {
  let [from, to] = [Infinity, -Infinity];
  for (const day of days) {
    if (day === null) continue;
    from = Math.min(from, day);
    to = Math.max(to, day);
  }
  if (from > to) return null;
  const room = Math.max(1, Math.ceil((to - from) * 0.03));
  return { from: from - room, to: to + room };
}

/** Where the beginning of a day is between two edges, in pixels. */
export function scaleOf({ from, to }: Domain, start: number, end: number): (day: Day) => number {
  return (day) => start + ((day - from) / (to + 1 - from)) * (end - start);
}

/** The day at a place between the edges, never beyond them. */
export function dayAt({ from, to }: Domain, start: number, end: number, x: number): Day {
  const day = Math.floor(from + ((x - start) / (end - start)) * (to + 1 - from));
  return Math.min(to, Math.max(from, day));
}

/** A line of the axis with its words. */
export interface Tick {
  day: Day;
  words: string;
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const daySteps = [1, 2, 7, 14];
const monthSteps = [1, 3, 6];
const yearSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

/** Ticks at whole days, months or years: as many as there is room for. */
export function ticksOf(domain: Domain, most: number): Tick[] {
  const span = domain.to - domain.from + 1;
  const days = daySteps.find((step) => span / step <= most);
  if (days !== undefined) return dayTicks(domain, days);
  const step = monthSteps.find((n) => span / (30.4 * n) <= most);
  if (step !== undefined) return monthTicks(domain, step);
  const years = yearSteps.find((n) => span / (365.25 * n) <= most) ?? 10_000;
  return monthTicks(domain, years * 12);
}

function dayTicks({ from, to }: Domain, step: number): Tick[] {
  const ticks: Tick[] = [];
  for (let day = Math.ceil(from / step) * step; day <= to; day += step) {
    const { year, month, date } = partsOf(day);
    const before = ticks.at(-1);
    const sameYear = before !== undefined && partsOf(before.day).year === year;
    ticks.push({ day, words: `${date} ${months[month - 1]}${sameYear ? '' : ` ${year}`}` });
  }
  return ticks;
}

function monthTicks(domain: Domain, step: number): Tick[] {
  const ticks: Tick[] = [];
  let day = monthStart(domain.from);
  while (day <= domain.to) {
    const { year, month } = partsOf(day);
    const off = (((year * 12 + month - 1) % step) + step) % step;
    if (off !== 0) {
      day = monthStart(day, step - off);
      continue;
    }
    const words = step % 12 === 0 ? String(year) : `${months[month - 1]} ${year}`;
    if (day >= domain.from) ticks.push({ day, words });
    day = monthStart(day, step);
  }
  return ticks;
}
