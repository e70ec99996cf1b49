import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { useCallback, useMemo } from 'react';
import { useQuery } from 'urql';
import { through } from '../lens/lens';
import { useLens } from '../lens/useLens';
import { faultOf, type Fault } from './fault';
import { useUnanswered } from './unanswered';

/** What a page has read. `data` stays from before while `loading` says that something else is on its way. */
export interface Read<Data> {
  data: Data | undefined;
  fault: Fault | undefined;
  loading: boolean;
  again: () => void;
}

/**
 * Reads through the lens of the page; `whole` reads past it, what the lens itself is chosen from. A partial answer is no answer: the page
 * would show it as the whole.
 */
export function useRead<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { pause = false, whole = false } = {},
): Read<Data> {
  const lens = useLens();
  const query = useMemo(
    () => (whole ? document : (through(lens, document as never) as typeof document)),
    [whole, lens, document],
  );
  const [result, run] = useQuery<Data, Variables>({ query, variables, pause } as never);
  const again = useCallback(() => run({ requestPolicy: 'network-only' }), [run]);
  const fault = result.error ? faultOf(result.error) : undefined;
  useUnanswered(fault, again);
  return {
    data: result.error ? undefined : result.data,
    fault,
    loading: result.fetching || result.stale,
    again,
  };
}
