import { expect, test } from 'vitest';
import { figureNotes, linkWords, mannerWords, spanWords, statedSpanWords } from './words';

test('a link is read from both its ends', () => {
  expect([linkWords('SUPERSEDES', true), linkWords('SUPERSEDES', false)]).toEqual([
    'supersedes',
    'is superseded by',
  ]);
});

test('what goes without saying is left out', () => {
  expect(mannerWords({ speechAct: 'ASSERTS', certainty: 'CERTAIN', basis: 'UNSTATED' })).toEqual([]);
  expect(mannerWords({ speechAct: 'WARNS', certainty: 'POSSIBLE', basis: 'TOLD' })).toHaveLength(3);
});

test('a figure says how it bounds, by how much it may be off, and that it is open above', () => {
  const figure = {
    low: 24,
    high: null,
    best: 30,
    verbatim: 'about 30',
    qualifier: 'ABOUT',
    tolerance: 0.2,
    openAbove: true,
  } as const;
  expect(figureNotes(figure).slice(1)).toEqual([
    'By the claim it may be off by 20 %.',
    'The claimant says that the true figure may be higher.',
  ]);
  expect(figureNotes({ ...figure, tolerance: null, openAbove: false })[1]).toContain('10 % is taken');
  expect(figureNotes({ ...figure, qualifier: 'AT_LEAST', tolerance: null, openAbove: false })).toHaveLength(
    1,
  );
});

test.each([
  ['2026-01-01', '2026-01-01', null],
  [null, null, null],
  [null, '2026-01-04', '4 January 2026 at the latest'],
  ['2026-01-04', null, '4 January 2026 at the earliest'],
  ['2026-01-01', '2026-01-31', 'some day from 1 January 2026 to 31 January 2026'],
])('from %s to %s reads %s', (earliest, latest, want) => {
  expect(spanWords({ earliest, latest })).toBe(want);
});

test('where its recording alone says by when, that is said', () => {
  const recordedAt = '2026-02-01T09:30:00Z';
  const words = (earliest: string | null, latest: string) =>
    statedSpanWords({ statedSpan: { earliest, latest }, recordedAt });
  expect(words(null, '2026-02-01')).toBe('1 February 2026 at the latest, the day it was recorded');
  expect(words(null, '2026-01-04')).toBe('4 January 2026 at the latest');
  expect(words('2026-02-01', '2026-02-01')).toBeNull();
});
