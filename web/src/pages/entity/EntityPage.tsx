import { gql } from '@urql/core';
import { useMemo } from 'react';
import { idOf, withParams } from '../../address/address';
import { To } from '../../address/To';
import { useRead } from '../../api/read';
import { ClaimsView } from '../../claims/ClaimsView';
import { cleared } from '../../claims/filter';
import type { EntityPageQuery, EntityPageQueryVariables } from '../../gql/types';
import { useLens } from '../../lens/useLens';
import { GradeFields, Grades } from '../../parts/Grades';
import { NotRead } from '../../parts/NotRead';
import { Said } from '../../parts/Said';
import { Empty } from '../../parts/State';
import { Tabs } from '../../parts/Tabs';
import type { PageProps } from '../../shell/page';
import { Title } from '../../shell/Title';
import { Actions } from './Actions';
import { EntityDocuments } from './EntityDocuments';
import { EntityHistory } from './EntityHistory';
import { EntityRelations } from './EntityRelations';
import { Facts, FactsFields } from './Facts';
import { wordsOfKey } from './names';
import { Twins } from './Twins';
import './EntityPage.css';

const EntityPageFields = gql<EntityPageQuery, EntityPageQueryVariables>`
  query EntityPage($id: ID!) {
    entity(id: $id) {
      id
      name
      withdrawn
      claims(first: 1) {
        totalCount
      }
      claimsAbout(first: 1) {
        totalCount
      }
      relations(first: 1) {
        totalCount
      }
      documents(first: 1) {
        totalCount
      }
      ...Facts
      assessments {
        ...Grade
      }
    }
  }
  ${FactsFields}
  ${GradeFields}
`;

export type EntityRead = NonNullable<EntityPageQuery['entity']>;

/** An entity: its names, what it claims, what is claimed of it, and what else is recorded of it. */
export default function EntityPage({ address }: PageProps) {
  const asked = idOf(address);
  const { data, fault, again } = useRead(EntityPageFields, { id: asked });
  if (!data) return <NotRead noun="entity" fault={fault} again={again} />;
  if (!data.entity) return <Nobody address={address} />;
  return <EntityShown address={address} asked={asked} entity={data.entity} />;
}

/** A tab says how much it has, and shows all of that: what narrows one list is not taken along to another. How it is shown is. */
const ofOnePart = { ...cleared, 'relation-predicate': '', 'relation-standing': '', valid: '', claim: '' };

function EntityShown({ address, asked, entity }: PageProps & { asked: string; entity: EntityRead }) {
  const tabs = [
    { name: '', title: 'Claims it makes', count: entity.claims.totalCount },
    { name: 'about', title: 'Claims about it', count: entity.claimsAbout.totalCount },
    { name: 'relations', title: 'Relations', count: entity.relations.totalCount },
    { name: 'documents', title: 'Documents', count: entity.documents.totalCount },
    { name: 'twins', title: 'Twins' },
    { name: 'history', title: 'History' },
  ];
  return (
    <article className="entity">
      <Title name={entity.name}>
        <Said>{entity.name}</Said>
      </Title>
      {entity.id !== asked && (
        <p className="note" role="note">
          <code>{asked}</code> is read as <code>{entity.id}</code>: an analyst judged them to be the same.{' '}
          <To to={withParams(address, { tab: 'twins' })}>Who judged so</To>
        </p>
      )}
      {entity.withdrawn && (
        <p className="note" role="note">
          This record was withdrawn: it is in no list any more, and is found only by its id.{' '}
          <To to={withParams(address, { tab: 'history' })}>When, and why</To>
        </p>
      )}
      <Facts entity={entity} />
      <Actions id={entity.id} />
      {entity.assessments.length > 0 && (
        <section aria-labelledby="graded">
          <h2 id="graded">Graded as a source</h2>
          <Grades grades={entity.assessments} />
        </section>
      )}
      <Tabs tabs={tabs} label={`What is recorded of ${entity.name}`} without={ofOnePart} />
      <Tab name={address.params['tab'] ?? ''} id={entity.id} />
    </article>
  );
}

function Tab({ name, id }: { name: string; id: string }) {
  const makes = useMemo(() => ({ claimants: [id] }), [id]);
  const about = useMemo(() => ({ about: [id] }), [id]);
  switch (name) {
    case '':
      return <ClaimsView base={makes} />;
    case 'about':
      return <ClaimsView key="about" base={about} />;
    case 'relations':
      return <EntityRelations id={id} />;
    case 'documents':
      return <EntityDocuments id={id} />;
    case 'twins':
      return <Twins id={id} />;
    case 'history':
      return <EntityHistory id={id} />;
    default:
      return <Empty>This page has no part “{name}”: choose one above.</Empty>;
  }
}

/** Nobody has this id, as far as the lens shows. */
function Nobody({ address }: PageProps) {
  const words = wordsOfKey(address.key);
  const { change } = useLens();
  return (
    <>
      <Title name="No such entity" />
      <p>
        Nobody here has the id <code>{idOf(address)}</code>
        {change !== '' && ` as of change ${change}`}.
      </p>
      {words !== '' && (
        <p>
          <To to={{ page: 'search', key: '', params: { q: words } }}>
            Search for “<Said>{words}</Said>”
          </To>
        </p>
      )}
    </>
  );
}
