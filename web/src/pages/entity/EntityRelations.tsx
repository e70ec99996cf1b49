import { gql } from '@urql/core';
import { useMemo } from 'react';
import { To } from '../../address/To';
import { useParam } from '../../address/useAddress';
import { usePages } from '../../api/pages';
import { useRead } from '../../api/read';
import type {
  EntityPredicatesQuery,
  EntityPredicatesQueryVariables,
  EntityRelationFragment,
  EntityRelationsQuery,
  EntityRelationsQueryVariables,
  StandingStatus,
} from '../../gql/types';
import { StandingMark } from '../../parts/Mark';
import { PagedList } from '../../parts/PagedList';
import { Said } from '../../parts/Said';
import { counted } from '../../words/figure';
import { standingWords } from '../../words/words';

const RelationsOfEntity = gql<EntityRelationsQuery, EntityRelationsQueryVariables>`
  query EntityRelations($id: ID!, $filter: RelationFilter, $first: Int!, $after: String) {
    entity(id: $id) {
      relations(filter: $filter, first: $first, after: $after) {
        totalCount
        totalExact
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...EntityRelation
        }
      }
    }
  }
  fragment EntityRelation on Relation {
    id
    subject {
      id
      name
    }
    predicate {
      id
      label
    }
    object {
      id
      name
    }
    standing {
      status
    }
    claims(first: 1) {
      totalCount
      totalExact
    }
  }
`;

const PredicatesOfEntity = gql<EntityPredicatesQuery, EntityPredicatesQueryVariables>`
  query EntityPredicates($id: ID!) {
    entity(id: $id) {
      claimsAbout(first: 1) {
        facets(by: PREDICATE, first: 200) {
          value
          node {
            __typename
            id
            ... on Predicate {
              label
            }
          }
        }
      }
    }
  }
`;

/** The relations of an entity, in sentences. */
export function EntityRelations({ id }: { id: string }) {
  const [predicate, setPredicate] = useParam('relation-predicate');
  const [status, setStatus] = useParam('relation-standing');
  const variables = useMemo(
    () => ({
      id,
      filter: {
        predicates: predicate === '' ? null : [predicate],
        status: status === '' ? null : [status as StandingStatus],
      },
      first: 30,
    }),
    [id, predicate, status],
  );
  const pages = usePages(RelationsOfEntity, variables, (data) => data.entity?.relations);
  const filtered = predicate !== '' || status !== '';
  return (
    <section aria-label="Relations">
      <div className="relation-filters">
        <PredicateFilter id={id} value={predicate} set={setPredicate} />
        <label>
          Standing{' '}
          <select value={status} onChange={(event) => setStatus(event.target.value)}>
            <option value="">any</option>
            {status !== '' && !(status in standingWords) && <option value={status}>{status}</option>}
            {Object.entries(standingWords).map(([value, { word }]) => (
              <option key={value} value={value}>
                {word}
              </option>
            ))}
          </select>
        </label>
      </div>
      <PagedList
        pages={pages}
        nouns={['relation', 'relations']}
        keyOf={(relation) => relation.id}
        label="Relations"
        empty={
          filtered
            ? 'None of its relations is like that. Choose “any” above to see all.'
            : 'No relation of it has been recorded.'
        }
      >
        {(relation) => <RelationSentence relation={relation} />}
      </PagedList>
    </section>
  );
}

/** The predicates of what is claimed about it. */
function PredicateFilter({ id, value, set }: { id: string; value: string; set: (value: string) => void }) {
  const { data } = useRead(PredicatesOfEntity, { id });
  const predicates = (data?.entity?.claimsAbout.facets ?? []).flatMap(({ node }) =>
    node?.__typename === 'Predicate' ? [node] : [],
  );
  const known = predicates.some((predicate) => predicate.id === value);
  return (
    <label>
      Predicate{' '}
      <select value={value} onChange={(event) => set(event.target.value)}>
        <option value="">any</option>
        {value !== '' && !known && <option value={value}>{value}</option>}
        {predicates
          .toSorted((a, b) => a.label.localeCompare(b.label, 'en'))
          .map((predicate) => (
            <option key={predicate.id} value={predicate.id}>
              {predicate.label}
            </option>
          ))}
      </select>
    </label>
  );
}

function RelationSentence({
  relation: { id, subject, predicate, object, standing, claims },
}: {
  relation: EntityRelationFragment;
}) {
  return (
    <p className="relation">
      <To id={subject.id}>
        <Said>{subject.name}</Said>
      </To>{' '}
      <Said>{predicate.label}</Said>{' '}
      <To id={object.id}>
        <Said>{object.name}</Said>
      </To>{' '}
      <StandingMark status={standing.status} />{' '}
      <To id={id} className="quiet">
        {counted(claims.totalCount, 'claim', 'claims', claims.totalExact)}
      </To>
    </p>
  );
}
