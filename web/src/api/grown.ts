import { gql } from '@urql/core';
import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import type { NewestChangeQuery, NewestChangeQueryVariables } from '../gql/types';

const NewestChange = gql<NewestChangeQuery, NewestChangeQueryVariables>`
  query NewestChange {
    store {
      change
    }
  }
`;

/** How often it is asked, in ms. */
const every = 60_000;

/**
 * By how many changes the record has grown since change `since` was its last. It is asked when the tab comes in sight, and once a minute as long
 * as it is: a connection held open by every tab would leave none for reading. Null asks nothing.
 */
export function useGrown(since: number | null): number {
  const client = useClient();
  const [newest, setNewest] = useState({ since, change: since ?? 0 });
  useEffect(() => {
    if (since === null) return undefined;
    let wanted = true;
    const ask = async () => {
      if (document.visibilityState === 'hidden') return;
      const { data } = await client.query(NewestChange, {}, { requestPolicy: 'network-only' }).toPromise();
      if (wanted && data) setNewest({ since, change: data.store.change });
    };
    const onSight = () => void ask();
    const timer = setInterval(onSight, every);
    document.addEventListener('visibilitychange', onSight);
    return () => {
      wanted = false;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onSight);
    };
  }, [client, since]);
  return since === null || newest.since !== since ? 0 : Math.max(0, newest.change - since);
}
