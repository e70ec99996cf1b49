import * as words from '../../words/words';
import { claimFields, claimBlank, evidenceBlank, evidenceFields } from './claim';
import { listOf, type Branch, type Field, type Maker, type Values } from './fields';
import { documentFields, entityBlank, entityFields, makes, measureFields, predicateFields } from './makes';

/** What can be recorded: what it is called, what it asks for, and what it begins with. */
export interface Form {
  title: string;
  /** In the list of what can be recorded. */
  means: string;
  /** How it is sent: by `record`, or by a way of its own, which knows no trial. */
  by: 'record' | 'withdraw' | 'text';
  fields: readonly Field[];
  blank: Values;
}

const reason: Field = {
  kind: 'line',
  name: 'reason',
  label: 'Reason',
  hint: 'Why, for the history. Everybody can read it.',
  optional: true,
};

/** A correction is asked why louder than what is new: readers of the history find two versions, and nothing between them but this. */
const reasons: readonly Field[] = [
  { ...reason, shown: (_, all) => all['correct'] !== true },
  {
    kind: 'line',
    name: 'reason',
    label: 'Reason for the correction',
    hint: 'Why it is corrected: it stands in the history between what was there and this. Everybody can read it.',
    shown: (_, all) => all['correct'] === true,
  },
];

const correction: readonly Field[] = [
  { kind: 'fixed', name: 'correct', label: '' },
  { kind: 'fixed', name: 'ifChange', label: '' },
];

/** Set where a record that is known is replaced: its key stays. */
const corrects = (_: Values, all: Values) => all['correct'] === true;

/** The lists of what is new in a form, each where there is something in it. */
function news(but?: Maker): Branch[] {
  return (Object.keys(makes) as Maker[])
    .filter((name) => name !== but)
    .map((name) => ({
      kind: 'list',
      name,
      ...makes[name],
      hint: 'Recorded together with the rest.',
      optional: true,
      made: true,
      shown: (own) => listOf(own[name]).length > 0,
    }));
}

/** A form of one record, with what it may make beside it. */
function one(name: string, fields: readonly Field[], but?: Maker): Field[] {
  const list: Branch = { kind: 'list', name, label: '', one: '', blank: {}, single: true, fields };
  return [list, ...news(but), ...reasons, ...correction];
}

/** The key of a record that is corrected is fixed: another would be another record. */
function keyed(fields: readonly Field[]): Field[] {
  return fields.flatMap((field): Field[] => {
    if (field.kind === 'section') return [{ ...field, fields: keyed(field.fields) }];
    return field.kind === 'key'
      ? [
          { ...field, shown: (own, all) => !corrects(own, all) },
          { kind: 'fixed', name: field.name, label: field.label, shown: corrects },
        ]
      : [field];
  });
}

const claimRef: Field = { kind: 'ref', name: 'claim', label: 'Claim', kinds: ['CLAIM'] };
const propositions = ['RELATION', 'MEASURE', 'STATEMENT'] as const;
const linkOf = {
  claims: { word: 'two claims', means: 'What a claimant does to another claim.' },
  propositions: { word: 'what is at issue in two', means: 'Your own word on two propositions.' },
};
const gradeOf = {
  claim: { word: 'a claim', means: 'How credible it is.' },
  entity: { word: 'a source', means: 'How far it can be relied on.' },
};
const isOf = (value: string) => (own: Values) => own['of'] === value;

const linkFields: readonly Field[] = [
  { kind: 'choice', name: 'of', label: 'Between', words: linkOf, aside: true },
  {
    kind: 'list',
    name: 'links',
    label: '',
    one: '',
    blank: {},
    single: true,
    optional: true,
    shown: isOf('claims'),
    fields: [
      {
        kind: 'ref',
        name: 'from',
        label: 'The claim that does it',
        hint: 'The newer, where one follows the other.',
        kinds: ['CLAIM'],
      },
      { kind: 'choice', name: 'kind', label: 'What it does', words: words.claimLinkWords },
      { kind: 'ref', name: 'to', label: 'The claim that it is done to', kinds: ['CLAIM'] },
    ],
  },
  {
    kind: 'list',
    name: 'propositionLinks',
    label: '',
    one: '',
    blank: {},
    single: true,
    optional: true,
    shown: isOf('propositions'),
    fields: [
      { kind: 'ref', name: 'from', label: 'The case, or the one', kinds: propositions, whole: true },
      {
        kind: 'choice',
        name: 'kind',
        label: 'What it has to do with the other',
        words: words.propositionLinkWords,
      },
      { kind: 'ref', name: 'to', label: 'The whole, or the other', kinds: propositions, whole: true },
    ],
  },
  reason,
];

