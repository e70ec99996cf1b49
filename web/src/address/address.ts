/**
 * Where the reader is, as the fragment of the page's address says it: `#/entity/irgc?tab=about&as-of=2026-01-15`. All state that a colleague
 * should see is in it. A fragment is never sent, so what an analyst looks at stays out of the logs of every server and proxy in between, and the
 * pages work behind any path prefix.
 */
export interface Address {
  /** The noun of the page: `entity`, `search`; empty for the start page. */
  page: string;
  /** The key of the record that the page shows; of a relation with its slashes. Empty where the page shows none. */
  key: string;
  params: Readonly<Record<string, string>>;
}

/** The parameters of the lens, which every link keeps. */
export const lensParams = ['as-of', 'as-of-change', 'without'] as const;

export function readAddress(hash: string): Address {
  const [path = '', query = ''] = split(hash.replace(/^#/, ''), '?');
  const [page = '', key = ''] = split(path.replace(/^\//, ''), '/');
  return { page: decoded(page), key: decoded(key), params: Object.fromEntries(new URLSearchParams(query)) };
}

export function writeAddress({ page, key, params }: Address): string {
  const path = key === '' ? page : `${page}/${key}`;
  const query = new URLSearchParams(Object.entries(params).filter(([, value]) => value !== '')).toString();
  // Readable where the standard allows: a comma and a colon need no escape in a fragment.
  const readable = query.replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%2F', '/');
  return `#/${encodeURI(path)}${readable === '' ? '' : `?${readable}`}`;
}

/** The page of a record, by its id: `entity:irgc` has `#/entity/irgc`. */
export function addressOf(id: string, params: Record<string, string> = {}): Address {
  const [kind, key] = split(id, ':');
  return { page: kind, key, params };
}

/** The id of the record that a page shows. */
export function idOf({ page, key }: Address): string {
  return `${page}:${key}`;
}

/** The same address, with some parameters changed; an empty one is left out. */
export function withParams(address: Address, params: Record<string, string>): Address {
  return { ...address, params: { ...address.params, ...params } };
}

/** An address seen through the lens that the reader looks through now. */
export function throughLens(to: Address, now: Address): Address {
  const kept = Object.fromEntries(
    lensParams.flatMap((name) => (now.params[name] ? [[name, now.params[name]]] : [])),
  );
  return { ...to, params: { ...kept, ...to.params } };
}

/** The values of a parameter that is a list. Ids hold no commas. */
export function listOf(value: string | undefined): string[] {
  return value ? value.split(',') : [];
}

function split(text: string, at: string): [string, string] {
  const i = text.indexOf(at);
  return i < 0 ? [text, ''] : [text.slice(0, i), text.slice(i + 1)];
}

/** What somebody mistyped is shown as they typed it. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
