import { gql } from '@urql/core';
import { To } from '../../address/To';
import { useRead } from '../../api/read';
import type {
  AtIssueFragment,
  ContestedPropositionsQuery,
  ContestedPropositionsQueryVariables,
  MeasuresInConflictQuery,
  MeasuresInConflictQueryVariables,
} from '../../gql/types';
import { StandingMark } from '../../parts/Mark';
import { NodeLinkFields, NodeWords } from '../../parts/NodeLink';
import { counted } from '../../words/figure';
import { Section } from './Section';

const AtIssueFields = gql<AtIssueFragment>`
  fragment AtIssue on Proposition {
    id
    ...NodeLink
    standing {
      status
      affirming
      denying
    }
    claims(first: 1) {
      totalCount
      totalExact
    }
    conflicts(first: 1) {
      totalCount
      totalExact
    }
  }
  ${NodeLinkFields}
`;

const ContestedPropositions = gql<ContestedPropositionsQuery, ContestedPropositionsQueryVariables>`
  query ContestedPropositions {
    propositions(filter: { status: [CONTESTED] }, orderBy: CONFLICTS_DESC, first: 6) {
      nodes {
        ...AtIssue
      }
    }
  }
  ${AtIssueFields}
`;

const MeasuresInConflict = gql<MeasuresInConflictQuery, MeasuresInConflictQueryVariables>`
  query MeasuresInConflict {
    propositions(filter: { kinds: [MEASURE] }, orderBy: CONFLICTS_DESC, first: 6) {
      nodes {
        ...AtIssue
      }
    }
  }
  ${AtIssueFields}
`;

/** What some affirm and others deny, or give figures of that cannot both hold. */
export function Contested() {
  return (
    <Section
      title="Contested"
      read={useRead(ContestedPropositions, {})}
      what="what is contested"
      isEmpty={(data) => data.propositions.nodes.length === 0}
      empty="Nothing is contested here."
      more={<To to={{ page: 'conflicts', key: '', params: {} }}>All claims that cannot both hold</To>}
    >
      {(data) => <List of={data.propositions.nodes} label="Contested" />}
    </Section>
  );
}

/** The measures whose figures conflict most, each with its figure. */
export function Measures() {
  return (
    <Section
      title="Figures, most conflicts first"
      read={useRead(MeasuresInConflict, {})}
      what="measures"
      isEmpty={(data) => data.propositions.nodes.length === 0}
      empty="No figures have been recorded."
    >
      {(data) => <List of={data.propositions.nodes} label="Figures, most conflicts first" />}
    </Section>
  );
}

function List({ of, label }: { of: readonly AtIssueFragment[]; label: string }) {
  return (
    <ol className="lines" aria-label={label}>
      {of.map((proposition) => (
        <li key={proposition.id}>
          <Line proposition={proposition} />
        </li>
      ))}
    </ol>
  );
}

function Line({ proposition }: { proposition: AtIssueFragment }) {
  const { id, standing, claims, conflicts } = proposition;
  return (
    <>
      <To id={id} className="label">
        <NodeWords node={proposition} />
      </To>{' '}
      <StandingMark status={standing.status} />
      <p className="quiet">
        {counted(claims.totalCount, 'claim', 'claims', claims.totalExact)}
        {' · '}
        {standing.affirming} {standing.affirming === 1 ? 'affirms' : 'affirm'}, {standing.denying}{' '}
        {standing.denying === 1 ? 'denies' : 'deny'}
        {conflicts.totalCount > 0 &&
          ` · ${counted(conflicts.totalCount, 'pair conflicts', 'pairs conflict', conflicts.totalExact)}`}
      </p>
    </>
  );
}
