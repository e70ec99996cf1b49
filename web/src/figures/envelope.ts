import { dayLength, dayOf } from './when';

/** A stretch of days with one floor and one ceiling; `to` is where it ends, the first instant after. */
export interface Stretch {
  from: number;
  to: number;
  floor: number | null;
  ceiling: number | null;
}

interface Day {
  date: string;
  floor: number | null;
  ceiling: number | null;
}

/** Days one after another as stretches, so that what does not change is one step. A day that is left out is a gap. */
export function stretchesOf(days: readonly Day[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { date, floor, ceiling } of days) {
    const from = dayOf(date);
    if (from === null) continue;
    const last = stretches.at(-1);
    if (last !== undefined && last.to === from && last.floor === floor && last.ceiling === ceiling) {
      last.to = from + dayLength;
    } else stretches.push({ from, to: from + dayLength, floor, ceiling });
  }
  return stretches;
}

/** The days of one bloc alone: null on those of which it says nothing. */
export function daysOfBloc(
  days: readonly {
    date: string;
    blocs?: readonly { bloc: { id: string }; floor: number | null; ceiling: number | null }[];
  }[],
  id: string,
): Day[] {
  return days.flatMap(({ date, blocs = [] }) => {
    const range = blocs.find(({ bloc }) => bloc.id === id);
    return range === undefined ? [] : [{ date, floor: range.floor, ceiling: range.ceiling }];
  });
}

/** Whether the floor lies above the ceiling: then they are two claimants’, and no figure fits both. */
export function crossed({ floor, ceiling }: Pick<Stretch, 'floor' | 'ceiling'>): boolean {
  return floor !== null && ceiling !== null && floor > ceiling;
}
