import * as words from '../../words/words';
import { refsOf, textOf, type Field, type Values } from './fields';

/** What is at issue in a claim: one of the three. */
const atIssue = {
  relation: { word: 'a relation between two entities', means: 'Subject, predicate, object.' },
  measure: { word: 'a figure', means: 'Of a measure.' },
  statement: { word: 'anything else, in words', means: 'A statement about entities.' },
};

const about = (what: keyof typeof atIssue) => (own: Values) => textOf(own['atIssue']) === what;
const qualified =
  (...qualifiers: string[]) =>
  (own: Values) =>
    qualifiers.includes(textOf(own['qualifier']));
const unknown = (own: Values) => refsOf(own['key']).length === 0;

const quantityFields: readonly Field[] = [
  {
    kind: 'line',
    name: 'verbatim',
    label: 'The figure as it was said',
    hint: 'Such as: at least 2,571; dozens.',
  },
  { kind: 'choice', name: 'qualifier', label: 'It means', words: words.qualifierWords },
  {
    kind: 'count',
    name: 'value',
    label: 'Number',
    shown: qualified('EXACTLY', 'AT_LEAST', 'MORE_THAN', 'AT_MOST', 'FEWER_THAN', 'ABOUT'),
  },
  { kind: 'count', name: 'low', label: 'Least', shown: qualified('BETWEEN') },
  { kind: 'count', name: 'high', label: 'Most', shown: qualified('BETWEEN') },
  {
    kind: 'count',
    name: 'low',
    label: 'Least',
    hint: 'Left out for dozens, hundreds, thousands, tens of thousands, hundreds of thousands, millions.',
    shown: qualified('MAGNITUDE'),
  },
  { kind: 'count', name: 'high', label: 'Most', shown: qualified('MAGNITUDE') },
  {
    kind: 'fraction',
    name: 'tolerance',
    label: 'Tolerance',
    hint: 'A fraction; 0.1 where it is left out.',
    shown: qualified('ABOUT'),
  },
  { kind: 'check', name: 'openAbove', label: 'The claimant says that the true figure may be higher' },
];

const propositionFields: readonly Field[] = [
  { kind: 'choice', name: 'atIssue', label: 'What is at issue', words: atIssue, aside: true },
  {
    kind: 'group',
    name: 'relation',
    label: 'Relation',
    shown: about('relation'),
    fields: [
      { kind: 'ref', name: 'subject', label: 'Subject', kinds: ['ENTITY'], make: 'entities' },
      { kind: 'ref', name: 'predicate', label: 'Predicate', kinds: ['PREDICATE'], make: 'predicates' },
      { kind: 'ref', name: 'object', label: 'Object', kinds: ['ENTITY'], make: 'entities' },
    ],
  },
  {
    kind: 'ref',
    name: 'measure',
    label: 'Measure',
    kinds: ['MEASURE'],
    make: 'measures',
    shown: about('measure'),
  },
  {
    kind: 'check',
    name: 'figured',
    label: 'It gives a figure, or denies one',
    hint: 'Not so where it says that there was nothing to count.',
    aside: true,
    shown: about('measure'),
  },
  {
    kind: 'group',
    name: 'quantity',
    label: 'Figure',
    fields: quantityFields,
    shown: (own) => about('measure')(own) && own['figured'] === true,
  },
  {
    kind: 'group',
    name: 'statement',
    label: 'Statement',
    shown: about('statement'),
    fields: [
      {
        kind: 'ref',
        name: 'key',
        label: 'One that is recorded already',
        kinds: ['STATEMENT'],
        optional: true,
      },
      {
        kind: 'text',
        name: 'text',
        label: 'What is claimed',
        hint: 'In your own words.',
        optional: true,
        shown: unknown,
      },
      {
        kind: 'ref',
        name: 'about',
        label: 'Entities that it is about',
        kinds: ['ENTITY'],
        many: true,
        make: 'entities',
        optional: true,
        shown: unknown,
      },
    ],
  },
];

/** A piece of evidence: the document, the words in it, and who carried them there. */
export const evidenceFields: readonly Field[] = [
  { kind: 'ref', name: 'document', label: 'Document', kinds: ['DOCUMENT'], make: 'documents' },
  { kind: 'span', name: 'start', label: 'Words in its text', optional: true },
  { kind: 'choice', name: 'kind', label: 'In what form', words: words.evidenceKindWords },
  { kind: 'choice', name: 'attribution', label: 'Claimant and carriers are', words: words.attributionWords },
  {
    kind: 'line',
    name: 'locator',
    label: 'Where, for people',
    hint: 'Such as: line 35, page 4.',
    optional: true,
  },
  {
    kind: 'list',
    name: 'chain',
    label: 'Carriers',
    one: 'carrier',
    hint: 'Who carried it, from the claimant’s side to the document’s: neither the claimant nor the publisher.',
    optional: true,
    ordered: true,
    blank: {},
    fields: [
      { kind: 'ref', name: 'carrier', label: 'Carrier', kinds: ['ENTITY'], make: 'entities' },
      { kind: 'ref', name: 'document', label: 'In which document', kinds: ['DOCUMENT'], optional: true },
      { kind: 'line', name: 'verb', label: 'How it put it', hint: 'Such as: notes, cites.', optional: true },
    ],
  },
];

