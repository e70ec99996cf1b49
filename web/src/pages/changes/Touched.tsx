import { gql } from '@urql/core';
import type { TouchedFragment } from '../../gql/types';
import { NodeLink, NodeLinkFields } from '../../parts/NodeLink';
import { Said } from '../../parts/Said';
import { claimLinkWords, propositionLinkWords } from '../../words/words';

/** What a change touched, with enough to say what it is where it has no page of its own. */
export const TouchedFields = gql<TouchedFragment>`
  fragment Touched on Node {
    ...NodeLink
    ... on Evidence {
      document {
        ...NodeLink
      }
    }
    ... on ClaimLink {
      linkKind: kind
      fromClaim: from {
        ...NodeLink
      }
      toClaim: to {
        ...NodeLink
      }
    }
    ... on PropositionLink {
      propositionKind: kind
      fromProposition: from {
        ...NodeLink
      }
      toProposition: to {
        ...NodeLink
      }
    }
    ... on Assessment {
      assessor
      claim {
        ...NodeLink
      }
      entity {
        ...NodeLink
      }
    }
    ... on Judgement {
      by
      verdict
      left {
        ...NodeLink
      }
      right {
        ...NodeLink
      }
    }
  }
  ${NodeLinkFields}
`;

const verdicts = { SAME: 'the same', DIFFERENT: 'not the same', UNSURE: 'perhaps the same' } as const;

/** What a record without a page of its own says. */
export function TouchedWords({ node }: { node: TouchedFragment }) {
  switch (node.__typename) {
    case 'Evidence':
      return (
        <span className="quiet">
          in <NodeLink node={node.document} />
        </span>
      );
    case 'ClaimLink':
      return (
        <span className="quiet">
          <NodeLink node={node.fromClaim} /> {claimLinkWords[node.linkKind].word}{' '}
          <NodeLink node={node.toClaim} />
        </span>
      );
    case 'PropositionLink':
      return (
        <span className="quiet">
          <NodeLink node={node.fromProposition} /> {propositionLinkWords[node.propositionKind].word}{' '}
          <NodeLink node={node.toProposition} />
        </span>
      );
    case 'Assessment': {
      const graded = node.claim ?? node.entity;
      return (
        <span className="quiet">
          <Said>{node.assessor}</Said> grades {graded && <NodeLink node={graded} />}
        </span>
      );
    }
    case 'Judgement':
      return (
        <span className="quiet">
          <Said>{node.by}</Said> says of <NodeLink node={node.left} /> and <NodeLink node={node.right} />:{' '}
          {verdicts[node.verdict]}
        </span>
      );
    default:
      return null;
  }
}
