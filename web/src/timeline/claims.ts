import { gql } from '@urql/core';
import type { TimelineClaimFragment } from '../gql/types';
import { ClaimLineFields } from '../parts/ClaimLine';
import { NodeLinkFields } from '../parts/NodeLink';
import { boundByRecordAlone, dateWords, statedWords } from '../words/date';
import { polarityWords, speechActWords, standingWords } from '../words/words';
import { dayOf } from './days';
import type { Item } from './layout';

export const TimelineClaimFields = gql<TimelineClaimFragment>`
  fragment TimelineClaim on Claim {
    ...ClaimLine
    valid
    validSpan {
      earliest
      latest
    }
    claimant {
      bloc {
        id
        name
      }
    }
    proposition {
      id
      label
      ...NodeLink
    }
  }
  ${ClaimLineFields}
  ${NodeLinkFields}
`;

/** Which of its dates places a claim, and what it stands in a row with. */
export type Axis = 'stated' | 'valid';
export type By = 'claimant' | 'bloc' | 'proposition';

export function itemOf(claim: TimelineClaimFragment, axis: Axis, by: By): Item {
  const { earliest, latest } = axis === 'valid' ? claim.validSpan : claim.statedSpan;
  const { id, words } = rowOf(claim, by);
  const [first, last] = [dayOf(earliest), dayOf(latest)];
  const recordedAlone = first === null && boundByRecordAlone(latest, claim.recordedAt);
  return { id: claim.id, earliest: first, latest: recordedAlone ? null : last, row: id, rowWords: words };
}

function rowOf({ claimant, proposition }: TimelineClaimFragment, by: By): { id: string; words: string } {
  switch (by) {
    case 'claimant':
      return { id: claimant.id, words: claimant.name };
    case 'bloc':
      return { id: claimant.bloc.id, words: claimant.bloc.name };
    case 'proposition':
      return { id: proposition.id, words: proposition.label };
  }
}

/** The date that places a claim, in words. */
export function placedWords(claim: TimelineClaimFragment, axis: Axis): string {
  if (axis === 'stated') return statedWords(claim);
  if (claim.valid !== null) return dateWords(claim.valid);
  return statedWords({ stated: null, statedSpan: claim.validSpan, recordedAt: claim.recordedAt });
}

/** A claim in one sentence, for those who hear the picture. */
export function claimWords(claim: TimelineClaimFragment, axis: Axis): string {
  const { claimant, speechAct, label, polarity, standing } = claim;
  const marks = [
    placedWords(claim, axis),
    ...(polarity === 'DENIES' ? [polarityWords.DENIES.word] : []),
    ...(standing.field === 'CONTESTED' ? [standingWords.CONTESTED.word] : []),
  ];
  return `${claimant.name} ${speechActWords[speechAct].word}: ${label} (${marks.join(', ')})`;
}
