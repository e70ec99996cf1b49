import { describe, expect, test } from 'vitest';
import { differences } from './difference';
import { faultsAt, firstFaulty } from './faults';
import { get, pathsOf, set, withoutMade, type Values } from './fields';
import { forms } from './forms';
import { inputOf } from './input';
import { suggestKey } from './key';
import { quantityOf } from './known';
import { begin, draftName } from './prefill';
import { placeOf, shownPlace, shownText, selectionOf, spanOf, wordsOf } from './span';

const form = (name: string) => {
  const found = forms[name];
  if (!found) throw new Error(`there is no form ${name}`);
  return found;
};
const fieldsOf = (name: string, list: string) =>
  form(name).fields.flatMap((field) => (field.name === list && field.kind === 'list' ? field.fields : []));
const ref = (id: string) => [{ id, words: id }];
const fault = (path: string) => ({ path: path.split('.'), code: 'INVALID' as const, message: path });
const figure = (quantity: Values) =>
  inputOf(form('claim').fields, {
    claims: [{ atIssue: 'measure', measure: ref('measure:m'), figured: true, quantity, evidence: [] }],
  });

describe('values', () => {
  test('are set and got by path, and nothing else is touched', () => {
    const before: Values = { claims: [{ quantity: { low: '1' } }], reason: 'r' };
    const after = set(before, 'claims.0.quantity.high', '2');
    expect(after).toEqual({ claims: [{ quantity: { low: '1', high: '2' } }], reason: 'r' });
    expect(before).toEqual({ claims: [{ quantity: { low: '1' } }], reason: 'r' });
    expect(get(after, 'claims.0.quantity.high')).toBe('2');
    expect(get(after, 'claims.1.quantity.high')).toBeUndefined();
    expect(set({}, 'names.0.value', 'a')).toEqual({ names: [{ value: 'a' }] });
  });

  test('what is made is taken away with all that refers to it', () => {
    const made = [{ id: '', words: '', made: 'm' }];
    expect(
      withoutMade(
        {
          entities: [{ mark: 'm' }, { mark: 'n' }],
          claims: [{ claimant: made, mentions: [...made, ...ref('entity:a')] }],
        },
        'm',
      ),
    ).toEqual({ entities: [{ mark: 'n' }], claims: [{ claimant: [], mentions: ref('entity:a') }] });
  });
});

describe('a span', () => {
  const text = 'a\r\nآذر 🙂 گفت ';
  test.each([
    [0, 1, { start: 0, end: 1 }, 'a'],
    [3, 6, { start: 3, end: 9 }, 'آذر'],
    [2, 7, { start: 3, end: 9 }, 'آذر'],
    [7, 9, { start: 10, end: 14 }, '🙂'],
    [7, 13, { start: 10, end: 21 }, '🙂 گفت'],
  ])('from %i to %i', (from, to, span, words) => {
    expect(spanOf(text, from, to)).toEqual(span);
    expect(wordsOf(text, span)).toBe(words);
    const bytes = Buffer.from(text).subarray(span.start, span.end).toString();
    expect(bytes).toBe(words);
  });

  test('never begins or ends within a character', () => {
    expect(spanOf(text, 8, 9)).toEqual({ start: 10, end: 14 });
    expect(selectionOf(text, { start: 4, end: 9 })).toBeNull();
    expect(selectionOf(text, { start: 3, end: 99 })).toBeNull();
    expect(spanOf(text, 1, 3)).toBeNull();
  });

  test('a place in the text as it is shown is one in the text, and back', () => {
    const lines = 'a\r\n\r\nb\rc\nd';
    expect(shownText(lines)).toBe('a\n\nb\nc\nd');
    for (const letter of 'abcd') {
      const shown = shownText(lines).indexOf(letter);
      expect(lines[placeOf(lines, shown)]).toBe(letter);
      expect(shownPlace(lines, lines.indexOf(letter))).toBe(shown);
    }
  });
});

test.each([
  ['Amina B., Téhéran', 'amina-b-teheran'],
  ['  The People’s Guard ', 'the-peoples-guard'],
  ['آذر', ''],
  ['Oslo–Bergen 2', 'oslo-bergen-2'],
])('the key of %s', (words, key) => {
  expect(suggestKey(words)).toBe(key);
});

