import { expect, test } from 'vitest';
import { registerPage } from './identifier';

test.each([
  ['wikidata', 'Q271110', 'https://www.wikidata.org/wiki/Q271110'],
  ['viaf', '123', 'https://viaf.org/viaf/123'],
  ['ror', '05fjyn938', 'https://ror.org/05fjyn938'],
  ['wikidata', '271110', null],
  ['wikidata', 'Q1/../../evil?x', null],
  ['wikidata', 'javascript:alert(1)', null],
  ['our-own', 'Q1', null],
  ['constructor', 'Q1', null],
])('%s:%s is at %s', (scheme, value, want) => {
  expect(registerPage({ scheme, value })).toBe(want);
});
