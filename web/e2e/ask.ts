import { expect } from 'vitest';
import type { RunningServer } from './server';

/** Asks the API what a page should show. */
export async function ask(server: RunningServer, query: string): Promise<unknown> {
  const answer = await fetch(`${server.address}graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await answer.json()) as { data: unknown; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}
