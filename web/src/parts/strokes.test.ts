import { expect, test } from 'vitest';
import { strokePath } from './strokes';

test('a sign is drawn in strokes, where it is not in every font', () => {
  expect(strokePath('≠', 10)).toBe('M-10,-4L10,-4M-10,4L10,4M-6,11L6,-11');
  expect(strokePath('?', 10)).toBeUndefined();
});
