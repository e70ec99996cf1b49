import { expect, test } from 'vitest';
import { movedChoice } from './choice';

test.each([
  ['ArrowDown', -1, 3, 0],
  ['ArrowDown', 1, 3, 2],
  ['ArrowDown', 2, 3, -1],
  ['ArrowUp', -1, 3, 2],
  ['ArrowUp', 0, 3, -1],
  ['Home', 2, 3, 0],
  ['End', 0, 3, 2],
  ['Home', -1, 3, undefined],
  ['End', -1, 3, undefined],
  ['Enter', 1, 3, undefined],
  ['ArrowDown', -1, 0, undefined],
])('%s from %i of %i goes to %s', (key, at, choices, want) => {
  expect(movedChoice(key, at, choices)).toBe(want);
});
