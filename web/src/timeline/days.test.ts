import { describe, expect, test } from 'vitest';
import { dayOf, daysOf, dayText, monthStart, readSpan, writeSpan } from './days';

test.each(['1970-01-01', '2026-01-14', '2024-02-29', '0044-03-15', '-0044-03-15', '9999-12-31'])(
  'day %s comes back',
  (text) => {
    const n = dayOf(text);
    expect(n === null ? null : dayText(n)).toBe(text);
  },
);

test('days are counted one by one', () => {
  expect(dayOf('1970-01-01')).toBe(0);
  expect(dayOf('2026-03-01')).toBe((dayOf('2026-02-28') ?? 0) + 1);
  expect(dayOf('0001-01-01')).toBe((dayOf('0000-12-31') ?? 0) + 1);
});

test.each([null, '', '2026', '2026-01', 'undated'])('%s is no day', (text) => {
  expect(dayOf(text)).toBeNull();
});

test('the days of a facet', () => {
  expect(daysOf('2024-02')?.map(dayText)).toEqual(['2024-02-01', '2024-02-29']);
  expect(daysOf('2026-12')?.map(dayText)).toEqual(['2026-12-01', '2026-12-31']);
  expect(daysOf('2026-01-14')?.map(dayText)).toEqual(['2026-01-14', '2026-01-14']);
  expect(daysOf('undated')).toBeNull();
});

test('the months after', () => {
  expect(dayText(monthStart(dayOf('2026-11-23') ?? 0, 2))).toBe('2027-01-01');
});

describe('a span', () => {
  test.each([
    ['2026-01-08/2026-01-21', ['2026-01-08', '2026-01-21']],
    ['2026-01-14', ['2026-01-14', '2026-01-14']],
    ['2026-02', ['2026-02-01', '2026-02-28']],
    ['2025/2026', ['2025-01-01', '2026-12-31']],
  ])('%s', (text, want) => {
    expect(readSpan(text)?.map(dayText)).toEqual(want);
  });

  test.each(['', '..', '2026-02/2026-01', '202X', '../2026-01-21', 'a/b/c'])('%s is none', (text) => {
    expect(readSpan(text)).toBeNull();
  });

  test('is written as it is read', () => {
    for (const text of ['2026-01-08/2026-01-21', '2026-01-14']) {
      const span = readSpan(text);
      expect(span && writeSpan(...span)).toBe(text);
    }
  });
});
