import { expect, test } from 'vitest';
import { stopAt, stopsOf, undatedOf } from './days';

const facets = [
  { value: 'undated', count: 124 },
  { value: '2026-01-19', count: 18 },
  { value: '2026-01-14', count: 11 },
  { value: '2025-12-31', count: 1 },
];

test('days come in their order, and what is undated is no day', () => {
  expect(stopsOf(facets).map(({ value }) => value)).toEqual(['2025-12-31', '2026-01-14', '2026-01-19']);
  expect(undatedOf(facets)).toBe(124);
  expect(undatedOf([])).toBe(0);
});

test('years before our era run backwards', () => {
  const values = ['-0044-03-15', '-0100-01-01', '-0044-01-01', '0001-01-01'];
  expect(stopsOf(values.map((value) => ({ value, count: 1 }))).map(({ value }) => value)).toEqual([
    '-0100-01-01',
    '-0044-01-01',
    '-0044-03-15',
    '0001-01-01',
  ]);
});

test.each([
  ['', 3],
  ['2026-01-19', 2],
  ['2026-01-18', 1],
  ['2026-01', 2],
  ['2026', 2],
  ['2025', 0],
  ['2026-01-08/2026-01-15', 1],
  ['2026-01-14?', 1],
  ['1999', 0],
  ['nonsense', 2],
])('a lens of %s stands at stop %i', (stated, at) => {
  expect(stopAt(stopsOf(facets), stated)).toBe(at);
});

test('months', () => {
  const months = stopsOf([
    { value: '2026-02', count: 1 },
    { value: '2026-01', count: 2 },
  ]);
  expect(stopAt(months, '2026-01')).toBe(0);
  expect(stopAt(months, '2026-02')).toBe(1);
});
