import { gql } from '@urql/core';
import { addressOf, type Address } from '../address/address';
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
    ... on Relation {
      subject {
        name
      }
      predicate {
        label
      }
      object {
        name
      }
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

/** The same on the page. Texts beside one another are each in their own direction: together they would turn around one another. */
export function NodeWords({ node }: { node: NodeLinkFragment }) {
  if (node.__typename === 'Claim')
    return (
      <>
        <Said>{node.claimant.name}</Said>: <Said>{node.label}</Said>
      </>
    );
  if (node.__typename === 'Relation')
    return (
      <bdi dir="ltr">
        <Said>{node.subject.name}</Said> <Said>{node.predicate.label}</Said> <Said>{node.object.name}</Said>
      </bdi>
    );
  return <Said>{nodeWords(node)}</Said>;
}

/** Where a record is shown: on its page; a predicate in the claims that have it; null where nowhere. */
export function nodeAddress(id: string): Address | null {
  if (id.startsWith('predicate:')) return { page: 'claims', key: '', params: { predicates: id } };
  return withPages.has(id.slice(0, id.indexOf(':'))) ? addressOf(id) : null;
}

const withPages = new Set(['entity', 'document', 'claim', 'relation', 'measure', 'statement', 'change']);

/** A link to where a record is shown; of one that is shown nowhere, its words alone. */
export function NodeLink({ node }: { node: NodeLinkFragment }) {
  const words = <NodeWords node={node} />;
  const to = nodeAddress(node.id);
  return to ? <To to={to}>{words}</To> : words;
}
