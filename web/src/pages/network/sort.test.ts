import { expect, test } from 'vitest';
import { sortedBy } from './sort';

const columns = [
  { name: 'n', value: (row: { n: number | null; s: string }) => row.n },
  { name: 's', value: (row: { n: number | null; s: string }) => row.s },
];
const rows = [
  { n: 10, s: 'b' },
  { n: null, s: 'Á' },
  { n: 9, s: 'c' },
];

const by = (name: string) => sortedBy(columns, rows, name).map(({ s }) => s);

test('numbers by size, words by letters, what has no value last both ways', () => {
  expect(by('n')).toEqual(['c', 'b', 'Á']);
  expect(by('-n')).toEqual(['b', 'c', 'Á']);
  expect(by('s')).toEqual(['Á', 'b', 'c']);
  expect(by('nothing')).toEqual(['b', 'Á', 'c']);
});
