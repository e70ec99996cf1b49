import { gql } from '@urql/core';
import type { PropositionLinksFragment } from '../../gql/types';
import { NodeLink, NodeLinkFields } from '../../parts/NodeLink';
import { Said } from '../../parts/Said';
import { number } from '../../words/figure';
import { propositionLinkWords } from '../../words/words';

/** What analysts say that a proposition has to do with others. */
export const PropositionLinksFields = gql<PropositionLinksFragment>`
  fragment PropositionLinks on Proposition {
    id
    links {
      id
      kind
      by
      from {
        ...NodeLink
      }
      to {
        ...NodeLink
      }
    }
  }
  ${NodeLinkFields}
`;

/** The API gives so many links at most. */
const linksBound = 1000;

/** Links to other propositions, both ways, in words: it is a case of another, another is a case of it, they exclude one another. */
export function Links({ of }: { of: PropositionLinksFragment }) {
  if (of.links.length === 0) return <p className="quiet">No analyst has linked it to another proposition.</p>;
  return (
    <>
      <ul className="links">
        {of.links.map(({ id, kind, from, to, by }) => {
          const { word, means } = propositionLinkWords[kind];
          const away = from.id === of.id || kind === 'EXCLUDES';
          const other = from.id === of.id ? to : from;
          return (
            <li key={id} title={means}>
              {away ? (
                <>
                  It {word} <NodeLink node={other} />
                </>
              ) : (
                <>
                  <NodeLink node={other} /> {word} it
                </>
              )}{' '}
              <span className="quiet">
                (says <Said>{by}</Said>)
              </span>
            </li>
          );
        })}
      </ul>
      {of.links.length >= linksBound && (
        <p className="quiet">{number(linksBound)} links are shown at most.</p>
      )}
    </>
  );
}
