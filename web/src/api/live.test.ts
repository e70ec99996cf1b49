import { expect, test } from 'vitest';
import { waitBefore } from './live';

test('a lost connection is tried soon, then ever more seldom, at most twice a minute or so', () => {
  expect(waitBefore(0, 0.5)).toBe(500);
  expect(waitBefore(1, 0.5)).toBe(1000);
  expect(waitBefore(20, 0.5)).toBe(30_000);
  expect(waitBefore(2000, 1)).toBe(37_500);
});

test('clients that lost it at once do not all come back at once', () => {
  expect(waitBefore(3, 0)).toBeLessThan(waitBefore(3, 1));
  expect(waitBefore(0, 0)).toBeGreaterThan(0);
});