describe('an input', () => {
  test('of a blank claim has all that must be there, empty, and nothing that may be left out', () => {
    expect(inputOf(form('claim').fields, form('claim').blank)).toEqual({
      unsendable: {},
      input: {
        claims: [
          {
            claimant: '',
            label: '',
            relation: { subject: '', predicate: '', object: '' },
            polarity: 'AFFIRMS',
            certainty: 'CERTAIN',
            speechAct: 'ASSERTS',
            basis: 'UNSTATED',
            evidence: [{ document: '', kind: 'PARAPHRASE', attribution: 'STATED' }],
          },
        ],
      },
    });
  });

  test('of a figure has what its qualifier asks for, and no more', () => {
    expect(
      figure({ qualifier: 'BETWEEN', low: '2 571', high: '3,000', value: '7' }).input.claims?.[0]?.quantity,
    ).toEqual({
      qualifier: 'BETWEEN',
      low: 2571,
      high: 3000,
      verbatim: '',
      openAbove: false,
    });
    expect(figure({ qualifier: 'EXACTLY', value: '1.5' }).unsendable).toEqual({
      'claims.0.quantity.value': 'This is no whole number: give one such as 2571.',
    });
    expect(Object.keys(figure({ qualifier: 'EXACTLY', value: '9007199254740992' }).unsendable)).toEqual([
      'claims.0.quantity.value',
    ]);
  });

  test('names what the form makes by its key, suggested or typed', () => {
    const claimant = [{ id: '', words: '', made: 'm', home: true }];
    const input = (entity: Values) =>
      inputOf(form('claim').fields, {
        claims: [{ claimant, evidence: [] }],
        entities: [{ mark: 'm', kind: 'PERSON', ...entity }],
      }).input;
    expect(input({ names: [{ value: 'Bo' }] }).claims?.[0]?.claimant).toBe('bo');
    expect(input({ names: [{ value: 'Bo' }] }).entities).toEqual([
      { key: 'bo', kind: 'PERSON', named: false, names: [{ value: 'Bo', kind: 'PREFERRED' }] },
    ]);
    expect(input({ key: 'other' }).claims?.[0]?.claimant).toBe('other');
  });

  test('of a link has one sort of it', () => {
    const link = form('link');
    expect(Object.keys(inputOf(link.fields, link.blank).input)).toEqual(['links']);
    const propositions = begin('link', link, { from: 'relation:a/b/c', to: 'statement:d' });
    expect(inputOf(link.fields, propositions).input).toEqual({
      propositionLinks: [{ from: 'relation:a/b/c', kind: 'CASE_OF', to: 'statement:d' }],
    });
  });
});

test('every form begins without a field of two names, and with fields', () => {
  for (const [name, { fields, blank }] of Object.entries(forms)) {
    const paths = pathsOf(fields, blank);
    expect(paths.length, name).toBeGreaterThan(1);
    expect(new Set(paths).size, name).toBe(paths.length);
  }
});

describe('faults', () => {
  const paths = pathsOf(form('claim').fields, form('claim').blank);
  test('go to their fields, to the nearest around them, and on top where there is none', () => {
    const faults = faultsAt(
      [
        'claims.0.label',
        'claims.0.evidence.0.end',
        'claims.0.evidence.0.chain.3.verb',
        'claims.0',
        'reason',
        'correct',
      ].map(fault),
      paths,
    );
    expect(Object.keys(faults.of)).toEqual([
      'claims.0.label',
      'claims.0.evidence.0.start',
      'claims.0.evidence.0.chain',
      'claims.0.atIssue',
      'reason',
    ]);
    expect(faults.rest.map(({ message }) => message)).toEqual(['correct']);
  });

  test('the first is the first on the page', () => {
    const faults = faultsAt(['claims.0.stated', 'claims.0.claimant'].map(fault), paths);
    expect(firstFaulty(faults, paths)).toBe('claims.0.claimant');
    expect(firstFaulty(faultsAt([], paths), paths)).toBeUndefined();
  });
});

