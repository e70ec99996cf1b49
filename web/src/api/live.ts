import { gql, stringifyDocument } from '@urql/core';
import { createClient } from 'graphql-sse';
import { useEffect, useState } from 'react';
import type { LiveChangesSubscription, LiveChangesSubscriptionVariables } from '../gql/types';
import { endpoint, headers } from './client';
import { useSession } from './session';

/** Whether what is recorded comes in by itself: it does, or the connection is lost and tried again. */
export type LiveState = 'connecting' | 'live' | 'trying';

const LiveChanges = gql<LiveChangesSubscription, LiveChangesSubscriptionVariables>`
  subscription LiveChanges($since: Int) {
    changes(since: $since) {
      number
    }
  }
`;

const query = stringifyDocument(LiveChanges);

/** How long to wait before the connection is tried for the nth time, in ms: twice as long each time, at most half a minute, never all at once. */
export function waitBefore(attempt: number, chance: number): number {
  return Math.min(30_000, 500 * 2 ** attempt) * (0.75 + chance / 2);
}

interface Listener {
  /** The number of a change that was recorded. */
  onChange: (number: number) => void;
  onState: (state: LiveState) => void;
}

/** Listens for changes after number `since`. What is recorded while the connection is lost comes when it is back. */
export function listen(since: number, { onChange, onState }: Listener): () => void {
  const stop = new AbortController();
  let last = since;
  let attempt = 0;
  const heard = (number: number) => {
    attempt = 0;
    last = number;
    onChange(number);
  };
  const keep = async (): Promise<void> => {
    await once(last, stop.signal, { onState, onChange: heard });
    if (stop.signal.aborted) return;
    onState('trying');
    await rest(waitBefore(attempt++, Math.random()), stop.signal);
    if (!stop.signal.aborted) void keep();
  };
  void keep();
  return () => stop.abort();
}

/** One connection, until it ends for whatever reason. */
function once(since: number, stop: AbortSignal, { onChange, onState }: Listener): Promise<void> {
  return new Promise((ended) => {
    const client = createClient({
      url: endpoint,
      headers,
      retryAttempts: 0,
      on: { connected: () => onState('live') },
    });
    const end = client.subscribe<LiveChangesSubscription>(
      { query, variables: { since } },
      {
        next: ({ data }) => {
          if (data) onChange(data.changes.number);
        },
        error: () => ended(),
        complete: () => ended(),
      },
    );
    stop.addEventListener('abort', end, { once: true });
  });
}

function rest(ms: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    stop.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** The number of the newest change, `since` where there is none after it, and whether more come in by themselves. Null listens to nothing. */
export function useLive(since: number | null): { newest: number; state: LiveState } {
  const token = useSession()?.token;
  const [heard, setHeard] = useState({ since, newest: since ?? 0 });
  const [state, setState] = useState<LiveState>('connecting');
  useEffect(() => {
    if (since === null) return undefined;
    return listen(since, {
      onState: setState,
      onChange: (number) => setHeard({ since, newest: number }),
    });
  }, [since, token]);
  return { newest: heard.since === since ? heard.newest : (since ?? 0), state };
}