export const evidenceBlank: Values = { kind: 'PARAPHRASE', attribution: 'STATED' };

export const claimFields: readonly Field[] = [
  {
    kind: 'section',
    name: 'who',
    label: 'Who says it',
    fields: [
      {
        kind: 'ref',
        name: 'claimant',
        label: 'Claimant',
        hint: 'Who commits to it, not who carried it.',
        kinds: ['ENTITY'],
        make: 'entities',
      },
      {
        kind: 'ref',
        name: 'reportedFrom',
        label: 'Reported from',
        hint: 'Whom the claimant names as having it from.',
        kinds: ['ENTITY'],
        many: true,
        make: 'entities',
        optional: true,
      },
    ],
  },
  {
    kind: 'section',
    name: 'what',
    label: 'What is claimed',
    fields: [
      { kind: 'line', name: 'label', label: 'The claim in one sentence', hint: 'In your own words.' },
      ...propositionFields,
      { kind: 'choice', name: 'polarity', label: 'The claimant', words: words.polarityWords },
    ],
  },
  {
    kind: 'list',
    name: 'evidence',
    label: 'Where it stands written',
    one: 'piece of evidence',
    hint: 'A claim without any is shown as unevidenced.',
    blank: evidenceBlank,
    fields: evidenceFields,
  },
  {
    kind: 'section',
    name: 'how',
    label: 'How and when it is said',
    fields: [
      {
        kind: 'date',
        name: 'stated',
        label: 'Stated',
        hint: 'When the claimant said so.',
        optional: true,
      },
      {
        kind: 'date',
        name: 'valid',
        label: 'Valid',
        hint: 'When, by the claim, it holds: the as-of date of a figure, the period of a relation.',
        optional: true,
      },
      { kind: 'choice', name: 'speechAct', label: 'What the claimant does', words: words.speechActWords },
      {
        kind: 'choice',
        name: 'certainty',
        label: 'How sure',
        hint: 'By the claimant’s own words.',
        words: words.certaintyWords,
      },
      { kind: 'choice', name: 'basis', label: 'How the claimant knows', words: words.basisWords },
      {
        kind: 'line',
        name: 'hedge',
        label: 'Hedging words',
        hint: 'Such as: at least, reportedly, tops.',
        optional: true,
      },
      {
        kind: 'ref',
        name: 'place',
        label: 'Place',
        hint: 'Where, by the claim, it happened.',
        kinds: ['ENTITY'],
        make: 'entities',
        optional: true,
      },
      {
        kind: 'ref',
        name: 'mentions',
        label: 'Mentions',
        hint: 'Entities that it names beside those that it is about.',
        kinds: ['ENTITY'],
        many: true,
        make: 'entities',
        optional: true,
      },
      {
        kind: 'key',
        name: 'key',
        label: 'Key',
        hint: 'Made from the content where it is left out.',
        suggest: () => '',
        optional: true,
      },
    ],
  },
];

export const claimBlank: Values = {
  atIssue: 'relation',
  figured: true,
  quantity: { qualifier: 'EXACTLY' },
  polarity: 'AFFIRMS',
  certainty: 'CERTAIN',
  speechAct: 'ASSERTS',
  basis: 'UNSTATED',
  evidence: [evidenceBlank],
};

const ref = (to: string) => [{ id: to, words: '' }];

/** What a claim is on, as its form has it, of the id of a proposition. */
export function issueOf(id: string): Values {
  const [kind, key] = [id.slice(0, id.indexOf(':')), id.slice(id.indexOf(':') + 1)];
  if (kind === 'measure') return { atIssue: 'measure', measure: ref(id) };
  if (kind === 'statement') return { atIssue: 'statement', statement: { key: ref(id) } };
  const [subject, predicate, object] = key.split('/');
  if (kind !== 'relation' || !subject || !predicate || !object) return {};
  return {
    atIssue: 'relation',
    relation: {
      subject: ref(`entity:${subject}`),
      predicate: ref(`predicate:${predicate}`),
      object: ref(`entity:${object}`),
    },
  };
}
