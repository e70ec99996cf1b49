import { gql } from '@urql/core';
import { Fragment, type ReactNode } from 'react';
import { To } from '../address/To';
import type { OriginsFragment } from '../gql/types';
import { counted, number } from '../words/figure';
import { ClaimSentence } from './ClaimLine';
import { circle } from './loop';
import { NodeLink, NodeLinkFields } from './NodeLink';
import { loopsBound, originsShown, originsWords } from './originsWords';
import { Said } from './Said';
import './Origins.css';

/** What the origins behind a claim or a proposition need to be shown. */
export const OriginsFields = gql<OriginsFragment>`
  fragment Origins on Origins {
    min
    max
    blocs
    groups(first: 20) {
      origin {
        id
        name
        named
      }
      bloc {
        id
        name
      }
      claims(first: 11) {
        id
        label
        speechAct
        claimant {
          id
          name
        }
      }
      echoCount
      echoes(first: 10) {
        id
        document {
          ...NodeLink
          publisher {
            id
          }
        }
      }
    }
    loops {
      documents {
        ...NodeLink
        cites {
          id
        }
      }
    }
  }
  ${NodeLinkFields}
`;

type Group = OriginsFragment['groups'][number];
type Loop = OriginsFragment['loops'][number];

/** How many voices truly stand behind it, whose they are, and what only repeats them. */
export function Origins({ origins }: { origins: OriginsFragment }) {
  const { groups, loops, max } = origins;
  return (
    <div className="origins">
      <p>{originsWords(origins)}.</p>
      {groups.length > 0 && (
        <ol aria-label="Origins">
          {groups.map((group) => (
            <li key={group.origin.id}>
              <OriginGroup group={group} />
            </li>
          ))}
        </ol>
      )}
      {groups.length < max && (
        <p className="quiet">
          The first {number(groups.length)} of {number(max)} origins are shown.
        </p>
      )}
      {loops.map((loop) => (
        <LoopLine key={loop.documents[0]?.id} loop={loop} />
      ))}
      {loops.length >= loopsBound && (
        <p className="quiet">There may be more circles: {number(loopsBound)} are shown at most.</p>
      )}
    </div>
  );
}

function OriginGroup({ group }: { group: Group }) {
  const { origin, bloc, claims, echoes, echoCount } = group;
  const shown = claims.slice(0, originsShown);
  return (
    <>
      <p className="origin">
        <To id={origin.id} className="who">
          <Said>{origin.name}</Said>
        </To>
        {!origin.named && ' (unnamed)'}
        {bloc.id !== origin.id && (
          <>
            , of the bloc of{' '}
            <To id={bloc.id}>
              <Said>{bloc.name}</Said>
            </To>
          </>
        )}
      </p>
      <ul aria-label="Claims that go back to it">
        {shown.map((claim) => (
          <li key={claim.id} className="claim">
            <ClaimSentence claim={claim} />
          </li>
        ))}
      </ul>
      {claims.length > shown.length && (
        <p className="quiet">The newest {number(shown.length)} claims are shown; there are more.</p>
      )}
      {echoCount > 0 && <Echoes echoes={echoes} count={echoCount} />}
    </>
  );
}

/** Evidence that adds no origin: folded, for there may be many. */
function Echoes({ echoes, count }: { echoes: Group['echoes']; count: number }) {
  return (
    <details>
      <summary>{counted(count, 'echo', 'echoes')} that add no origin</summary>
      <ul>
        {echoes.map(({ id, document }) => (
          <li key={id}>
            <cite>
              <NodeLink node={document} />
            </cite>{' '}
            <By document={document} />
          </li>
        ))}
      </ul>
      {echoes.length < count && (
        <p className="quiet">
          {number(echoes.length)} of {counted(count, 'echo', 'echoes')} are shown.
        </p>
      )}
    </details>
  );
}

function By({ document }: { document: Group['echoes'][number]['document'] }): ReactNode {
  return (
    <span className="quiet">
      (
      <To id={document.publisher.id}>
        <Said>{document.publisher.name}</Said>
      </To>
      )
    </span>
  );
}

/** Documents that cite one another in a circle: as a chain that comes back to its first. */
export function LoopLine({ loop }: { loop: Loop }) {
  const { chain, beside } = circle(loop.documents);
  const [first] = chain;
  return (
    <div className="loop">
      <p>
        {first && (
          <>
            Documents cite one another in a circle:{' '}
            {[...chain, first].map((document, i) => (
              // oxlint-disable-next-line react/no-array-index-key -- the first document stands in it twice
              <Fragment key={i}>
                {i > 0 && ' cites '}
                <NodeLink node={document} />
              </Fragment>
            ))}
            .
          </>
        )}
        {beside.length > 0 && (
          <>
            {first ? ' In the same loop: ' : 'Documents cite one another in a circle: '}
            {beside.map((document, i) => (
              <Fragment key={document.id}>
                {i > 0 && ', '}
                <NodeLink node={document} />
              </Fragment>
            ))}
            .
          </>
        )}
      </p>
    </div>
  );
}
