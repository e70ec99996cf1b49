import type { Page } from 'playwright-core';
import { settled } from './explorer';
import type { StartedServer } from './server';

interface Asking {
  variables?: object;
  /** The analyst whose token goes along. */
  as?: string;
}

/** Asks the API: what a page should show, or to record something. A fault is none that a test expects. */
export async function ask<Data = unknown>(
  server: StartedServer,
  query: string,
  { variables = {}, as }: Asking = {},
): Promise<Data> {
  const headers = {
    'content-type': 'application/json',
    ...(as && { authorization: `Bearer ${server.tokens[as]}` }),
  };
  const body = JSON.stringify({ query, variables });
  const answer = await fetch(`${server.address}graphql`, { method: 'POST', headers, body });
  const { data, errors = [] } = (await answer.json()) as { data: Data; errors?: unknown[] };
  const payloads = Object.values(data ?? {}) as readonly ({ errors?: unknown[] } | null)[];
  const faults = [...errors, ...payloads.flatMap((payload) => payload?.errors ?? [])];
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
