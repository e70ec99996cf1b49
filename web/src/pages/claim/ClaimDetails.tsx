import { Fragment, type ReactNode } from 'react';
import { To } from '../../address/To';
import type { ClaimPageQuery } from '../../gql/types';
import { NodeLink } from '../../parts/NodeLink';
import { EvidenceMark, HeldMark, StandingMark } from '../../parts/Mark';
import { Said } from '../../parts/Said';
import { dateWords, instantWords } from '../../words/date';
import { counted, range } from '../../words/figure';
import {
  entityKindWords,
  evidenceStandingWords,
  heldWords,
  measureKindWords,
  propositionLinkWords,
  standingWords,
} from '../../words/words';
import { figureNotes, mannerWords, spanWords, statedSpanWords } from './words';

type Claim = NonNullable<ClaimPageQuery['claim']>;

/** So many are named; the API gives at most 1,000. */
const named = 20;

/** What the claim is, beside its sentence: what is at issue, the figure, the dates, the standing. */
export function ClaimDetails({ claim }: { claim: Claim }) {
  const { quantity, mentions, reportedFrom, place, hedge } = claim;
  const manner = mannerWords(claim);
  return (
    <dl className="details">
      <Row term="The claimant">
        <Entities entities={[claim.claimant]} />, {entityKindWords[claim.claimant.kind].word}
        {!claim.claimant.named && ', unnamed'}
      </Row>
      <AtIssue claim={claim} />
      {quantity && <Figure figure={quantity} />}
      <Standing standing={claim.standing} />
      {(manner.length > 0 || hedge !== null) && (
        <Row term="How it is said">
          {manner.map((words) => (
            <p key={words}>{words}</p>
          ))}
          {hedge !== null && (
            <p>
              Hedged: “<Said>{hedge}</Said>”
            </p>
          )}
        </Row>
      )}
      <Dates claim={claim} />
      {reportedFrom.length > 0 && (
        <Row term="The claimant has it from">
          <Entities entities={reportedFrom} />
        </Row>
      )}
      {place && (
        <Row term="Where, by the claim">
          <Entities entities={[place]} />
        </Row>
      )}
      {mentions.length > 0 && (
        <Row term="Also mentions">
          <Entities entities={mentions} />
        </Row>
      )}
    </dl>
  );
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function AtIssue({ claim: { proposition, polarity } }: { claim: Claim }) {
  const { links } = proposition;
  const { status, affirming, denying, uncommitted } = proposition.standing;
  return (
    <Row term="What is at issue">
      <p>
        {polarity === 'DENIES' && <strong>against: </strong>}
        <NodeLink node={proposition} /> <StandingMark status={status} />
      </p>
      {proposition.__typename === 'Measure' && (
        <p className="quiet">
          A {measureKindWords[proposition.measureKind].word}, in <Said>{proposition.unit}</Said>
        </p>
      )}
      <p className="quiet">
        Held claims: {affirming} for it, {denying} against it
        {uncommitted > 0 && `, ${uncommitted} that commit nobody`}
      </p>
      {links.slice(0, named).map((link) => (
        <p key={link.id} className="quiet">
          <NodeLink node={link.from} /> {propositionLinkWords[link.kind].word} <NodeLink node={link.to} />
        </p>
      ))}
      {links.length > named && <p className="quiet">and {links.length - named} such links more</p>}
    </Row>
  );
}

function Figure({ figure }: { figure: NonNullable<Claim['quantity']> }) {
  const signs = range(figure);
  return (
    <Row term="The figure">
      <p>
        “<Said>{figure.verbatim}</Said>”{signs !== null && <strong className="figure"> {signs}</strong>}
      </p>
      {figureNotes(figure).map((note) => (
        <p key={note} className="quiet">
          {note}
        </p>
      ))}
    </Row>
  );
}

function Standing({ standing: { held, field, evidence } }: { standing: Claim['standing'] }) {
  return (
    <Row term="Standing">
      <p>
        <HeldMark held={held} /> <span className="quiet">{heldWords[held].means}</span>
      </p>
      <p>
        <StandingMark status={field} /> <span className="quiet">{standingWords[field].means}</span>
      </p>
      <p>
        <EvidenceMark evidence={evidence} />{' '}
        <span className="quiet">{evidenceStandingWords[evidence].means}</span>
      </p>
    </Row>
  );
}

/** The four clocks, each by its name: they are never mixed. */
function Dates({ claim }: { claim: Claim }) {
  const { stated, valid, validSpan, recordedAt, recordedBy } = claim;
  const documents = new Map(claim.printed.map(({ document }) => [document.id, document]));
  return (
    <>
      <Row term="Stated">
        <Uncertain date={stated} none="Nothing says when." span={statedSpanWords(claim)} />
      </Row>
      <Row term="Valid">
        <Uncertain
          date={valid}
          none="The claim gives no date for which it holds."
          span={spanWords(validSpan)}
        />
      </Row>
      <Row term="Published">
        {documents.size === 0 && <p>In no document that is recorded.</p>}
        <ul>
          {[...documents.values()].map((document) => (
            <li key={document.id}>
              {document.published === null ? 'Date unknown' : dateWords(document.published)}:{' '}
              <cite>
                <NodeLink node={document} />
              </cite>
            </li>
          ))}
        </ul>
        {claim.printed.length < claim.evidenceCount && (
          <p className="quiet">
            Of the first {claim.printed.length} of {counted(claim.evidenceCount, 'piece', 'pieces')} of
            evidence.
          </p>
        )}
      </Row>
      <Row term="Recorded">
        {instantWords(recordedAt)}, by <Said>{recordedBy}</Said>
      </Row>
    </>
  );
}

function Uncertain({ date, none, span }: { date: string | null; none: string; span: string | null }) {
  return (
    <>
      {date === null ? none : dateWords(date)}
      {span !== null && <p className="quiet">{span}</p>}
    </>
  );
}

function Entities({ entities }: { entities: readonly { id: string; name: string }[] }) {
  const more = entities.length - named;
  return (
    <>
      {entities.slice(0, named).map(({ id, name }, i) => (
        <Fragment key={id}>
          {i > 0 && ', '}
          <To id={id}>
            <Said>{name}</Said>
          </To>
        </Fragment>
      ))}
      {more > 0 && ` and ${counted(more, 'other', 'others')}`}
    </>
  );
}
