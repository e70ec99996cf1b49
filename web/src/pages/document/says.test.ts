import { expect, test } from 'vitest';
import { markedSpans, sayings, statusWords, type SaidClaim } from './says';

type Piece = SaidClaim['evidence'][number];

const piece = (id: string, document: string, start: number | null, end: number | null): Piece => ({
  id,
  start,
  end,
  status: start === null ? 'UNARCHIVED' : 'VERIFIED',
  document: { id: document },
});

const claim = (id: string, ...evidence: Piece[]): SaidClaim => ({
  id,
  label: id,
  speechAct: 'ASSERTS',
  polarity: 'AFFIRMS',
  stated: null,
  statedSpan: { earliest: null, latest: null },
  recordedAt: '2026-02-01T09:00:00Z',
  claimant: { id: 'entity:a', name: 'A' },
  standing: { held: 'HELD', field: 'UNCONTESTED', evidence: 'VERIFIED' },
  evidenceCount: evidence.length,
  firstEvidence: [],
  evidence,
});

const all = sayings('document:d', [
  claim('nowhere', piece('1', 'document:d', null, null)),
  claim('late', piece('2', 'document:d', 50, 60)),
  claim(
    'twice',
    piece('3', 'document:d', 70, 80),
    piece('4', 'document:other', 1, 2),
    piece('5', 'document:d', 10, 30),
  ),
  claim('same words', piece('6', 'document:d', 50, 60)),
]);

test('what a document says is in order of place, and evidence in others is left out', () => {
  expect(all.map(({ claim: { id } }) => id)).toEqual(['twice', 'late', 'same words', 'nowhere']);
  expect(all[0]?.places.map(({ span }) => span?.start)).toEqual([10, 70]);
});

test('each span is there once, with all that stands in it', () => {
  expect(markedSpans(all)).toEqual([
    { start: 10, end: 30, sayings: [0] },
    { start: 50, end: 60, sayings: [1, 2] },
    { start: 70, end: 80, sayings: [0] },
  ]);
});

test('how much of it stands', () => {
  expect(statusWords(all)).toBe('4 verified, 1 unarchived');
  expect(statusWords([])).toBe(null);
});