const gradeFields: readonly Field[] = [
  { kind: 'choice', name: 'of', label: 'Of', words: gradeOf, aside: true },
  { ...claimRef, shown: isOf('claim') },
  { kind: 'ref', name: 'entity', label: 'Source', kinds: ['ENTITY'], shown: isOf('entity') },
  {
    kind: 'choice',
    name: 'reliability',
    label: 'Reliability of the source',
    words: words.reliabilityWords,
    none: 'not given',
    optional: true,
  },
  {
    kind: 'choice',
    name: 'credibility',
    label: 'Credibility of the claim',
    words: words.credibilityWords,
    none: 'not given',
    optional: true,
    shown: isOf('claim'),
  },
  {
    kind: 'choice',
    name: 'likelihood',
    label: 'How likely you hold it to be',
    words: words.likelihoodWords,
    none: 'not given',
    optional: true,
    shown: isOf('claim'),
  },
  {
    kind: 'choice',
    name: 'confidence',
    label: 'How sure you are of this grade',
    words: words.confidenceWords,
    none: 'not given',
    optional: true,
  },
  { kind: 'text', name: 'rationale', label: 'Why', optional: true },
];

const judgementFields: readonly Field[] = [
  { kind: 'ref', name: 'left', label: 'The one', kinds: ['ENTITY'] },
  { kind: 'choice', name: 'verdict', label: 'and the other are', words: words.sameWords },
  { kind: 'ref', name: 'right', label: 'The other', kinds: ['ENTITY'] },
];

const evidenceOf: readonly Field[] = [
  claimRef,
  {
    kind: 'list',
    name: 'evidence',
    label: 'Evidence',
    one: 'piece of evidence',
    blank: evidenceBlank,
    fields: evidenceFields,
  },
];

const withdrawable = [
  'CLAIM',
  'ENTITY',
  'DOCUMENT',
  'RELATION',
  'MEASURE',
  'STATEMENT',
  'PREDICATE',
] as const;

/** The forms, by what the address calls them. */
export const forms: Readonly<Record<string, Form>> = {
  claim: {
    title: 'Record a claim',
    means: 'Who says what, where it stands written, and who carried it there.',
    by: 'record',
    fields: one('claims', keyed(claimFields)),
    blank: { claims: [claimBlank] },
  },
  entity: {
    title: 'Record an entity',
    means: 'An actor, a place, an event.',
    by: 'record',
    fields: one('entities', keyed(entityFields), 'entities'),
    blank: { entities: [entityBlank] },
  },
  document: {
    title: 'Record a document',
    means: 'Something published, with its text where you have it.',
    by: 'record',
    fields: one('documents', keyed(documentFields), 'documents'),
    blank: { documents: [{}] },
  },
  text: {
    title: 'Archive a text',
    means: 'The text of a document that is recorded without.',
    by: 'text',
    fields: [
      { kind: 'ref', name: 'document', label: 'Document', kinds: ['DOCUMENT'] },
      {
        kind: 'paste',
        name: 'text',
        label: 'Text',
        hint: 'Every quotation from the document must stand in it. It cannot be replaced by another.',
      },
      reason,
    ],
    blank: {},
  },
  evidence: {
    title: 'Record more evidence',
    means: 'Where else a claim stands written.',
    by: 'record',
    fields: one('evidence', evidenceOf, undefined),
    blank: { evidence: [{ evidence: [evidenceBlank] }] },
  },
  link: {
    title: 'Record a link',
    means: 'That a claim disputes, corrects or restates another; that one proposition is a case of another.',
    by: 'record',
    fields: linkFields,
    blank: { of: 'claims', links: [{ kind: 'DISPUTES' }], propositionLinks: [{ kind: 'CASE_OF' }] },
  },
  grade: {
    title: 'Record a grade',
    means: 'How far you rely on a source, how credible you find a claim: your word, kept beside it.',
    by: 'record',
    fields: one('assessments', gradeFields),
    blank: { assessments: [{ of: 'claim' }] },
  },
  judgement: {
    title: 'Record a judgement',
    means: 'Whether two entities are the same actor. It can be taken back.',
    by: 'record',
    fields: one('judgements', judgementFields),
    blank: { judgements: [{ verdict: 'SAME' }] },
  },
  measure: {
    title: 'Record a measure',
    means: 'What figures count.',
    by: 'record',
    fields: one('measures', keyed(measureFields), 'measures'),
    blank: { measures: [{ kind: 'CUMULATIVE' }] },
  },
  predicate: {
    title: 'Record a predicate',
    means: 'The type of a relation, or of what a measure counts.',
    by: 'record',
    fields: one('predicates', keyed(predicateFields), 'predicates'),
    blank: { predicates: [{}] },
  },
  withdraw: {
    title: 'Withdraw a record',
    means: 'It leaves every list, answers by its id, and stays where it was as of before.',
    by: 'withdraw',
    fields: [
      { kind: 'ref', name: 'id', label: 'Record', kinds: withdrawable, whole: true },
      { kind: 'text', name: 'reason', label: 'Reason', hint: 'Why, for the history. Everybody can read it.' },
    ],
    blank: {},
  },
};

/** Whether a form has anything in it that its beginning has not. */
export function isTouched(values: Values, from: Values): boolean {
  return JSON.stringify(values) !== JSON.stringify(from);
}
