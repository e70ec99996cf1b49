import { gql } from '@urql/core';
import { idOf } from '../../address/address';
import { To } from '../../address/To';
import { useRead } from '../../api/read';
import type { PropositionPageQuery, PropositionPageQueryVariables } from '../../gql/types';
import { History, HistoryChangeFields } from '../../parts/History';
import { NotHere } from '../../parts/NotHere';
import { NotRead } from '../../parts/NotRead';
import { Origins, OriginsFields } from '../../parts/Origins';
import { Said } from '../../parts/Said';
import { Empty } from '../../parts/State';
import type { PageProps } from '../../shell/page';
import { Title } from '../../shell/Title';
import { ConflictsOf } from './ConflictsOf';
import { Links, PropositionLinksFields } from './Links';
import { Sides } from './Sides';
import { StandingFields, StandingOf } from './StandingOf';
import { Ways } from './Ways';
import './Proposition.css';

const PropositionPageFields = gql<PropositionPageQuery, PropositionPageQueryVariables>`
  query PropositionPage($id: ID!) {
    proposition(id: $id) {
      __typename
      label
      ...PropositionLinks
      about {
        id
        name
      }
      standing {
        ...StandingOf
      }
      origins {
        ...Origins
      }
      history(first: 20) {
        ...HistoryChange
      }
      ... on Relation {
        subject {
          id
          name
        }
        predicate {
          label
          inverseLabel
          symmetric
          description
        }
        object {
          id
          name
        }
      }
    }
  }
  ${PropositionLinksFields}
  ${StandingFields}
  ${OriginsFields}
  ${HistoryChangeFields}
`;

type Proposition = NonNullable<PropositionPageQuery['proposition']>;

/** A relation or a statement: what is at issue, who says so, who says otherwise, and what that comes to. */
export default function PropositionPage({ address }: PageProps) {
  const id = idOf(address);
  const { data, fault, loading, again } = useRead(PropositionPageFields, { id });
  if (!data) return <NotRead noun={address.page} fault={fault} again={again} />;
  const { proposition } = data;
  if (!proposition) return <NotHere id={id} noun={address.page} />;
  const { standing, origins, history, about } = proposition;
  return (
    <article aria-busy={loading}>
      <p className="quiet">
        {proposition.__typename === 'Relation' ? 'Relation' : 'Statement'}: what is at issue, not what is so
      </p>
      <Sentence proposition={proposition} />
      <StandingOf standing={standing} />
      {proposition.__typename !== 'Relation' && <About about={about} />}
      <Ways id={id} of={about} />
      <h2>Claims</h2>
      {standing.status === 'UNCLAIMED' ? (
        <Empty>Nobody claims or denies it, as far as is recorded and the lens shows.</Empty>
      ) : (
        <Sides id={id} />
      )}
      <h2>Contradictions</h2>
      <ConflictsOf id={id} />
      <h2>Origins</h2>
      <Origins origins={origins} />
      <h2>Links to other propositions</h2>
      <Links of={proposition} />
      <h2>History</h2>
      <History changes={history} asked={20} />
    </article>
  );
}

/** The sentence as a title; a relation's ends are links. */
function Sentence({ proposition }: { proposition: Proposition }) {
  if (proposition.__typename !== 'Relation') {
    return (
      <Title name={proposition.label}>
        <Said>{proposition.label}</Said>
      </Title>
    );
  }
  const { subject, predicate, object } = proposition;
  return (
    <>
      <Title name={proposition.label}>
        <To id={subject.id}>
          <Said>{subject.name}</Said>
        </To>{' '}
        <span title={predicate.description ?? undefined}>
          <Said>{predicate.label}</Said>
        </span>{' '}
        <To id={object.id}>
          <Said>{object.name}</Said>
        </To>
      </Title>
      {!predicate.symmetric && (
        <p className="quiet">
          The other way round: <Said>{object.name}</Said> <Said>{predicate.inverseLabel}</Said>{' '}
          <Said>{subject.name}</Said>
        </p>
      )}
    </>
  );
}

function About({ about }: { about: Proposition['about'] }) {
  if (about.length === 0) return null;
  return (
    <p>
      About{' '}
      {about.map(({ id, name }, i) => (
        <span key={id}>
          {i > 0 && ', '}
          <To id={id}>
            <Said>{name}</Said>
          </To>
        </span>
      ))}
    </p>
  );
}
