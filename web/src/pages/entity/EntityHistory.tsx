import { gql } from '@urql/core';
import { useRead } from '../../api/read';
import type { EntityHistoryQuery, EntityHistoryQueryVariables } from '../../gql/types';
import { History, historyBound, HistoryChangeFields } from '../../parts/History';
import { FaultBox, Loading } from '../../parts/State';

const HistoryOfEntity = gql<EntityHistoryQuery, EntityHistoryQueryVariables>`
  query EntityHistory($id: ID!, $first: Int!) {
    entity(id: $id) {
      history(first: $first) {
        ...HistoryChange
      }
    }
  }
  ${HistoryChangeFields}
`;

/** The changes that touched an entity. */
export function EntityHistory({ id }: { id: string }) {
  const { data, fault, again } = useRead(HistoryOfEntity, { id, first: historyBound });
  if (fault) return <FaultBox fault={fault} again={again} />;
  if (!data) return <Loading what="the history" />;
  return <History changes={data.entity?.history ?? []} />;
}
