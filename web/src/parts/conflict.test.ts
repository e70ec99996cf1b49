import { expect, test } from 'vitest';
import { conflictNotes, namesApart, percent } from './conflict';
import { circle } from './loop';
import { originsWords } from './originsWords';

test('what is said beside a verdict', () => {
  const conflict = {
    verdict: 'UNDETERMINED',
    sameDay: 'CONTRADICTS',
    margin: 1200,
    flipsAtTolerance: 0.12345,
  };
  expect(conflictNotes(conflict as never)).toEqual([
    'Their ranges are 1,200 apart.',
    'If both spoke of one day: cannot both hold.',
    'They would meet if “about” could be off by 12.4 %.',
  ]);
  const plain = { verdict: 'CONTRADICTS', sameDay: 'CONTRADICTS', margin: null, flipsAtTolerance: null };
  expect(conflictNotes(plain as never)).toEqual([]);
});

test('a percentage is rounded up, and no further than it must be', () => {
  expect([0.1, 0.25, 1.5, 0.1001, 0.07].map(percent)).toEqual(['10 %', '25 %', '150 %', '10.1 %', '7 %']);
});

test('names within a sentence stand apart, the longer one first, signs and all', () => {
  expect(namesApart('Ali says 5; Ali (the spokesman) says 6.', ['Ali', 'Ali (the spokesman)', ''])).toEqual([
    { text: 'Ali', name: true },
    { text: ' says 5; ', name: false },
    { text: 'Ali (the spokesman)', name: true },
    { text: ' says 6.', name: false },
  ]);
  expect(namesApart('Nobody.', [])).toEqual([{ text: 'Nobody.', name: false }]);
});

test('a loop is a chain back to its first', () => {
  const a = { id: 'a', cites: [{ id: 'x' }, { id: 'c' }] };
  const b = { id: 'b', cites: [{ id: 'a' }] };
  const c = { id: 'c', cites: [{ id: 'b' }, { id: 'd' }] };
  const d = { id: 'd', cites: [{ id: 'c' }] };
  expect(circle([a, b, c, d])).toEqual({ chain: [a, c, b], beside: [d] });
  const self = { id: 's', cites: [{ id: 's' }] };
  expect(circle([self])).toEqual({ chain: [self], beside: [] });
  expect(circle([d, a])).toEqual({ chain: [], beside: [d, a] });
  expect(circle([])).toEqual({ chain: [], beside: [] });
});

test.each([
  [{ min: 2, max: 3, blocs: 3 }, '2 to 3 independent origins, in 3 blocs'],
  [{ min: 1, max: 1, blocs: 1 }, '1 independent origin, in 1 bloc'],
  [{ min: 0, max: 0, blocs: 0 }, 'No origin that commits to it'],
])('%j reads %s', (origins, want) => {
  expect(originsWords(origins)).toBe(want);
});
