import { expect, test } from 'vitest';
import { hiddenWords, lensWords } from './words';

test('a lens in words', () => {
  expect(lensWords({ stated: '', change: '', without: [] })).toBe('');
  expect(lensWords({ stated: '2026-01-15', change: '3', without: ['entity:a', 'entity:b'] })).toBe(
    'as stated by 15 January 2026, as recorded by change 3, without 2 sources',
  );
  expect(lensWords({ stated: 'nonsense', change: '', without: ['entity:a'] })).toBe(
    'as stated by nonsense, without 1 source',
  );
});

test('what it hides in words', () => {
  const told = { hidden: 140, undated: 12, total: 153, exact: true };
  expect(hiddenWords(told)).toBe('It hides 140 of 153 claims, 12 of them undated.');
  expect(hiddenWords({ ...told, undated: 0 })).toBe('It hides 140 of 153 claims.');
  expect(hiddenWords({ ...told, hidden: 0, undated: 0 })).toBe('It hides none of 153 claims.');
  expect(hiddenWords({ ...told, hidden: 1000000, total: 1000000, exact: false })).toBe(
    'It hides 1,000,000 of at least 1,000,000 claims, 12 of them undated.',
  );
});
