import { expect, test } from 'vitest';
import { byLanguage, languageWords, nameWords, wordsOfKey } from './names';

test('names are gathered by language, the preferred one first', () => {
  const groups = byLanguage([
    { value: 'IRGC', lang: 'en', script: 'Latn', kind: 'ACRONYM' },
    { value: 'سپاه', lang: 'fa', script: 'Arab', kind: 'PREFERRED' },
    { value: 'Guards', lang: 'en', script: 'Latn', kind: 'PREFERRED' },
    { value: '?', lang: null, script: null, kind: 'ALIAS' },
  ]);
  expect(groups.map(({ words, names }) => [words, ...names.map(({ value }) => value)])).toEqual([
    ['English', 'Guards', 'IRGC'],
    ['Persian', 'سپاه'],
    ['language not said', '?'],
  ]);
});

test.each([
  ['fa', 'Persian'],
  ['ar', 'Arabic'],
  ['zh-Hant', 'Traditional Chinese'],
  ['no language', 'no language'],
])('%s is %s', (lang, words) => {
  expect(languageWords(lang)).toBe(words);
});

test('what sort of name it is', () => {
  expect(nameWords({ kind: 'PREFERRED', script: 'Latn' })).toBe('');
  expect(nameWords({ kind: 'ACRONYM', script: 'Latn' })).toBe('acronym');
  expect(nameWords({ kind: 'TRANSLITERATION', script: 'Latn' })).toBe('transliteration, Latin script');
  expect(nameWords({ kind: 'TRANSLITERATION', script: '!' })).toBe('transliteration, !');
});

test.each([
  ['quds-force', 'quds force'],
  ['a/commands/b.c_d', 'a commands b c d'],
  ['سپاه پاسداران', 'سپاه پاسداران'],
  ['--', ''],
])('%s gives the words %s', (key, words) => {
  expect(wordsOfKey(key)).toBe(words);
});
