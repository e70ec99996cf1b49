import { expect, test } from 'vitest';
import { grouped } from './groups';

const pair = (id: string, n: number) => ({ n, a: { proposition: { id, label: id.toUpperCase() } } });

test('pairs of one proposition stand together, in the order in which they came', () => {
  const groups = grouped([pair('a', 1), pair('a', 2), pair('b', 3), pair('a', 4)]);
  expect(groups.map(({ proposition, pairs }) => [proposition.label, pairs.map(({ n }) => n)])).toEqual([
    ['A', [1, 2]],
    ['B', [3]],
    ['A', [4]],
  ]);
  expect(grouped([])).toEqual([]);
});
