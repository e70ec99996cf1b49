import { parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { readPermalink } from '../permalink';
import { serverSchema } from '../testing/schema';
import {
  againstQuery,
  attribution,
  counts,
  fetchOverview,
  isEmpty,
  overviewQuery,
  readOverview,
  wordsQuery,
  type LatestClaim,
} from './overview';

const store = { change: 7, hash: 'ab12', entities: 1234, documents: 1, claims: 140, propositions: 0 };

const claim: LatestClaim = {
  id: 'claim:hrana-killed',
  label: 'At least 2,571 people were killed.',
  claimant: { name: 'HRANA' },
  stated: '2026-01-14',
  statedSpan: { latest: '2026-01-14' },
  standing: { held: 'HELD', field: 'CORROBORATED' },
  evidence: [{ document: { title: 'A report', publisher: { name: 'Reuters' } } }],
};

test.each([
  ['the overview', overviewQuery],
  ['the words behind a claim', wordsQuery],
  ['what stands against a claim', againstQuery],
])('the schema answers %s', (_, query) => {
  expect(validate(serverSchema(), parse(query)).map(String)).toEqual([]);
});

test('counts are written as the reader writes numbers, with the noun in its number', () => {
  expect(counts(store, 'en-GB')).toEqual([
    { figure: '140', noun: 'claims' },
    { figure: '1,234', noun: 'entities' },
    { figure: '1', noun: 'document' },
    { figure: '0', noun: 'propositions' },
  ]);
});

test('a store is empty before its first change', () => {
  expect(isEmpty(store)).toBe(false);
  expect(isEmpty({ ...store, change: 0, claims: 0 })).toBe(true);
});

describe('a claim', () => {
  test('is worded as what its claimant says, and where', () => {
    expect(attribution(claim)).toMatchObject({
      who: 'HRANA',
      says: ' says: ',
      label: 'At least 2,571 people were killed.',
      stated: 'stated 2026-01-14',
      title: 'A report',
      publisher: 'Reuters',
    });
  });

  test('leaves open what is not known', () => {
    expect(attribution({ ...claim, stated: null }).stated).toBe('stated by 2026-01-14, date unknown');
    const undated = { ...claim, stated: null, statedSpan: { latest: null }, evidence: [] };
    expect(attribution(undated)).toMatchObject({
      stated: 'date unknown',
      title: null,
      publisher: null,
    });
    const untitled = { ...claim, evidence: [{ document: { title: null, publisher: { name: 'IRNA' } } }] };
    expect(attribution(untitled)).toMatchObject({ title: 'a document without a title', publisher: 'IRNA' });
  });

  test('links to the words behind it', () => {
    const linked = readPermalink(new URL(attribution(claim).link, 'http://127.0.0.1/x/').href);
    expect(linked?.query).toBe(wordsQuery);
    expect(JSON.parse(linked?.variables ?? '')).toEqual({ id: 'claim:hrana-killed' });
  });
});

const standing = (held: string, field: string) => attribution({ ...claim, standing: { held, field } });

describe('the standing of a claim', () => {
  test('is a word, and another where its claimant no longer holds to it', () => {
    expect(standing('HELD', 'CORROBORATED')).toMatchObject({ standing: 'corroborated', against: null });
    expect(standing('SUPERSEDED', 'NO_LONGER_HELD').standing).toBe('no longer held, superseded');
  });

  test('leads to what stands against it, where something does', () => {
    const link = standing('HELD', 'CONTESTED').against ?? '';
    const linked = readPermalink(new URL(link, 'http://127.0.0.1/x/').href);
    expect(linked?.query).toBe(againstQuery);
    expect(JSON.parse(linked?.variables ?? '')).toEqual({ id: 'claim:hrana-killed' });
  });
});

const away: typeof fetch = () => Promise.reject(new TypeError('Failed to fetch'));

describe('an answer', () => {
  test('is read', () => {
    const data = { store, claims: { nodes: [claim] } };
    expect(readOverview(200, JSON.stringify({ data }))).toEqual(data);
  });

  test.each([
    ['a proxy’s page', 502, '<html>Bad gateway</html>', /answered 502, and not in JSON/],
    [
      'an error',
      200,
      '{"errors":[{"message":"too many requests"}],"data":null}',
      /answered: too many requests/,
    ],
    ['half of it', 200, JSON.stringify({ data: { store } }), /without the figures/],
    ['null', 200, 'null', /without the figures/],
  ])('is refused in a sentence: %s', (_, status, body, message) => {
    expect(() => readOverview(status, body)).toThrow(message);
  });

  test('that never comes is told too', async () => {
    await expect(fetchOverview('./graphql', away)).rejects.toThrow('does not answer');
  });
});
