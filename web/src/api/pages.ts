import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useClient } from 'urql';
import { through } from '../lens/lens';
import { useLens } from '../lens/useLens';
import { faultOf, type Fault } from './fault';
import { useUnanswered } from './unanswered';

/** A page of a list, as every connection has it. */
export interface Page<Item> {
  nodes: readonly Item[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
  totalExact: boolean;
}

/** A list that is read page by page, without end. */
export interface Pages<Item> {
  items: readonly Item[];
  /** Undefined until the first page is there. */
  total: number | undefined;
  /** False where the total is only a floor. */
  exact: boolean;
  hasMore: boolean;
  loading: boolean;
  fault: Fault | undefined;
  more: () => void;
  again: () => void;
}

interface State<Item> {
  /** What was asked for: of another list than now, nothing of it is shown. */
  of: object;
  items: readonly Item[];
  last: Page<Item> | undefined;
  fault: Fault | undefined;
  reading: boolean;
}

/**
 * Reads a list through the lens of the page. The document takes `after`; `pick` finds the connection in an answer, undefined where the record
 * that it belongs to is not there. `variables` must be the same object as long as it asks for the same list.
 */
export function usePages<Data, Variables extends AnyVariables, Item>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Omit<Variables, 'after'>,
  pick: (data: Data) => Page<Item> | undefined,
): Pages<Item> {
  const client = useClient();
  const lens = useLens();
  const of = useMemo(
    () => ({ client, query: through(lens, document as never) as typeof document, variables }),
    [client, lens, document, variables],
  );
  const nothing: State<Item> = { of, items: [], last: undefined, fault: undefined, reading: true };
  const [state, setState] = useState(nothing);
  const now = state.of === of ? state : nothing;
  const shown = useRef<object>(of);
  const picking = useRef(pick);
  useEffect(() => {
    picking.current = pick;
  });

  const read = useCallback(
    (items: readonly Item[], last: Page<Item> | undefined): Promise<State<Item>> => {
      const after = last?.pageInfo.endCursor ?? null;
      const before = { of, items, last, fault: undefined, reading: false };
      return of.client
        .query(of.query, { ...of.variables, after } as never)
        .toPromise()
        .then(({ data, error }) => {
          if (error) return { ...before, fault: faultOf(error) };
          const page = data ? picking.current(data as Data) : undefined;
          if (page === undefined)
            return { ...before, fault: { kind: 'refused', message: 'It is not there any more.' } };
          return { ...before, items: [...items, ...page.nodes], last: page };
        });
    },
    [of],
  );

  // Of another list than is shown by then, what arrives is left aside.
  const arrived = useCallback((next: State<Item>) => {
    if (shown.current === next.of) setState(next);
  }, []);

  useEffect(() => {
    shown.current = of;
    void read([], undefined).then(arrived);
  }, [of, read, arrived]);

  const more = () => {
    if (now.reading) return;
    setState({ ...now, fault: undefined, reading: true });
    void read(now.items, now.last).then(arrived);
  };
  useUnanswered(now.fault, more);
  return {
    items: now.items,
    total: now.last?.totalCount,
    exact: now.last?.totalExact ?? true,
    hasMore: now.last?.pageInfo.hasNextPage ?? false,
    loading: now.reading,
    fault: now.fault,
    more,
    again: more,
  };
}