test('a form begins as its address says', () => {
  const claim = begin('claim', form('claim'), {
    claimant: 'entity:a',
    proposition: 'relation:a/b/c',
    document: 'd',
    other: 'x',
  });
  const [first] = inputOf(form('claim').fields, claim).input.claims ?? [];
  expect(first).toMatchObject({
    claimant: 'a',
    relation: { subject: 'a', predicate: 'b', object: 'c' },
    evidence: [{ document: 'd', kind: 'PARAPHRASE' }],
  });
  expect(
    inputOf(
      form('judgement').fields,
      begin('judgement', form('judgement'), { left: 'a', right: 'entity:b', verdict: 'UNSURE' }),
    ).input,
  ).toEqual({
    judgements: [{ left: 'a', verdict: 'UNSURE', right: 'b' }],
  });
  expect(draftName('grade', { entity: 'a', 'as-of': '2026' })).toBe('grade&entity=a');
});

test.each([
  [{ qualifier: 'EXACTLY', low: 7, high: 7, best: 7 }, { value: '7' }],
  [{ qualifier: 'AT_LEAST', low: 7, high: null, best: null }, { value: '7' }],
  [{ qualifier: 'MORE_THAN', low: 8, high: null, best: null }, { value: '7' }],
  [{ qualifier: 'AT_MOST', low: 0, high: 7, best: null }, { value: '7' }],
  [{ qualifier: 'FEWER_THAN', low: 0, high: 6, best: null }, { value: '7' }],
  [
    { qualifier: 'BETWEEN', low: 2, high: 7, best: null },
    { low: '2', high: '7' },
  ],
  [
    { qualifier: 'MAGNITUDE', low: 2, high: 7, best: null },
    { low: '2', high: '7' },
  ],
] as const)('the figure as it was given: %o', (known, given) => {
  const quantity = { verbatim: 'v', tolerance: null, openAbove: false };
  expect(quantityOf({ ...quantity, ...known })).toEqual({
    ...quantity,
    tolerance: '',
    qualifier: known.qualifier,
    ...given,
  });
  expect(
    quantityOf({ ...quantity, qualifier: 'MAGNITUDE', verbatim: 'Dozens', low: 24, high: 99, best: null }),
  ).not.toHaveProperty('low');
});

test('where two inputs differ, in the words of the form', () => {
  const names = [{ value: 'x', kind: 'PREFERRED' }];
  const before = { kind: 'PLACE', names, speaksFor: 'a' };
  const now = { kind: 'RIGHTS_MONITOR', names: [{ ...names[0], lang: 'en' }] };
  expect(differences(fieldsOf('entity', 'entities'), before, now)).toEqual([
    { path: 'kind', label: 'What it is', before: 'place', now: 'rights monitor' },
    { path: 'speaksFor', label: 'Speaks for', before: 'a', now: '' },
    { path: 'names.0.lang', label: 'Name 1: Language', before: '', now: 'en' },
  ]);
});

test('every field of a claim has a label where two claims differ', () => {
  const evidence = [{ document: 'd', start: 1, end: 9, chain: [{ carrier: 'c', verb: 'notes' }] }];
  const now = { quantity: { low: 1 }, mentions: ['a', 'b'], evidence, hedge: 'tops' };
  const rows = differences(fieldsOf('claim', 'claims'), {}, now);
  expect(rows.map(({ label }) => label)).toEqual([
    'Figure: Least',
    'Mentions',
    'Mentions',
    'Piece of evidence 1: Document',
    'Piece of evidence 1: Words in its text',
    'Piece of evidence 1: Words in its text',
    'Piece of evidence 1: Carrier 1: Carrier',
    'Piece of evidence 1: Carrier 1: How it put it',
    'Hedging words',
  ]);
});

test('a text typed for a document that proves to be known is sent with its correction', () => {
  const { fields } = form('document');
  const corrected = (text: string) =>
    inputOf(fields, { correct: true, documents: [{ key: 'd', text }] }).input.documents?.[0]?.text;
  expect(corrected('words')).toBe('words');
  expect(corrected('')).toBeUndefined();
});
