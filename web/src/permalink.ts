/** A GraphQL request as a link carries it. Headers never travel: they may hold a token. */
export interface Request {
  query: string;
  /** JSON as written in the editor, or empty. */
  variables: string;
}

/**
 * Reads the request that an address carries, in its fragment or in its query string.
 * The fragment wins: it is where our own links put it.
 */
export function readPermalink(address: string): Request | null {
  const url = new URL(address);
  for (const part of [url.hash.slice(1), url.search.slice(1)]) {
    const params = new URLSearchParams(part);
    const query = params.get('query');
    if (query !== null && query.trim() !== '') return { query, variables: params.get('variables') ?? '' };
  }
  return null;
}

/**
 * Writes a link to a request: `page` with the request in its fragment. A fragment is never sent, so what an
 * analyst asks stays out of the logs of every server and proxy in between, and no server cuts it for length.
 */
export function writePermalink(page: string, request: Request): string {
  const params = new URLSearchParams({ query: request.query });
  if (request.variables.trim() !== '') params.set('variables', request.variables);
  return `${page.replace(/[?#].*$/, '')}#${params.toString()}`;
}
