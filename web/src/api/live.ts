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

/** A connection that lasted so long, in ms, was a good one: when it is lost, the next is tried soon. */
const good = 10_000;

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
    const began = performance.now();
    await once(last, stop.signal, { onState, onChange: heard });
    if (stop.signal.aborted) return;
    if (performance.now() - began > good) attempt = 0;
    onState('trying');
    await rest(waitBefore(attempt++, Math.random()), stop.signal);
    if (!stop.signal.aborted) void keep();
  };
  void keep();
  return () => stop.abort();
}

/** One connection, until it ends for whatever reason. */
function once(since: number, stop: AbortSignal, { onChange, onState }: Listener): Promise<void> {
  return new Promise((resolve) => {
    const ended = () => {
      stop.removeEventListener('abort', end);
      resolve();
    };
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
        error: ended,
        complete: ended,
      },
    );
    stop.addEventListener('abort', end, { once: true });
  });
}

function rest(ms: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const over = () => {
      clearTimeout(timer);
      stop.removeEventListener('abort', over);
      resolve();
    };
    const timer = setTimeout(over, ms);
    stop.addEventListener('abort', over);
  });
}

/** Does something as long as the tab is in sight, and again when it comes back; `begin` gives how to end it. Gives how to end it for good. */
function inSight(begin: () => () => void): () => void {
  let end: (() => void) | undefined;
  const look = () => {
    const hidden = document.visibilityState === 'hidden';
    if (hidden === (end === undefined)) return;
    if (!hidden) return void (end = begin());
    end?.();
    end = undefined;
  };
  look();
  document.addEventListener('visibilitychange', look);
  return () => {
    document.removeEventListener('visibilitychange', look);
    end?.();
  };
}

/**
 * The number of the newest change, `since` where there is none after it, and whether more come in by themselves. Null listens to nothing. Nor does
 * a tab that is not in sight: a browser keeps few connections to one server, and each that listens takes one of them from all tabs together.
 */
export function useLive(since: number | null): { newest: number; state: LiveState } {
  const token = useSession()?.token;
  const [heard, setHeard] = useState({ since, newest: since ?? 0 });
  const [state, setState] = useState<LiveState>('connecting');
  useEffect(() => {
    if (since === null) return undefined;
    let newest = since;
    const onChange = (number: number) => {
      newest = number;
      setHeard({ since, newest });
    };
    return inSight(() => listen(newest, { onState: setState, onChange }));
  }, [since, token]);
  return { newest: heard.since === since ? heard.newest : (since ?? 0), state };
}
