import * as words from '../../words/words';
import { textOf, type Field, type Maker, type Values } from './fields';
import { documentKey, entityKey, wordsKey } from './key';

/** What an entity has. */
export const entityFields: readonly Field[] = [
  { kind: 'choice', name: 'kind', label: 'What it is', words: words.entityKindWords },
  {
    kind: 'list',
    name: 'names',
    label: 'Names',
    one: 'name',
    hint: 'As they are written in their languages, the one to show first.',
    ordered: true,
    blank: { kind: 'PREFERRED' },
    fields: [
      { kind: 'line', name: 'value', label: 'Name' },
      { kind: 'line', name: 'lang', label: 'Language', hint: 'Such as fa, ar, en.', optional: true },
      { kind: 'choice', name: 'kind', label: 'Kind of name', words: words.nameKindWords },
    ],
  },
  {
    kind: 'check',
    name: 'named',
    label: 'Somebody names it',
    hint: 'Not so of a source whom nobody names: a senior official, residents.',
  },
  {
    kind: 'key',
    name: 'key',
    label: 'Key',
    hint: 'Others refer to it by this, for ever.',
    suggest: entityKey,
  },
  {
    kind: 'ref',
    name: 'speaksFor',
    label: 'Speaks for',
    hint: 'Its principal: a state, a movement. Those with one principal are one bloc.',
    kinds: ['ENTITY'],
    optional: true,
  },
  {
    kind: 'text',
    name: 'description',
    label: 'Description',
    hint: 'Who or what it is, in your own words.',
    optional: true,
  },
  {
    kind: 'list',
    name: 'identifiers',
    label: 'Identifiers',
    one: 'identifier',
    optional: true,
    blank: {},
    fields: [
      { kind: 'line', name: 'scheme', label: 'Register', hint: 'Such as wikidata.' },
      { kind: 'line', name: 'value', label: 'What it is called there' },
    ],
  },
];

/** What an entity begins with. */
export const entityBlank: Values = { kind: 'PERSON', named: true, names: [{ kind: 'PREFERRED' }] };

/** What a document has. */
export const documentFields: readonly Field[] = [
  { kind: 'line', name: 'title', label: 'Title', hint: 'As published.', optional: true },
  { kind: 'ref', name: 'publisher', label: 'Publisher', kinds: ['ENTITY'], make: 'entities' },
  { kind: 'date', name: 'published', label: 'Published', optional: true },
  {
    kind: 'key',
    name: 'key',
    label: 'Key',
    hint: 'Evidence refers to it by this, for ever.',
    suggest: documentKey,
  },
  { kind: 'line', name: 'url', label: 'Address on the web', optional: true },
  { kind: 'line', name: 'lang', label: 'Language', hint: 'Such as fa, ar, en.', optional: true },
  {
    kind: 'paste',
    name: 'text',
    label: 'Text to archive',
    hint: 'Evidence counts bytes in it, and quotations are checked against it. It cannot be replaced by another.',
    optional: true,
    // A correction leaves the text as it is; one that was typed before the record proved to be known is not dropped for that.
    shown: (own, all) => all['correct'] !== true || textOf(own['text']) !== '',
  },
  {
    kind: 'section',
    name: 'more',
    label: 'Authors, and what it cites',
    folded: true,
    fields: [
      {
        kind: 'ref',
        name: 'authors',
        label: 'Authors',
        kinds: ['ENTITY'],
        many: true,
        make: 'entities',
        optional: true,
      },
      { kind: 'ref', name: 'cites', label: 'Cites', kinds: ['DOCUMENT'], many: true, optional: true },
      {
        kind: 'line',
        name: 'sha256',
        label: 'SHA-256 of its text',
        hint: 'Where it is known before the text is archived: another text will be refused.',
        optional: true,
      },
    ],
  },
];

/** What a predicate has. */
export const predicateFields: readonly Field[] = [
  { kind: 'line', name: 'label', label: 'From subject to object', hint: 'Such as: commands.' },
  {
    kind: 'line',
    name: 'inverseLabel',
    label: 'From object to subject',
    hint: 'Such as: is commanded by. Made from the other where it is left out.',
    optional: true,
  },
  { kind: 'check', name: 'symmetric', label: 'It holds in both directions', hint: 'As does: is linked to.' },
  { kind: 'key', name: 'key', label: 'Key', suggest: wordsKey },
  { kind: 'text', name: 'description', label: 'When to use it', optional: true },
];

/** What a measure has. */
export const measureFields: readonly Field[] = [
  {
    kind: 'line',
    name: 'label',
    label: 'What is counted',
    hint: 'In a few words: people killed in the protests.',
  },
  {
    kind: 'ref',
    name: 'predicate',
    label: 'Predicate',
    hint: 'What is counted of it: killed in.',
    kinds: ['PREDICATE'],
    make: 'predicates',
  },
  {
    kind: 'line',
    name: 'population',
    label: 'Who or what is counted',
    hint: 'Such as: demonstrators, bystanders included.',
  },
  { kind: 'choice', name: 'kind', label: 'How its figures relate over time', words: words.measureKindWords },
  { kind: 'line', name: 'unit', label: 'Unit', hint: 'Such as: people, trucks.' },
  { kind: 'key', name: 'key', label: 'Key', suggest: wordsKey },
  { kind: 'ref', name: 'event', label: 'Event', kinds: ['ENTITY'], make: 'entities', optional: true },
  { kind: 'ref', name: 'place', label: 'Place', kinds: ['ENTITY'], make: 'entities', optional: true },
  { kind: 'date', name: 'origin', label: 'When the count began', optional: true },
  {
    kind: 'text',
    name: 'method',
    label: 'How it is counted',
    hint: 'A count that changes its method is another measure.',
    optional: true,
  },
  {
    kind: 'ref',
    name: 'partOf',
    label: 'Part of',
    hint: 'Parts are never added up.',
    kinds: ['MEASURE'],
    optional: true,
  },
];

interface Made {
  label: string;
  one: string;
  fields: readonly Field[];
  blank: Values;
}

/** What other fields may make in the same form. */
export const makes: Readonly<Record<Maker, Made>> = {
  documents: { label: 'New documents', one: 'document', fields: documentFields, blank: {} },
  measures: { label: 'New measures', one: 'measure', fields: measureFields, blank: { kind: 'CUMULATIVE' } },
  predicates: { label: 'New predicates', one: 'predicate', fields: predicateFields, blank: {} },
  entities: { label: 'New entities', one: 'entity', fields: entityFields, blank: entityBlank },
};
