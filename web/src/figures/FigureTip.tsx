import { Fragment } from 'react';
import type { FigureConflictsQuery } from '../gql/types';
import { VerdictMark } from '../parts/ConflictLine';
import { HeldMark } from '../parts/Mark';
import { Said } from '../parts/Said';
import { dateWords, statedPhrase } from '../words/date';
import { number } from '../words/figure';
import { speechActWords } from '../words/words';
import { figureWords } from './figure';
import type { Drawn, Frame } from './layout';
import { viaNames } from './words';

/** The pairs of a claim that cannot both hold, as far as they are read here. */
export type FigureConflicts = NonNullable<FigureConflictsQuery['claim']>['conflicts'];

interface Props {
  of: Drawn;
  frame: Frame;
  unit: string;
  conflicts: FigureConflicts | undefined;
}

/** What is told of the figure that is pointed at: who says what, when, through whom, and what it cannot hold beside. */
export function FigureTip({ of, frame, unit, conflicts }: Props) {
  const { claim } = of;
  const { quantity } = claim;
  const end = of.x > frame.width / 2;
  const place = end ? { right: Math.max(frame.width - of.x + 18, 4) } : { left: Math.max(of.x + 18, 4) };
  const via = viaNames(claim);
  return (
    <div
      className="figure-tip"
      role="tooltip"
      data-claim={claim.id}
      style={{ top: Math.min(Math.max(of.y - 30, 0), frame.height - 120), ...place }}
    >
      <p className="claim">
        <strong>
          <Said>{claim.claimant.name}</Said>
        </strong>{' '}
        {claim.polarity === 'DENIES' ? 'denies' : speechActWords[claim.speechAct].word}:{' '}
        {quantity ? (
          <>
            “<Said>{quantity.verbatim}</Said>”
          </>
        ) : (
          <Said>{claim.label}</Said>
        )}
      </p>
      {quantity && (
        <p className="quiet">
          {figureWords(quantity)} {unit}
        </p>
      )}
      <p className="quiet">
        {statedPhrase(claim)}
        {claim.valid !== null && `, of ${dateWords(claim.valid)}`}
        {via.map(({ id, name }, i) => (
          <Fragment key={id}>
            {i === 0 ? ', via ' : ', '}
            <Said>{name}</Said>
          </Fragment>
        ))}
      </p>
      {of.hollow && <HeldMark held={claim.standing.held} />}
      {conflicts && conflicts.nodes.length > 0 && <Reasons conflicts={conflicts} />}
    </div>
  );
}

function Reasons({ conflicts }: { conflicts: FigureConflicts }) {
  const more = conflicts.totalCount - 3;
  return (
    <ul className="reasons" aria-label="What it cannot hold beside">
      {conflicts.nodes.slice(0, 3).map(({ verdict, reason, b }) => (
        <li key={b.id}>
          <VerdictMark verdict={verdict} /> <Said>{reason}</Said>
        </li>
      ))}
      {more > 0 && <li className="quiet">and {number(more)} more, in the list below</li>}
    </ul>
  );
}
