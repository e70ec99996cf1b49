import { expect, test } from 'vitest';
import { lane, layOut, mostRows, short, type Frame, type Item } from './layout';
import { dayAt, domainOf, scaleOf, ticksOf } from './scale';
import { dayOf } from './days';

const frame: Frame = { domain: { from: 0, to: 99 }, start: 100, end: 1100, head: 0 };
const item = (id: string, earliest: number | null, latest: number | null, row = 'a'): Item => ({
  id,
  earliest,
  latest,
  row,
  rowWords: row.toUpperCase(),
});
const only = (one: Item, within = frame) => layOut([one], within).rows[0]?.marks[0];

test('a certain day is a point in the middle of its day', () => {
  expect(only(item('x', 10, 10))).toMatchObject({ x: 205, bar: null });
});

test('an uncertain date is a bar from its earliest to its latest day', () => {
  expect(only(item('x', 10, 19))).toMatchObject({
    x: 300,
    bar: { start: 200, end: 300, openStart: false, openEnd: false },
  });
});

test('a bar is open where nothing bounds it, and where it leaves the axis', () => {
  expect(only(item('x', null, 19))).toMatchObject({
    x: 300,
    bar: { start: 100, end: 300, openStart: true, openEnd: false },
  });
  expect(only(item('x', 10, null))).toMatchObject({
    x: 200,
    bar: { start: 200, end: 1100, openStart: false, openEnd: true },
  });
  expect(only(item('x', -50, 150))?.bar).toEqual({ start: 100, end: 1100, openStart: true, openEnd: true });
});

test('what is outside of the axis is counted, what nothing dates has a row of its own', () => {
  const laid = layOut([item('in', 5, 5), item('out', 200, 201), item('un', null, null)], frame);
  expect(laid.outside).toBe(1);
  expect(laid.rows.flatMap(({ marks }) => marks.map(({ id }) => id))).toEqual(['in']);
  expect(laid.undated?.marks.map(({ id }) => id)).toEqual(['un']);
  expect(laid.height).toBe((laid.rows[0]?.height ?? 0) + (laid.undated?.height ?? 0));
});

test('no mark of a row covers another', () => {
  const items = Array.from({ length: 60 }, (_, i) => item(`i${i}`, (i * 7) % 50, ((i * 7) % 50) + (i % 9)));
  const marks = layOut(items, frame).rows[0]?.marks ?? [];
  expect(marks).toHaveLength(60);
  const extent = (mark: (typeof marks)[number]) =>
    [Math.min(mark.bar?.start ?? mark.x, mark.x - 8), Math.max(mark.bar?.end ?? mark.x, mark.x + 8)] as const;
  for (const a of marks) {
    for (const b of marks) {
      if (a === b || Math.abs(a.y - b.y) >= lane) continue;
      const [first, second] = [extent(a), extent(b)];
      expect(first[1] <= second[0] || second[1] <= first[0]).toBe(true);
    }
  }
});

test('rows stand one below the other, the fullest first, and beyond the bound are one', () => {
  const items = Array.from({ length: 50 }, (_, i) => item(`i${i}`, i, i, `row${i}`));
  const { rows } = layOut([...items, item('more', 3, 3, 'row7')], frame);
  expect(rows).toHaveLength(mostRows);
  expect(rows[0]?.words).toBe('ROW7');
  expect(rows.at(-1)).toMatchObject({ words: '11 others' });
  expect(rows.at(-1)?.marks).toHaveLength(11);
  rows.forEach((row, i) => {
    const before = rows[i - 1];
    expect(row.top).toBe(before ? before.top + before.height : 0);
  });
});

test('without an axis nothing dated is drawn', () => {
  expect(layOut([item('x', 1, 1)], { ...frame, domain: null })).toMatchObject({ rows: [], outside: 1 });
});

test('the domain has room around what is there', () => {
  expect(domainOf([null])).toBeNull();
  expect(domainOf([10, null])).toEqual({ from: 9, to: 11 });
  expect(domainOf([0, 1000])).toEqual({ from: -30, to: 1030 });
});

test('a place on the axis leads back to its day', () => {
  const domain = { from: 10, to: 29 };
  const at = scaleOf(domain, 100, 500);
  for (let day = 10; day <= 29; day++) expect(dayAt(domain, 100, 500, at(day) + 1)).toBe(day);
  expect(dayAt(domain, 100, 500, -5)).toBe(10);
  expect(dayAt(domain, 100, 500, 9999)).toBe(29);
});

test.each([
  ['2026-01-08', '2026-01-14', 8, ['8 Jan 2026', '9 Jan', '10 Jan', '11 Jan', '12 Jan', '13 Jan', '14 Jan']],
  ['2025-12-30', '2026-01-02', 8, ['30 Dec 2025', '31 Dec', '1 Jan 2026', '2 Jan']],
  ['2025-11-15', '2026-02-20', 5, ['Dec 2025', 'Jan 2026', 'Feb 2026']],
  ['1999-05-01', '2026-02-20', 6, ['2000', '2005', '2010', '2015', '2020', '2025']],
  ['-0050-01-01', '0050-01-01', 6, ['-40', '-20', '0', '20', '40']],
])('ticks from %s to %s', (from, to, most, want) => {
  const ticks = ticksOf({ from: dayOf(from) ?? 0, to: dayOf(to) ?? 0 }, most);
  expect(ticks.map(({ words }) => words)).toEqual(want);
});

test('words are cut at their end, whole letters only', () => {
  expect(short('Hengaw', 10)).toBe('Hengaw');
  expect(short('Organization for Human Rights', 13)).toBe('Organization…');
  expect([...short('😀😀😀😀', 3)]).toEqual(['😀', '😀', '…']);
});
