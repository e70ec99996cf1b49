import { expect, test } from 'vitest';
import { windowsFrom } from './windows';

test('the record is read from its end, each change once', () => {
  expect(windowsFrom(0, 3)).toEqual([]);
  expect(windowsFrom(7, 3)).toEqual([{ since: 0, first: 7 }]);
  expect(windowsFrom(70, 9)).toEqual([
    { since: 40, first: 30 },
    { since: 10, first: 30 },
    { since: 0, first: 10 },
  ]);
  expect(windowsFrom(70, 2)).toHaveLength(2);
  const numbers = windowsFrom(61, 9).flatMap(({ since, first }) =>
    Array.from({ length: first }, (_, i) => since + first - i),
  );
  expect(numbers).toEqual(Array.from({ length: 61 }, (_, i) => 61 - i));
});
