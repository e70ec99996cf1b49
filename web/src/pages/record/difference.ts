/** A field in which two inputs differ, as it is in each; empty where it is not there. */
export interface Difference {
  path: string;
  before: string;
  now: string;
}

/** Where two inputs differ, field by field. */
export function differences(before: unknown, now: unknown): Difference[] {
  const [one, other] = [flat(before), flat(now)];
  return [...new Set([...one.keys(), ...other.keys()])]
    .map((path) => ({ path, before: one.get(path) ?? '', now: other.get(path) ?? '' }))
    .filter((row) => row.before !== row.now);
}

function flat(value: unknown, path = '', into = new Map<string, string>()): Map<string, string> {
  if (typeof value !== 'object' || value === null) {
    if (value !== undefined && value !== null) into.set(path, String(value));
    return into;
  }
  for (const [name, inner] of Object.entries(value))
    flat(inner, path === '' ? name : `${path}.${name}`, into);
  return into;
}
