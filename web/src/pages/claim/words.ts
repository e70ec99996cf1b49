import type { ClaimLinkKind, ClaimPageQuery } from '../../gql/types';
import { percent } from '../../parts/conflict';
import { boundByRecordAlone, dateWords } from '../../words/date';
import {
  basisWords,
  certaintyWords,
  claimLinkWords,
  qualifierWords,
  speechActWords,
} from '../../words/words';

type Claim = NonNullable<ClaimPageQuery['claim']>;

/** What a link says where the claim that is shown is the one that it is done to. */
const doneWords: Readonly<Record<ClaimLinkKind, string>> = {
  SUPERSEDES: 'is superseded by',
  CORRECTS: 'is corrected by',
  RETRACTS: 'is retracted by',
  RESTATES: 'is restated by',
  DISPUTES: 'is disputed by',
  REFINES: 'is refined by',
};

/** A link seen from one of its two claims: what stands between it and the other. */
export function linkWords(kind: ClaimLinkKind, fromThis: boolean): string {
  return fromThis ? claimLinkWords[kind].word : doneWords[kind];
}

/** How the claimant puts it, in sentences; what goes without saying is left out. */
export function mannerWords(claim: Pick<Claim, 'speechAct' | 'certainty' | 'basis'>): string[] {
  const { speechAct, certainty, basis } = claim;
  return [
    ...(speechAct === 'ASSERTS' ? [] : [speechActWords[speechAct].means]),
    ...(certainty === 'CERTAIN' ? [] : [certaintyWords[certainty].means]),
    ...(basis === 'UNSTATED' ? [] : [basisWords[basis].means]),
  ];
}

/** How a figure is to be read, beside its range. */
export function figureNotes(figure: NonNullable<Claim['quantity']>): string[] {
  const { qualifier, tolerance, openAbove } = figure;
  const notes = [`${qualifierWords[qualifier].word}: ${qualifierWords[qualifier].means}`];
  if (qualifier === 'ABOUT')
    notes.push(
      tolerance === null
        ? 'The claim does not say by how much it may be off; 10 % is taken.'
        : `By the claim it may be off by ${percent(tolerance)}.`,
    );
  if (openAbove) notes.push('The claimant says that the true figure may be higher.');
  return notes;
}

/** The days between which an uncertain date lies; null where it is one day, or nothing more is known than what is written. */
export function spanWords({
  earliest,
  latest,
}: {
  earliest: string | null;
  latest: string | null;
}): string | null {
  if (earliest === null) return latest === null ? null : `${dateWords(latest)} at the latest`;
  if (latest === null) return `${dateWords(earliest)} at the earliest`;
  return earliest === latest ? null : `some day from ${dateWords(earliest)} to ${dateWords(latest)}`;
}

/** The days between which it was stated; where its recording alone says by when, that is said too. */
export function statedSpanWords({
  statedSpan,
  recordedAt,
}: Pick<Claim, 'statedSpan' | 'recordedAt'>): string | null {
  const words = spanWords(statedSpan);
  const alone = statedSpan.earliest === null && boundByRecordAlone(statedSpan.latest, recordedAt);
  return words !== null && alone ? `${words}, the day it was recorded` : words;
}
