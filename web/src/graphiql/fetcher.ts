import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit';

/** Where the API is, seen from this page: one level up, so that it is found behind any path prefix. */
export function endpoints(page: string): { http: string; ws: string } {
  const http = new URL('../graphql', page).href.replace(/[?#].*$/, '');
  return { http, ws: http.replace(/^http/, 'ws') };
}

/** Like fetch, but a server that is away, or a proxy's page in its place, is told in a sentence. */
export async function fetchAnswer(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(input, init);
  } catch {
    throw new Error('The server does not answer. Is it still running?');
  }
  if (!/\bjson\b/.test(response.headers.get('content-type') ?? '')) {
    throw new Error(`The server answered ${response.status} ${response.statusText}, and not in JSON.`);
  }
  return response;
}

/**
 * Queries and mutations by POST, subscriptions by graphql-transport-ws. What stands under Headers goes along:
 * as headers by POST, as the payload of connection_init by WebSocket, where a browser cannot set headers.
 */
export function createFetcher(page: string): Fetcher {
  const { http, ws } = endpoints(page);
  return createGraphiQLFetcher({
    url: http,
    subscriptionUrl: ws,
    fetch: fetchAnswer,
    enableIncrementalDelivery: false,
  });
}
