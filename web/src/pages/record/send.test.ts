import { CombinedError } from '@urql/core';
import { describe, expect, test } from 'vitest';
import { draftedForms, draftsOf, keepDraft, newSlot } from './drafts';
import { also, apart, failed } from './send';

/** A storage with room for so many letters. */
function storage(room = 1e6): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (i) => [...kept.keys()][i] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > room) throw new Error('QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}

const said = (code: string) => new CombinedError({ graphQLErrors: [{ message: 'm', extensions: { code } }] });

describe('drafts', () => {
  test('of two tabs stand beside each other, the newest first', () => {
    const s = storage();
    const [one, other] = [newSlot('claim'), newSlot('claim')];
    expect(one).not.toBe(other);
    keepDraft(s, { slot: one, at: '2026-01-01T00:00:00Z', values: { a: '1' } });
    keepDraft(s, { slot: other, at: '2026-01-02T00:00:00Z', values: { a: '2' } });
    keepDraft(s, { slot: newSlot('claim&claimant=x'), at: '2026-01-03T00:00:00Z', values: {} });
    s.setItem(newSlot('claim'), 'no draft');
    expect(draftsOf(s, 'claim').map(({ slot }) => slot)).toEqual([other, one]);
    expect(draftedForms(s)).toEqual([
      { form: 'claim&claimant=x', at: '2026-01-03T00:00:00Z' },
      { form: 'claim', at: '2026-01-02T00:00:00Z' },
    ]);
  });

  test('for which there is no room are told', () => {
    expect(keepDraft(storage(10), { slot: newSlot('text'), at: '', values: { text: 'x'.repeat(100) } })).toBe(
      false,
    );
  });
});

test('a text for which a request has no room goes by itself', () => {
  const input = {
    reason: 'r',
    documents: [
      { key: 'd', publisher: 'p', text: 'شب'.repeat(100) },
      { key: 'e', publisher: 'p' },
    ],
  };
  expect(apart(input)).toEqual({ small: input, texts: [] });
  const { small, texts } = apart(input, 300);
  expect(small.documents?.map(({ text }) => text ?? null)).toEqual([null, null]);
  expect(texts).toEqual([{ key: 'd', text: 'شب'.repeat(100), path: 'documents.0.text', reason: 'r' }]);
});

test('what was recorded before a text failed is told with the failure', () => {
  const recorded = { is: 'recorded', changes: [7], nodes: [], created: 1, changed: 0, unchanged: 0 } as const;
  const refused = { is: 'refused', message: 'm' } as const;
  expect(also(recorded, refused)).toEqual({ ...refused, before: [7] });
  // Sent again, what was recorded before is there already.
  expect(also({ ...recorded, changes: [] }, refused)).toEqual(refused);
  expect(also(recorded, { ...recorded, changes: [8] })).toMatchObject({ changes: [7, 8], created: 2 });
});

test('without an answer nobody knows, unless nothing was to be recorded', () => {
  const offline = new CombinedError({ networkError: new Error('offline') });
  expect([failed(offline, false).is, failed(offline, true).is]).toEqual(['unknown', 'refused']);
  expect(failed(said('OUTCOME_UNKNOWN'), false)).toEqual({ is: 'unknown', message: 'm' });
  expect(failed(said('UNAUTHENTICATED'), false).is).toBe('signed-out');
  expect(failed(said('FORBIDDEN'), false).is).toBe('refused');
});
