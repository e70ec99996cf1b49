import { gql } from '@urql/core';
import { Fragment } from 'react';
import { addressOf, type Address } from '../../address/address';
import type { SearchHitFragment } from '../../gql/types';
import { nodeAddress, NodeLinkFields } from '../../parts/NodeLink';
import { Said } from '../../parts/Said';
import { entityKindWords, speechActWords } from '../../words/words';
import { kindOf, nodeKindWords } from './kinds';
import { hitWords, type Part } from './snippet';
import './Hit.css';

/** What a hit of the search needs to be shown, with why it is one. */
export const SearchHitFields = gql<SearchHitFragment>`
  fragment SearchHit on SearchEdge {
    snippet
    node {
      ...NodeLink
      ... on Entity {
        kind
        names {
          value
        }
        identifiers {
          scheme
          value
        }
      }
      ... on Claim {
        speechAct
      }
    }
  }
  ${NodeLinkFields}
`;

/** Where a hit leads. */
export function hitAddress({ node }: SearchHitFragment): Address {
  return nodeAddress(node.id) ?? addressOf(node.id);
}

/** What kind of record a hit is, in words. */
export function hitKind({ node }: SearchHitFragment): string {
  if (node.__typename === 'Entity') return entityKindWords[node.kind].word;
  const kind = kindOf(node.__typename);
  return kind ? nodeKindWords[kind].one : '';
}

/** A hit: what it is called, with what matched marked; and where it matched by something else, by what. */
export function Hit({ hit }: { hit: SearchHitFragment }) {
  const { claimant, title, why } = hitWords(hit);
  return (
    <>
      <span className="hit-title">
        {claimant !== null && hit.node.__typename === 'Claim' && (
          <>
            <Said className="who">{claimant}</Said> {speechActWords[hit.node.speechAct].word}:{' '}
          </>
        )}
        <bdi dir="ltr">
          {title.map((parts, i) => (
            // oxlint-disable-next-line react/no-array-index-key -- the texts of a title never change places
            <Fragment key={i}>
              {i > 0 && ' '}
              <Parts parts={parts} />
            </Fragment>
          ))}
        </bdi>
      </span>{' '}
      <span className="hit-kind">{hitKind(hit)}</span>
      {why && (
        <span className="hit-why">
          {' '}
          {why.words}: <Parts parts={why.parts} />
        </span>
      )}
    </>
  );
}

function Parts({ parts }: { parts: readonly Part[] }) {
  return (
    <bdi dir="auto">
      {parts.map(({ text, matched }, i) =>
        // oxlint-disable-next-line react/no-array-index-key -- the parts of a text have no other name than their place
        matched ? <mark key={i}>{text}</mark> : <span key={i}>{text}</span>,
      )}
    </bdi>
  );
}
