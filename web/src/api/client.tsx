import { cacheExchange, Client, fetchExchange, mapExchange } from '@urql/core';
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import { Provider } from 'urql';
import { faultOf } from './fault';
import { endSession, session, useSession, wantToken } from './session';

/** Where the API is, seen from the page. */
export const endpoint = './graphql';

/** Headers of every request: who asks, and that faults of a request are told by its status. */
export function headers(): Record<string, string> {
  const token = session()?.token;
  return {
    accept: 'application/graphql-response+json, application/json;q=0.9',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
}

export function newClient(): Client {
  const token = session()?.token;
  return new Client({
    url: endpoint,
    preferGetMethod: false,
    exchanges: [
      mapExchange({
        onError: (error) => {
          const { kind, message } = faultOf(error);
          // What was asked before somebody signed in says nothing of whoever is signed in now.
          if (kind !== 'unknown-reader' || session()?.token !== token) return;
          if (token === undefined) wantToken();
          else endSession(message);
        },
      }),
      cacheExchange,
      fetchExchange,
    ],
    fetchOptions: () => ({ headers: headers() }),
  });
}

const Renew = createContext<() => void>(() => undefined);

/** Reads everything on the page anew: after a change was recorded, or when the reader asks for it. */
export function useRenew(): () => void {
  return useContext(Renew);
}

/** The client that the pages ask through, with its cache. Another one takes its place where what it holds may be old, or another's. */
export function ApiProvider({ children }: { children: ReactNode }) {
  const [generation, setGeneration] = useState(0);
  const token = useSession()?.token;
  // oxlint-disable-next-line react/exhaustive-deps -- another token, another generation: another client
  const client = useMemo(newClient, [generation, token]);
  const renew = useCallback(() => setGeneration((n) => n + 1), []);
  return (
    <Renew.Provider value={renew}>
      <Provider value={client}>{children}</Provider>
    </Renew.Provider>
  );
}
