import { describe, expect, test } from 'vitest';
import { addressOf, idOf, listOf, readAddress, throughLens, withParams, writeAddress } from './address';

describe('an address', () => {
  test.each([
    ['', { page: '', key: '', params: {} }],
    ['#/', { page: '', key: '', params: {} }],
    ['#/entity/irgc', { page: 'entity', key: 'irgc', params: {} }],
    [
      '#/relation/irgc/commands/basij?tab=origins',
      { page: 'relation', key: 'irgc/commands/basij', params: { tab: 'origins' } },
    ],
    ['#/search?q=%D8%B3%D9%BE%D8%A7%D9%87', { page: 'search', key: '', params: { q: 'سپاه' } }],
    ['#/entity/%E0%A4%A', { page: 'entity', key: '%E0%A4%A', params: {} }],
  ])('%s is read', (hash, want) => {
    expect(readAddress(hash)).toEqual(want);
  });

  test.each([
    '#/',
    '#/entity/irgc',
    '#/relation/a/b/c?as-of=2026-01-15',
    '#/search?q=a+b',
    '#/claims?without=entity:fox-news,document:a',
  ])('%s is written as it was read', (hash) => {
    expect(writeAddress(readAddress(hash))).toBe(hash);
  });

  test('what is typed comes back, whatever it is', () => {
    for (const q of ['a&b=c', '100%', '#?/', 'حزب‌الله', '⟦x⟧', '+', 'a,b:c']) {
      expect(readAddress(writeAddress({ page: 'search', key: '', params: { q } })).params['q']).toBe(q);
    }
  });
});

test('the page of a record', () => {
  expect(writeAddress(addressOf('relation:a/b/c'))).toBe('#/relation/a/b/c');
  expect(idOf(readAddress('#/relation/a/b/c'))).toBe('relation:a/b/c');
});

test('links keep the lens, and nothing else', () => {
  const now = readAddress('#/entity/a?as-of=2026-01-15&without=entity:b&tab=about');
  expect(writeAddress(throughLens(addressOf('claim:c'), now))).toBe(
    '#/claim/c?as-of=2026-01-15&without=entity:b',
  );
  expect(writeAddress(throughLens(addressOf('claim:c', { 'as-of': '' }), now))).toBe(
    '#/claim/c?without=entity:b',
  );
});

test('a parameter that becomes empty goes', () => {
  expect(writeAddress(withParams(readAddress('#/claims?a=1&b=2'), { a: '', c: '3' }))).toBe(
    '#/claims?b=2&c=3',
  );
});

test('a list', () => {
  expect(listOf(undefined)).toEqual([]);
  expect(listOf('a,b')).toEqual(['a', 'b']);
});
