import type { Verdict } from '../gql/types';
import { number } from '../words/figure';
import { verdictWords } from '../words/words';

/** A sign for each verdict, so that none is told by colour alone. */
export const verdictSigns: Readonly<Record<Verdict, string>> = {
  CONTRADICTS: '≠',
  COMPATIBLE: '=',
  GROWTH: '↗',
  REVISION: '↻',
  NOT_COMPARABLE: '∥',
  UNDETERMINED: '?',
};

/** What there is to say of two claims beside the verdict and its reason: the gap, what would hold on one day, where “about” would close it. */
export function conflictNotes(conflict: {
  verdict: Verdict;
  sameDay: Verdict | null;
  margin: number | null;
  flipsAtTolerance: number | null;
}): string[] {
  const { verdict, sameDay, margin, flipsAtTolerance } = conflict;
  const notes = [];
  if (margin !== null && margin > 0) notes.push(`Their ranges are ${number(margin)} apart.`);
  if (verdict === 'UNDETERMINED' && sameDay !== null && sameDay !== 'UNDETERMINED')
    notes.push(`If both spoke of one day: ${verdictWords[sameDay].word}.`);
  if (flipsAtTolerance !== null)
    notes.push(`They would meet if “about” could be off by ${percent(flipsAtTolerance)}.`);
  return notes;
}

/** A fraction in percent, rounded up to a tenth: at what is named the ranges do meet. */
export function percent(fraction: number): string {
  return `${number(Math.ceil(fraction * 1000 - 1e-9) / 10)} %`;
}

/** A sentence in pieces, the given names apart: names in any script are isolated within it, and do not turn it round. */
export function namesApart(sentence: string, names: readonly string[]): { text: string; name: boolean }[] {
  const known = names.filter((name) => name !== '').toSorted((a, b) => b.length - a.length);
  if (known.length === 0) return [{ text: sentence, name: false }];
  const any = new RegExp(`(${known.map((name) => name.replaceAll(/[^\p{L}\p{N}\s]/gu, '\\$&')).join('|')})`);
  return sentence
    .split(any)
    .map((text, i) => ({ text, name: i % 2 === 1 }))
    .filter(({ text }) => text !== '');
}
