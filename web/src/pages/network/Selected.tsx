import { gql } from '@urql/core';
import { useMemo } from 'react';
import { To } from '../../address/To';
import { usePages } from '../../api/pages';
import { useRead } from '../../api/read';
import type {
  ChosenEntityQuery,
  ChosenEntityQueryVariables,
  ClaimsOfRelationQuery,
  ClaimsOfRelationQueryVariables,
  Polarity,
} from '../../gql/types';
import { ClaimLine, ClaimLineFields } from '../../parts/ClaimLine';
import { StandingMark } from '../../parts/Mark';
import { PagedList } from '../../parts/PagedList';
import { Said } from '../../parts/Said';
import { FaultBox } from '../../parts/State';
import { counted } from '../../words/figure';
import { entityKindWords } from '../../words/words';
import { originsWords } from './EdgeTable';
import type { Graph, Relation } from './graph';
import { Offers } from './Offers';
import type { Actions } from './useActions';
import { keyOf, type View } from './view';

const ClaimsOfRelation = gql<ClaimsOfRelationQuery, ClaimsOfRelationQueryVariables>`
  query ClaimsOfRelation($id: ID!, $polarity: Polarity!, $after: String) {
    proposition(id: $id) {
      claims(filter: { polarity: $polarity }, first: 5, after: $after) {
        nodes {
          ...ClaimLine
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
        totalExact
      }
    }
  }
  ${ClaimLineFields}
`;

const ChosenEntity = gql<ChosenEntityQuery, ChosenEntityQueryVariables>`
  query ChosenEntity($id: ID!) {
    entity(id: $id) {
      description
      bloc {
        id
        name
      }
    }
  }
`;

/** What is chosen in the picture or in the table: a relation with its claims, or an entity with what can be done to it. */
export function Selected({
  id,
  graph,
  view,
  actions,
}: {
  id: string;
  graph: Graph;
  view: View;
  actions: Actions;
}) {
  const relation = graph.relations.find((each) => each.id === id);
  const node = graph.nodes.find(({ entity }) => entity.id === id);
  if (relation) return <ChosenRelation key={id} relation={relation} choose={actions.choose} />;
  if (node) return <Chosen key={id} node={node} graph={graph} view={view} actions={actions} />;
  return (
    <p className="quiet">
      {id === ''
        ? 'Choose an entity or a relation, in the picture or in the table, to see what is said and what can be added.'
        : 'What was chosen is not in the picture now.'}
    </p>
  );
}

function ChosenRelation({ relation, choose }: { relation: Relation; choose: (id: string) => void }) {
  const { subject, predicate, object, standing, claims } = relation;
  return (
    <>
      <h2>
        <button type="button" className="entity" onClick={() => choose(subject.id)}>
          <Said>{subject.name}</Said>
        </button>{' '}
        <Said>{predicate.label}</Said>{' '}
        <button type="button" className="entity" onClick={() => choose(object.id)}>
          <Said>{object.name}</Said>
        </button>
      </h2>
      <p>
        <StandingMark status={standing.status} /> by {counted(claims.totalCount, 'claim', 'claims')};{' '}
        {originsWords(relation)} independent {relation.origins.max === 1 ? 'origin' : 'origins'}.{' '}
        <To id={relation.id}>The whole record</To>
      </p>
      <Voices id={relation.id} polarity="AFFIRMS" title="Who affirms it" none="Nobody affirms it." />
      <Voices id={relation.id} polarity="DENIES" title="Who denies it" none="No claim on it denies it." />
      {standing.status === 'CONTESTED' && (
        <p className="quiet">
          What contests it may also be a claim on another proposition; the whole record names it.
        </p>
      )}
    </>
  );
}

function Voices({
  id,
  polarity,
  title,
  none,
}: {
  id: string;
  polarity: Polarity;
  title: string;
  none: string;
}) {
  const variables = useMemo(() => ({ id, polarity }), [id, polarity]);
  const pages = usePages(ClaimsOfRelation, variables, (data) => data.proposition?.claims);
  return (
    <section>
      <h3>{title}</h3>
      <PagedList
        pages={pages}
        nouns={['claim', 'claims']}
        keyOf={(claim) => claim.id}
        label={title}
        empty={none}
      >
        {(claim) => <ClaimLine claim={claim} />}
      </PagedList>
    </section>
  );
}

function Chosen({
  node: { entity, centre },
  graph,
  view,
  actions,
}: {
  node: Graph['nodes'][number];
  graph: Graph;
  view: View;
  actions: Actions;
}) {
  const read = useRead(ChosenEntity, { id: entity.id });
  const about = read.data?.entity;
  const others = entity.names.filter(({ value }) => value !== entity.name);
  const key = keyOf(entity.id);
  return (
    <>
      <h2>
        <To id={entity.id}>
          <Said>{entity.name}</Said>
        </To>
      </h2>
      <p className="quiet">
        {entityKindWords[entity.kind].word}
        {about && about.bloc.id !== entity.id && (
          <>
            {'; of the bloc of '}
            <To id={about.bloc.id}>
              <Said>{about.bloc.name}</Said>
            </To>
          </>
        )}
        {others.map(({ value, lang }) => (
          <span key={`${lang} ${value}`}>
            {' · '}
            <Said lang={lang}>{value}</Said>
          </span>
        ))}
      </p>
      {read.fault && <FaultBox fault={read.fault} again={read.again} />}
      {about?.description && (
        <p>
          <Said>{about.description}</Said>
        </p>
      )}
      <p className="does">
        <button type="button" onClick={() => actions.pin(entity.id)}>
          {view.pin.has(key) ? 'Unpin' : 'Pin'}
        </button>
        <button type="button" onClick={() => actions.hide(entity.id)}>
          Hide
        </button>
        <button
          type="button"
          onClick={() => actions.centre(entity.id)}
          disabled={centre && view.of.length === 1}
        >
          {centre ? 'Out of the centre' : 'Into the centre'}
        </button>
        <button type="button" onClick={() => actions.pathEnd('from', entity.id)}>
          Path from here
        </button>
        <button type="button" onClick={() => actions.pathEnd('to', entity.id)}>
          Path to here
        </button>
      </p>
      <Offers id={entity.id} graph={graph} view={view} actions={actions} />
    </>
  );
}
