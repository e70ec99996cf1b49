import { expect, test } from 'vitest';
import { readAddress, writeAddress } from '../../address/address';
import { readDiff, stateWords, writeDiff } from './diff';

test.each([
  ['#/diff', { by: 'change', from: '', to: '' }],
  ['#/diff?from=12', { by: 'change', from: '12', to: '' }],
  ['#/diff?from=0&to=007', { by: 'change', from: '0', to: '7' }],
  ['#/diff?from=x&to=2026-01', { by: 'change', from: '', to: '' }],
  ['#/diff?by=stated&from=2026-01-10&to=2026-01-16', { by: 'stated', from: '2026-01-10', to: '2026-01-16' }],
])('%s', (hash, want) => {
  expect(readDiff(readAddress(hash))).toEqual(want);
});

test('a comparison is read as it is written', () => {
  for (const states of [
    { by: 'change', from: '1', to: '' },
    { by: 'stated', from: '2026', to: '2026-02' },
  ] as const) {
    expect(readDiff(readAddress(writeAddress({ page: 'diff', key: '', params: writeDiff(states) })))).toEqual(
      states,
    );
  }
});

test('states in words', () => {
  expect([stateWords('change', '3'), stateWords('stated', '2026-01-10'), stateWords('change', '')]).toEqual([
    'change 3',
    '10 January 2026',
    'now',
  ]);
});
