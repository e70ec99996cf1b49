import { gql } from '@urql/core';
import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';
import { faultWords } from '../../api/fault';
import type { CitedDocumentsQuery, CitedDocumentsQueryVariables } from '../../gql/types';
import { through } from '../../lens/lens';
import { useLens } from '../../lens/useLens';
import { NodeLinkFields } from '../../parts/NodeLink';
import { LoopLine } from '../../parts/Origins';
import { number } from '../../words/figure';
import { documentsBound, findCircle, type Circle as Found } from './findCircle';

const CitedDocuments = gql<CitedDocumentsQuery, CitedDocumentsQueryVariables>`
  query CitedDocuments($ids: [ID!]!) {
    nodes(ids: $ids) {
      ...NodeLink
      ... on Document {
        cites {
          id
        }
      }
    }
  }
  ${NodeLinkFields}
`;

type Document = Extract<NonNullable<CitedDocumentsQuery['nodes'][number]>, { __typename: 'Document' }>;

/** The circle of documents citing one another that a document is in. The API knows circles of claims alone: this one is followed step by step. */
export function Circle({ id }: { id: string }) {
  const { found, fault, again } = useCircle(id);
  if (fault !== undefined)
    return (
      <p role="alert">
        Whether it is in a circle of citations could not be read. {fault}{' '}
        <button type="button" onClick={again}>
          Try again
        </button>
      </p>
    );
  if (!found || (found.chain.length === 0 && !found.cut)) return null;
  return (
    <>
      <h2>A circle that it is in</h2>
      {found.chain.length > 0 ? (
        <LoopLine loop={{ documents: found.chain }} />
      ) : (
        <p className="quiet">
          None within the first {number(documentsBound)} documents that it leads to; there may be one further
          on.
        </p>
      )}
    </>
  );
}

interface State {
  of: object;
  found?: Found<Document>;
  fault?: string;
}

function useCircle(id: string): Omit<State, 'of'> & { again: () => void } {
  const client = useClient();
  const lens = useLens();
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<State>();
  const read = useCallback(
    async (ids: readonly string[]) => {
      const query = through(lens, CitedDocuments as never) as typeof CitedDocuments;
      const { data, error } = await client.query(query, { ids }).toPromise();
      if (error || !data) throw error ?? new Error('The server gave no answer.');
      return data.nodes.flatMap((node) => (node?.__typename === 'Document' ? [node] : []));
    },
    [client, lens],
  );
  useEffect(() => {
    let left = false;
    findCircle(id, (ids) => (left ? Promise.resolve([]) : read(ids))).then(
      (found) => !left && setState({ of: read, found }),
      (error: unknown) => !left && setState({ of: read, fault: faultWords(error) }),
    );
    return () => {
      left = true;
    };
  }, [id, read, turn]);
  const again = () => {
    setState(undefined);
    setTurn(turn + 1);
  };
  // Of another lens, or another state of the record, nothing is shown.
  return { ...(state?.of === read ? state : {}), again };
}
