import { gql } from '@urql/core';
import type {
  CitingDocumentsQuery,
  CitingDocumentsQueryVariables,
  DocumentPageQuery,
  DocumentPageQueryVariables,
  DocumentSaysQuery,
  DocumentSaysQueryVariables,
  DocumentTextQuery,
  DocumentTextQueryVariables,
} from '../../gql/types';
import { ClaimLineFields } from '../../parts/ClaimLine';
import { HistoryChangeFields } from '../../parts/History';
import { NodeLinkFields } from '../../parts/NodeLink';

/** What the page of a document asks at once. */
export const DocumentPageFields = gql<DocumentPageQuery, DocumentPageQueryVariables>`
  query DocumentPage($id: ID!) {
    document(id: $id) {
      id
      title
      publisher {
        id
        name
      }
      authors {
        id
        name
      }
      published
      url
      lang
      sha256
      withdrawn
      cites {
        ...NodeLink
        published
      }
      history(first: 200) {
        ...HistoryChange
      }
    }
  }
  ${NodeLinkFields}
  ${HistoryChangeFields}
`;

/** The text, which may be of 16 MiB: by itself, so that the rest of the page need not wait. */
export const DocumentText = gql<DocumentTextQuery, DocumentTextQueryVariables>`
  query DocumentText($id: ID!) {
    document(id: $id) {
      id
      text
    }
  }
`;

/** What the document says, with where in it: evidence in other documents comes along, for the API tells it apart by nothing else. */
export const DocumentSays = gql<DocumentSaysQuery, DocumentSaysQueryVariables>`
  query DocumentSays($id: ID!, $first: Int!, $after: String) {
    document(id: $id) {
      id
      claims(first: $first, after: $after) {
        totalCount
        totalExact
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...ClaimLine
          evidence(first: 100) {
            id
            start
            end
            status
            document {
              id
            }
          }
        }
      }
    }
  }
  ${ClaimLineFields}
`;

export const CitingDocuments = gql<CitingDocumentsQuery, CitingDocumentsQueryVariables>`
  query CitingDocuments($id: ID!, $first: Int!, $after: String) {
    document(id: $id) {
      id
      citedBy(first: $first, after: $after) {
        totalCount
        totalExact
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...NodeLink
          published
        }
      }
    }
  }
  ${NodeLinkFields}
`;
