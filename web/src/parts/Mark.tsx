import type { ClaimStandingMarkFragment, EvidenceStanding, HeldStatus, StandingStatus } from '../gql/types';
import { evidenceStandingWords, heldWords, standingWords } from '../words/words';
import { gql } from '@urql/core';
import { Sign } from './Sign';
import './Mark.css';

/** A sign for each standing, so that none is told by colour alone. No colour says who is right. */
export const standingSigns: Readonly<Record<StandingStatus, string>> = {
  UNCLAIMED: '·',
  UNCONTESTED: '—',
  CORROBORATED: '=',
  CONTESTED: '≠',
  DENIED: '¬',
  UNCOMMITTED: '~',
  NO_LONGER_HELD: '×',
};

interface MarkProps {
  sign: string;
  word: string;
  means: string;
  tone: string;
}

function Mark({ sign, word, means, tone }: MarkProps) {
  return (
    <span className="mark" data-tone={tone} title={means}>
      <Sign of={sign} />
      {word}
    </span>
  );
}

/** What a proposition comes to, in a word. */
export function StandingMark({ status }: { status: StandingStatus }) {
  return <Mark sign={standingSigns[status]} tone={status} {...standingWords[status]} />;
}

const evidenceSigns: Readonly<Record<EvidenceStanding, string>> = {
  VERIFIED: '✓',
  BROKEN: '!',
  UNARCHIVED: '○',
  UNEVIDENCED: '∅',
};

export function EvidenceMark({ evidence }: { evidence: EvidenceStanding }) {
  return <Mark sign={evidenceSigns[evidence]} tone={evidence} {...evidenceStandingWords[evidence]} />;
}

export function HeldMark({ held }: { held: HeldStatus }) {
  return <Mark sign={held === 'HELD' ? '●' : '×'} tone={held} {...heldWords[held]} />;
}

export const ClaimStandingFields = gql<ClaimStandingMarkFragment>`
  fragment ClaimStandingMark on ClaimStanding {
    held
    field
    evidence
  }
`;

/** What a claim comes to, in its three words. */
export function ClaimStandingMarks({ standing }: { standing: ClaimStandingMarkFragment }) {
  return (
    <span className="marks">
      <HeldMark held={standing.held} /> <StandingMark status={standing.field} />{' '}
      <EvidenceMark evidence={standing.evidence} />
    </span>
  );
}
