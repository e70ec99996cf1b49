import { gql } from '@urql/core';
import { To } from '../address/To';
import type { ClaimLineFragment } from '../gql/types';
import { statedWords } from '../words/date';
import { speechActWords } from '../words/words';
import { ClaimStandingFields, ClaimStandingMarks } from './Mark';
import { Said } from './Said';
import './ClaimLine.css';

/** What a claim needs to be shown in a list. */
export const ClaimLineFields = gql<ClaimLineFragment>`
  fragment ClaimLine on Claim {
    id
    label
    speechAct
    polarity
    stated
    recordedAt
    statedSpan {
      earliest
      latest
    }
    claimant {
      id
      name
    }
    standing {
      ...ClaimStandingMark
    }
    evidenceCount
    firstEvidence: evidence(first: 1) {
      document {
        id
        title
        publisher {
          id
          name
        }
      }
    }
  }
  ${ClaimStandingFields}
`;

/** The sentence of a claim, in words that attribute: “HRANA says: At least 2,571 were killed.” */
export function ClaimSentence({
  claim,
}: {
  claim: Pick<ClaimLineFragment, 'id' | 'label' | 'speechAct' | 'claimant'>;
}) {
  return (
    <>
      <To id={claim.claimant.id} className="who">
        <Said>{claim.claimant.name}</Said>
      </To>{' '}
      {speechActWords[claim.speechAct].word}:{' '}
      <To id={claim.id} className="label">
        <Said>{claim.label}</Said>
      </To>
    </>
  );
}

/** A claim in a list: who says what, when, where that stands, and what it comes to. */
export function ClaimLine({ claim }: { claim: ClaimLineFragment }) {
  const [first] = claim.firstEvidence;
  const others = claim.evidenceCount - 1;
  return (
    <div className="claim-line">
      <p className="claim">
        <ClaimSentence claim={claim} />
      </p>
      <p className="quiet">
        {statedWords(claim)}
        {first && (
          <>
            {', in '}
            <To id={first.document.id}>
              <cite>
                <Said>{first.document.title ?? 'a document without a title'}</Said>
              </cite>
            </To>{' '}
            (<Said>{first.document.publisher.name}</Said>)
          </>
        )}
        {others > 0 && ` and ${others} more`}
        {' · '}
        <ClaimStandingMarks standing={claim.standing} />
      </p>
    </div>
  );
}
