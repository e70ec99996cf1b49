import { isEnumType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { serverSchema } from '../testing/schema';
import { dateWords, statedPhrase, statedWords } from './date';
import { counted, number, range } from './figure';
import * as words from './words';

const claim = (stated: string | null, latest: string | null) => ({
  stated,
  statedSpan: { latest },
  recordedAt: '2026-02-01T09:30:00Z',
});

const schema = serverSchema();

const enums = {
  StandingStatus: words.standingWords,
  HeldStatus: words.heldWords,
  EvidenceStanding: words.evidenceStandingWords,
  Verdict: words.verdictWords,
  SpeechAct: words.speechActWords,
  Polarity: words.polarityWords,
  Certainty: words.certaintyWords,
  Basis: words.basisWords,
  EntityKind: words.entityKindWords,
  MeasureKind: words.measureKindWords,
  EvidenceKind: words.evidenceKindWords,
  Attribution: words.attributionWords,
  ClaimLinkKind: words.claimLinkWords,
  PropositionLinkKind: words.propositionLinkWords,
  Qualifier: words.qualifierWords,
  Reliability: words.reliabilityWords,
  Credibility: words.credibilityWords,
  Likelihood: words.likelihoodWords,
  Confidence: words.confidenceWords,
  SameVerdict: words.sameWords,
  NameKind: words.nameKindWords,
};

test.each(Object.entries(enums))('every value of %s has words, and nothing else has', (name, table) => {
  const type = schema.getType(name);
  if (!isEnumType(type)) throw new Error(`the schema has no enum ${name}`);
  expect(Object.keys(table).toSorted()).toEqual(
    type
      .getValues()
      .map((value) => value.name)
      .toSorted(),
  );
  for (const { word, means } of Object.values(table)) {
    expect(word).not.toBe('');
    expect(means).toMatch(/^[A-Z\d].*\.$/);
  }
});

describe('dates', () => {
  test.each([
    ['2026', '2026'],
    ['2026-01', 'January 2026'],
    ['2026-01-04', '4 January 2026'],
    ['2026-01~', 'about January 2026'],
    ['2026-01-14?', '14 January 2026, doubtful'],
    ['2026-01-14%', 'about 14 January 2026, doubtful'],
    ['2026-01-08/2026-01-21', '8 January 2026 to 21 January 2026'],
    ['../2026-01-21', 'by 21 January 2026'],
    ['2026-01-21/..', 'from 21 January 2026 on'],
    ['202X', '202X'],
    ['2026-13', '2026-13'],
    ['', ''],
  ])('%s reads %s', (edtf, want) => {
    expect(dateWords(edtf)).toBe(want);
  });

  test('of a claim without a date it is said by when it was published; its recording alone dates nothing', () => {
    expect(statedWords(claim(null, '2026-01-19'))).toBe('by 19 January 2026');
    expect(statedWords(claim(null, '2026-02-01'))).toBe('undated');
    expect(statedWords(claim(null, null))).toBe('undated');
    expect(statedWords(claim('2026-01', '2026-01-31'))).toBe('January 2026');
    expect(statedPhrase(claim('2026-01', '2026-01-31'))).toBe('stated January 2026');
    expect(statedPhrase(claim(null, '2026-02-01'))).toBe('undated');
  });
});

test('figures', () => {
  expect(number(2571)).toBe('2,571');
  expect(counted(1, 'claim', 'claims')).toBe('1 claim');
  expect(counted(1000000, 'claim', 'claims', false)).toBe('at least 1,000,000 claims');
  expect([
    range({ low: 2571, high: null }),
    range({ low: 0, high: 99 }),
    range({ low: 100, high: 200 }),
    range({ low: 0, high: 0 }),
    range({ low: null, high: null }),
  ]).toEqual(['≥ 2,571', '≤ 99', '100–200', '0', null]);
});
