import { expect, test } from 'vitest';
import { readAll } from './readAll';

const list = (length: number, size: number) => (after: string | null) => {
  const from = Number(after ?? 0);
  const nodes = Array.from({ length: Math.min(size, length - from) }, (_, i) => from + i);
  const end = from + nodes.length;
  return Promise.resolve({
    nodes,
    pageInfo: { hasNextPage: end < length, endCursor: nodes.length > 0 ? String(end) : null },
    totalCount: length,
    totalExact: true,
  });
};

test.each([
  [0, 100, 0, false],
  [7, 100, 7, false],
  [10, 10, 10, false],
  [11, 10, 10, true],
  [12, 10, 10, true],
])('a list of %i with a bound of %i gives %i, cut: %s', async (length, bound, got, cut) => {
  const whole = await readAll(list(length, 3), bound);
  expect(whole.items).toEqual(Array.from({ length: got }, (_, i) => i));
  expect(whole.cut).toBe(cut);
});

test('a cursor that stands still ends it', async () => {
  const page = {
    nodes: [1],
    pageInfo: { hasNextPage: true, endCursor: 'a' },
    totalCount: 9,
    totalExact: true,
  };
  expect((await readAll(() => Promise.resolve(page), 100)).items).toEqual([1, 1]);
});

test('a fault on the way is one of the whole', async () => {
  await expect(readAll(() => Promise.reject(new Error('away')), 10)).rejects.toThrow('away');
});
