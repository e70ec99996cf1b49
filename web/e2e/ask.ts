import type { Page } from 'playwright-core';
import { settled } from './explorer';
import type { StartedServer } from './server';

/** Sends a request to the API as the analyst whose token the server made. */
export async function ask(
  server: StartedServer,
  analyst: string,
  query: string,
  variables = {},
): Promise<unknown> {
  const answer = await fetch(`${server.address}graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${server.tokens[analyst]}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await answer.json()) as {
    data: Record<string, { errors?: unknown[] }>;
    errors?: unknown[];
  };
  const faults = [...(errors ?? []), ...Object.values(data ?? {}).flatMap((payload) => payload.errors ?? [])];
  if (faults.length > 0) throw new Error(`the server refused: ${JSON.stringify(faults)}`);
  return data;
}

/** Loads the page again as one on which the analyst has signed in. */
export async function signedIn(page: Page, server: StartedServer, analyst: string): Promise<void> {
  const session = JSON.stringify({ token: server.tokens[analyst], name: analyst, role: 'analyst' });
  await page.evaluate((kept) => sessionStorage.setItem('claimgraph-session', kept), session);
  await page.reload();
  await settled(page);
}
