import { gql } from '@urql/core';
import type { ConflictLineFragment, ConflictSideFragment, Verdict } from '../gql/types';
import { dateWords, statedPhrase } from '../words/date';
import { verdictWords } from '../words/words';
import { ClaimSentence } from './ClaimLine';
import { conflictNotes, namesApart, verdictSigns } from './conflict';
import { Said } from './Said';
import { Sign } from './Sign';
import './ConflictLine.css';
import './Mark.css';

/** What the one of two claims needs to be shown as a sentence with its dates. */
export const ConflictSideFields = gql<ConflictSideFragment>`
  fragment ConflictSide on Claim {
    id
    label
    speechAct
    stated
    recordedAt
    statedSpan {
      earliest
      latest
    }
    valid
    claimant {
      id
      name
    }
    quantity {
      verbatim
    }
  }
`;

/** What two claims, whether both can hold, and why, need to be shown. */
export const ConflictLineFields = gql<ConflictLineFragment>`
  fragment ConflictLine on Conflict {
    verdict
    sameDay
    reason
    margin
    flipsAtTolerance
    a {
      ...ConflictSide
    }
    b {
      ...ConflictSide
    }
  }
  ${ConflictSideFields}
`;

/** Whether two claims can both hold, in words and with a sign. The dash says that they cannot; no colour says who is right. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  const { word, means } = verdictWords[verdict];
  return (
    <span className="mark" data-tone={verdict === 'CONTRADICTS' ? 'CONTESTED' : verdict} title={means}>
      <Sign of={verdictSigns[verdict]} />
      {word}
    </span>
  );
}

/** Two claims, whether both can hold, and the reason in full. */
export function ConflictLine({ conflict }: { conflict: ConflictLineFragment }) {
  const { a, b, verdict, reason } = conflict;
  const notes = conflictNotes(conflict);
  return (
    <div className="conflict-line">
      <p className="verdict">
        <VerdictMark verdict={verdict} />{' '}
        {notes.length > 0 && <span className="quiet">{notes.join(' ')}</span>}
      </p>
      <ul className="sides">
        <li>
          <Side claim={a} />
        </li>
        <li>
          <Side claim={b} />
        </li>
      </ul>
      <Reason sentence={reason} names={[a.claimant.name, b.claimant.name]} />
    </div>
  );
}

function Side({ claim }: { claim: ConflictSideFragment }) {
  return (
    <>
      <p className="claim">
        <ClaimSentence claim={claim} />
      </p>
      <p className="quiet">
        {statedPhrase(claim)}
        {claim.valid !== null && `, of ${dateWords(claim.valid)}`}
        {claim.quantity && (
          <>
            {' · “'}
            <Said>{claim.quantity.verbatim}</Said>”
          </>
        )}
      </p>
    </>
  );
}

/** The reason as the API gives it: a sentence in English, whatever script the names in it have. */
function Reason({ sentence, names }: { sentence: string; names: readonly string[] }) {
  return (
    <p className="reason" dir="ltr">
      {namesApart(sentence, names).map(({ text, name }, i) =>
        // oxlint-disable-next-line react/no-array-index-key -- the pieces of one sentence never change places
        name ? <Said key={i}>{text}</Said> : text,
      )}
    </p>
  );
}
