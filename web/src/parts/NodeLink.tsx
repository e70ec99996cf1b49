import { gql } from '@urql/core';
import { To } from '../address/To';
import type { NodeLinkFragment } from '../gql/types';
import { Said } from './Said';

/** What a link to any record needs. */
export const NodeLinkFields = gql<NodeLinkFragment>`
  fragment NodeLink on Node {
    __typename
    id
    ... on Entity {
      name
    }
    ... on Document {
      title
      publisher {
        name
      }
    }
    ... on Claim {
      label
      claimant {
        name
      }
    }
    ... on Proposition {
      label
    }
    ... on Predicate {
      label
    }
    ... on Change {
      number
    }
  }
`;

/** A record in a few words. A claim is always somebody's. */
export function nodeWords(node: NodeLinkFragment): string {
  switch (node.__typename) {
    case 'Entity':
      return node.name;
    case 'Document':
      return node.title ?? `a document of ${node.publisher.name} without a title`;
    case 'Claim':
      return `${node.claimant.name}: ${node.label}`;
    case 'Relation':
    case 'Measure':
    case 'Statement':
    case 'Predicate':
      return node.label;
    case 'Change':
      return `change ${node.number}`;
    default:
      return node.id;
  }
}

/** A link to the page of a record; to one that has no page of its own, its words alone. */
export function NodeLink({ node }: { node: NodeLinkFragment }) {
  // Two texts, each in its own direction: together they would turn around one another.
  const words =
    node.__typename === 'Claim' ? (
      <>
        <Said>{node.claimant.name}</Said>: <Said>{node.label}</Said>
      </>
    ) : (
      <Said>{nodeWords(node)}</Said>
    );
  return hasPage(node.id) ? <To id={node.id}>{words}</To> : words;
}

const withPages = new Set(['entity', 'document', 'claim', 'relation', 'measure', 'statement', 'change']);

function hasPage(id: string): boolean {
  return withPages.has(id.slice(0, id.indexOf(':')));
}
