import type { Day } from './days';
import { scaleOf, type Domain } from './scale';

/** What is drawn: a claim by its id, the days that it may have been on, and the row that it belongs to. */
export interface Item {
  id: string;
  /** Null is unbounded; where both are, it is undated. */
  earliest: Day | null;
  latest: Day | null;
  row: string;
  rowWords: string;
}

/** A claim in its place. A certain day is a point; else a bar leads to the sign, open where nothing bounds it. */
export interface Placed {
  id: string;
  /** The middle of its sign. */
  x: number;
  y: number;
  bar: { start: number; end: number; openStart: boolean; openEnd: boolean } | null;
}

export interface Row {
  key: string;
  words: string;
  top: number;
  height: number;
  marks: readonly Placed[];
}

export interface Layout {
  rows: readonly Row[];
  /** What nothing dates, below all rows. */
  undated: Row | null;
  /** How many are dated, but lie outside of the axis. */
  outside: number;
  height: number;
}

export interface Frame {
  domain: Domain | null;
  /** The edges of the axis. */
  start: number;
  end: number;
  /** What a row has above its marks, for its name. */
  head: number;
}

/** More rows than this are one row of all others. */
export const mostRows = 40;
export const lane = 14;
const room = 8;
const padding = 5;

export function layOut(items: readonly Item[], frame: Frame): Layout {
  const dated = items.filter(({ earliest, latest }) => earliest !== null || latest !== null);
  const undated = items.filter(({ earliest, latest }) => earliest === null && latest === null);
  const rows: Row[] = [];
  let top = 0;
  let drawn = 0;
  for (const group of rowsOf(dated)) {
    const placed = group.items.flatMap((item) => place(item, frame) ?? []);
    if (placed.length === 0) continue;
    const { marks, lanes } = stack(placed, top + frame.head + padding);
    const height = frame.head + lanes * lane + 2 * padding;
    rows.push({ key: group.key, words: group.words, top, height, marks });
    top += height;
    drawn += marks.length;
  }
  const last = undated.length === 0 ? null : undatedRow(undated, top, frame);
  return { rows, undated: last, outside: dated.length - drawn, height: top + (last?.height ?? 0) };
}

interface Group {
  key: string;
  words: string;
  items: Item[];
}

/** The rows with most claims first; beyond the bound all others together. */
function rowsOf(items: readonly Item[]): Group[] {
  const groups = new Map<string, Group>();
  for (const item of items) {
    const group = groups.get(item.row);
    if (group) group.items.push(item);
    else groups.set(item.row, { key: item.row, words: item.rowWords, items: [item] });
  }
  const all = [...groups.values()].toSorted(
    (a, b) => b.items.length - a.items.length || a.words.localeCompare(b.words) || (a.key < b.key ? -1 : 1),
  );
  if (all.length <= mostRows) return all;
  const rest = all.slice(mostRows - 1);
  return [
    ...all.slice(0, mostRows - 1),
    { key: '', words: `${rest.length} others`, items: rest.flatMap((group) => group.items) },
  ];
}

/** Where a claim is along the axis; null where it is outside. */
function place(item: Item, { domain, start, end }: Frame): Placed | null {
  const { id, earliest, latest } = item;
  if (!domain || (earliest ?? -Infinity) > domain.to || (latest ?? Infinity) < domain.from) return null;
  const at = scaleOf(domain, start, end);
  if (earliest !== null && earliest === latest) return { id, x: at(earliest + 0.5), y: 0, bar: null };
  const openStart = earliest === null || earliest < domain.from;
  const openEnd = latest === null || latest > domain.to;
  const bar = {
    start: openStart ? start : at(earliest),
    end: openEnd ? end : at(latest + 1),
    openStart,
    openEnd,
  };
  // The sign stands where the claim is certain to have been by, as in every list.
  const x = openEnd ? (openStart ? (bar.start + bar.end) / 2 : bar.start) : bar.end;
  return { id, x, y: 0, bar };
}

/** Puts marks into lanes, so that none covers another. */
function stack(placed: readonly Placed[], top: number): { marks: Placed[]; lanes: number } {
  const ends: number[] = [];
  const from = (mark: Placed) => Math.min(mark.bar?.start ?? mark.x, mark.x - room);
  const to = (mark: Placed) => Math.max(mark.bar?.end ?? mark.x, mark.x + room);
  const marks = placed
    .toSorted((a, b) => from(a) - from(b) || to(a) - to(b) || (a.id < b.id ? -1 : 1))
    .map((mark) => {
      const free = ends.findIndex((end) => end <= from(mark));
      const n = free < 0 ? ends.length : free;
      ends[n] = to(mark);
      return { ...mark, y: top + (n + 0.5) * lane };
    });
  return { marks, lanes: ends.length };
}

/** What nothing dates has no place on the axis: it stands side by side, line by line. */
function undatedRow(items: readonly Item[], top: number, { start, end, head }: Frame): Row {
  const perLine = Math.max(1, Math.floor((end - start) / (2 * room)));
  const marks = items.map(({ id }, i) => ({
    id,
    x: start + ((i % perLine) + 0.5) * 2 * room,
    y: top + head + padding + (Math.floor(i / perLine) + 0.5) * lane,
    bar: null,
  }));
  const height = head + Math.ceil(items.length / perLine) * lane + 2 * padding;
  return { key: 'undated', words: 'Undated', top, height, marks };
}

/** Words that fit into a number of signs; names are cut at their end. */
export function short(words: string, signs: number): string {
  const all = [...words];
  return all.length <= signs
    ? words
    : `${all
        .slice(0, signs - 1)
        .join('')
        .trimEnd()}…`;
}
