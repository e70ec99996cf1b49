import { gql } from '@urql/core';
import { useCallback } from 'react';
import { useClient } from 'urql';
import type { StampQuery, StampQueryVariables } from '../gql/types';
import { directivesOf, through } from '../lens/lens';
import { useLens } from '../lens/useLens';

/** Where and when something that leaves the page was read: with it anybody can read the same again. */
export interface Stamp {
  address: string;
  /** RFC 3339. */
  at: string;
  /** The lens as GraphQL says it; empty where nothing is hidden. */
  lens: string;
  /** The change that was read, and its chain hash. */
  change: number;
  hash: string;
}

const Stamped = gql<StampQuery, StampQueryVariables>`
  query Stamp {
    lens {
      change
    }
    store {
      hash
    }
  }
`;

/** Asks the server what state the page is read from. */
export function useStamp(): () => Promise<Stamp> {
  const client = useClient();
  const lens = useLens();
  return useCallback(async () => {
    const query = through(lens, Stamped as never) as typeof Stamped;
    const { data, error } = await client.query(query, {}, { requestPolicy: 'network-only' }).toPromise();
    if (!data) throw error ?? new Error('the server gave no answer');
    return {
      address: window.location.href,
      at: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
      lens: directivesOf(lens),
      change: data.lens.change,
      hash: data.store.hash,
    };
  }, [client, lens]);
}

/** A stamp in lines, for the head of a text file or the foot of a picture. */
export function stampLines(stamp: Stamp): string[] {
  const lens = stamp.lens === '' ? 'nothing left out' : stamp.lens;
  return [
    stamp.address,
    `read ${stamp.at}, as of change ${stamp.change} (${stamp.hash.slice(0, 12)}…)`,
    `lens: ${lens}`,
  ];
}
