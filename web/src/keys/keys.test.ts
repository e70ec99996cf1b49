import { expect, test } from 'vitest';
import { keyNames, pressed } from './keys';

test.each([
  ['/', ['/']],
  ['l', ['L']],
  ['ArrowLeft', ['←']],
  ['Control+z', ['Ctrl', 'Z']],
  ['Control+Z', ['Ctrl', 'Shift', 'Z']],
  ['Alt+ArrowUp', ['Alt', '↑']],
])('%s is told as keyboards have it', (key, names) => {
  expect(keyNames(key)).toEqual(names);
});

test('what is pressed has the name that is listened for', () => {
  const none = { ctrlKey: false, altKey: false, metaKey: false };
  expect(pressed({ ...none, key: 'z', metaKey: true })).toBe('Control+z');
  expect(pressed({ ...none, key: 'ArrowUp', altKey: true })).toBe('Alt+ArrowUp');
});
