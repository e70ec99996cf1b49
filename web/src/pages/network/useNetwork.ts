import { gql } from '@urql/core';
import { useMemo } from 'react';
import type { Fault } from '../../api/fault';
import { useRead, type Read } from '../../api/read';
import type {
  AroundQuery,
  AroundQueryVariables,
  CentresQuery,
  CentresQueryVariables,
  NetworkEntityFragment,
  NetworkRelationFragment,
  RelationsOfPathQuery,
  RelationsOfPathQueryVariables,
} from '../../gql/types';
import { graphOf, type Answers, type Around, type Graph, type Relation } from './graph';
import { expandedOf, limits, maxExpanded, spanOf, type View } from './view';

export const NetworkEntityFields = gql<NetworkEntityFragment>`
  fragment NetworkEntity on Entity {
    id
    kind
    name
    names {
      value
      lang
      script
      kind
    }
  }
`;

/** What a relation needs to be drawn, filtered and exported. `within` are its claims of the days that are chosen. */
export const NetworkRelationFields = gql<NetworkRelationFragment>`
  fragment NetworkRelation on Relation {
    id
    label
    subject {
      ...NetworkEntity
    }
    predicate {
      id
      label
      inverseLabel
      symmetric
    }
    object {
      ...NetworkEntity
    }
    standing {
      status
      affirming
      denying
      uncommitted
    }
    origins {
      min
      max
    }
    claims(orderBy: STATED_DESC, first: 1) {
      totalCount
      nodes {
        stated
        recordedAt
        statedSpan {
          earliest
          latest
        }
        validSpan {
          earliest
          latest
        }
      }
    }
    first: claims(orderBy: STATED_ASC, first: 1) {
      nodes {
        stated
        recordedAt
        statedSpan {
          earliest
          latest
        }
        validSpan {
          earliest
          latest
        }
      }
    }
    within: claims(filter: $within, first: 1) {
      totalCount
    }
  }
  ${NetworkEntityFields}
`;

const AroundEntities = gql<AroundQuery, AroundQueryVariables>`
  query Around(
    $of: [ID!]!
    $depth: Int!
    $predicates: [ID!]
    $kinds: [EntityKind!]
    $limit: Int!
    $within: ClaimFilter
  ) {
    neighborhood(of: $of, depth: $depth, predicates: $predicates, kinds: $kinds, limit: $limit) {
      entities {
        ...NetworkEntity
      }
      relations {
        ...NetworkRelation
      }
      totalEntities
      totalRelations
      totalExact
    }
  }
  ${NetworkRelationFields}
`;

const Centres = gql<CentresQuery, CentresQueryVariables>`
  query Centres($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on Entity {
        id
      }
    }
  }
`;

const RelationsOfPath = gql<RelationsOfPathQuery, RelationsOfPathQueryVariables>`
  query RelationsOfPath($ids: [ID!]!, $within: ClaimFilter) {
    nodes(ids: $ids) {
      ... on Relation {
        ...NetworkRelation
      }
    }
  }
  ${NetworkRelationFields}
`;

/** Reads what lies around entities. */
function useAround(variables: AroundQueryVariables): Read<Around> {
  const pause = variables.of.length === 0;
  const read = useRead(AroundEntities, variables, { pause });
  return { ...read, data: pause ? undefined : read.data?.neighborhood, loading: !pause && read.loading };
}

const all = (list: readonly string[]) => (list.length === 0 ? null : list);

function withinOf(view: View) {
  const stated = spanOf(view.filters);
  return stated === null ? null : { stated };
}

/** Everything that is around an entity, as far as the server reads at once: for what could be added. */
export function useSurroundings(view: View, id: string): Read<Around> {
  return useAround({
    of: id === '' ? [] : [id],
    depth: 1,
    predicates: all(view.filters.predicates),
    kinds: null,
    limit: 1000,
    within: withinOf(view),
  });
}

export interface Network {
  graph: Graph;
  /** The ids of centres that nothing has, as far as the lens shows. */
  missing: readonly string[];
  answers: Answers;
  fault: Fault | undefined;
  loading: boolean;
  again: () => void;
}

/** What a view shows. */
export function useNetwork(view: View): Network {
  const { filters } = view;
  const within = withinOf(view);
  const around = { of: view.of, depth: view.depth, limit: Math.min(view.limit, limits[3]), within };
  const base = useAround({
    ...around,
    predicates: all(filters.predicates),
    kinds: all(filters.kinds) as never,
  });
  const whole = useAround({ ...around, predicates: null, kinds: null });
  const plus = useAround({
    of: expandedOf(view.plus)
      .slice(0, maxExpanded)
      .map((key) => `entity:${key}`),
    depth: 1,
    predicates: all(filters.predicates),
    kinds: null,
    limit: 1000,
    within,
  });
  const noCentre = view.of.length === 0;
  const centres = useRead(Centres, { ids: view.of }, { pause: noCentre });
  const read = useMemo(
    () => (noCentre ? [] : centres.data?.nodes.map((node) => (node && 'id' in node ? node.id : ''))),
    [noCentre, centres.data],
  );
  const noPath = view.path.length === 0;
  const path = useRead(
    RelationsOfPath,
    { ids: view.path.map((key) => `relation:${key}`), within },
    { pause: noPath },
  );
  const onPath = noPath ? undefined : path.data;
  const reads = [base, whole, plus, ...(noCentre ? [] : [centres]), ...(noPath ? [] : [path])];
  const answers = useMemo(
    () => ({ centres: read, base: base.data, whole: whole.data, plus: plus.data, path: relationsIn(onPath) }),
    [read, base.data, whole.data, plus.data, onPath],
  );
  return {
    answers,
    graph: useMemo(() => graphOf(view, answers), [view, answers]),
    missing: centres.loading ? [] : view.of.filter((_, i) => read?.[i] === ''),
    fault: reads.find(({ fault }) => fault)?.fault,
    loading: reads.some(({ loading }) => loading),
    again: () => {
      for (const { fault, again } of reads) if (fault) again();
    },
  };
}

function relationsIn(data: RelationsOfPathQuery | undefined): Relation[] {
  return (data?.nodes ?? []).flatMap((node) => (node && 'predicate' in node ? [node as Relation] : []));
}
