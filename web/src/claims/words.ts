import type { ClaimFacet } from '../gql/types';
import { dateWords } from '../words/date';
import {
  certaintyWords,
  evidenceStandingWords,
  heldWords,
  polarityWords,
  speechActWords,
  type Words,
} from '../words/words';
import type { Field } from './filter';

/** What a field of a filter is called on the page. */
export const fieldTitles: Readonly<Record<Field, string>> = {
  claimants: 'Claimant',
  about: 'About',
  propositions: 'At issue',
  predicates: 'Predicate',
  documents: 'Document',
  carriers: 'Outlet or carrier',
  certainty: 'Certainty',
  speechActs: 'Speech act',
  held: 'Held',
  evidence: 'Evidence',
  polarity: 'Polarity',
  stated: 'Stated',
  text: 'Words',
  anonymous: 'Origin',
};

const valueWords: Readonly<Partial<Record<Field, Words<string>>>> = {
  certainty: certaintyWords,
  speechActs: speechActWords,
  held: heldWords,
  evidence: evidenceStandingWords,
  polarity: polarityWords,
  anonymous: {
    yes: { word: 'unnamed', means: 'The origin is unnamed, and speaks for nobody known.' },
    no: { word: 'named', means: 'The origin is named, or it is known for whom it speaks.' },
  },
};

/** What a value of a field is called, and means, where it is a word of the schema. What is no such word stays as it is. */
export function wordsOf(field: Field, value: string): { word: string; means: string } {
  const known = valueWords[field]?.[value];
  if (known) return known;
  if (field === 'stated') return { word: dateWords(value), means: 'Undated claims may fall in any span.' };
  return { word: value, means: '' };
}

/** What a value of a facet of dates is called. */
export function dayWords(by: ClaimFacet, value: string): string {
  if (value === 'undated') return 'undated';
  return by === 'DAY' ? dateWords(value).replace(/ \d{4}$/, '') : dateWords(value);
}
