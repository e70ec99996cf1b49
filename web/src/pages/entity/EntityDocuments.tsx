import { gql } from '@urql/core';
import { useMemo } from 'react';
import { To } from '../../address/To';
import { usePages } from '../../api/pages';
import type { EntityDocumentsQuery, EntityDocumentsQueryVariables } from '../../gql/types';
import { PagedList } from '../../parts/PagedList';
import { Said } from '../../parts/Said';
import { dateWords } from '../../words/date';
import { counted } from '../../words/figure';

const DocumentsOfEntity = gql<EntityDocumentsQuery, EntityDocumentsQueryVariables>`
  query EntityDocuments($id: ID!, $first: Int!, $after: String) {
    entity(id: $id) {
      documents(first: $first, after: $after) {
        totalCount
        totalExact
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          title
          lang
          published
          publisher {
            id
            name
          }
          claims(first: 1) {
            totalCount
            totalExact
          }
        }
      }
    }
  }
`;

/** What an entity published or wrote, newest first. */
export function EntityDocuments({ id }: { id: string }) {
  const pages = usePages(
    DocumentsOfEntity,
    useMemo(() => ({ id, first: 30 }), [id]),
    (data) => data.entity?.documents,
  );
  return (
    <PagedList
      pages={pages}
      nouns={['document', 'documents']}
      keyOf={(document) => document.id}
      label="Documents"
      empty="Nothing that it published or wrote has been recorded."
    >
      {({ id: document, title, lang, published, publisher, claims }) => (
        <>
          <To id={document}>
            <cite>
              <Said lang={title === null ? null : lang}>{title ?? 'a document without a title'}</Said>
            </cite>
          </To>
          <p className="quiet">
            {published === null ? 'date unknown' : dateWords(published)}
            {publisher.id !== id && (
              <>
                , published by <Said>{publisher.name}</Said>
              </>
            )}
            , {counted(claims.totalCount, 'claim', 'claims', claims.totalExact)}
          </p>
        </>
      )}
    </PagedList>
  );
}
