import type { Values } from './fields';

/** What somebody typed into a form and has not recorded yet, kept in the browser. No token is ever in it. */
export interface Draft {
  /** Where it is kept. */
  slot: string;
  at: string;
  values: Values;
}

const place = 'claimgraph-draft/';

/** A slot of a form for one opening of it: each writes into its own, so that no tab overwrites what was typed in another. */
export function newSlot(form: string): string {
  return `${place}${form}/${crypto.getRandomValues(new Uint32Array(2)).join('')}`;
}

/** The drafts of a form, the newest first. */
export function draftsOf(storage: Storage, form: string): Draft[] {
  return keysOf(storage)
    .filter((slot) => slot.startsWith(`${place}${form}/`))
    .flatMap((slot) => {
      const draft = readDraft(storage, slot);
      return draft ? [draft] : [];
    })
    .toSorted((a, b) => b.at.localeCompare(a.at));
}

/** The forms that have drafts, with when the newest was typed: by the name under which `newSlot` was asked for. */
export function draftedForms(storage: Storage): { form: string; at: string }[] {
  const newest = new Map<string, string>();
  for (const slot of keysOf(storage).filter((key) => key.startsWith(place))) {
    const form = slot.slice(place.length, slot.lastIndexOf('/'));
    const at = readDraft(storage, slot)?.at;
    if (at !== undefined && at > (newest.get(form) ?? '')) newest.set(form, at);
  }
  return [...newest].map(([form, at]) => ({ form, at })).toSorted((a, b) => b.at.localeCompare(a.at));
}

export function readDraft(storage: Storage, slot: string): Draft | undefined {
  try {
    const kept: unknown = JSON.parse(storage.getItem(slot) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('at' in kept) || !('values' in kept)) return undefined;
    return { slot, at: String(kept.at), values: kept.values as Values };
  } catch {
    return undefined; // not ours, or no longer
  }
}

/** Keeps a draft; false where the browser has no room for it. */
export function keepDraft(storage: Storage, { slot, at, values }: Draft): boolean {
  try {
    storage.setItem(slot, JSON.stringify({ at, values }));
    return true;
  } catch {
    return false;
  }
}

function keysOf(storage: Storage): string[] {
  return Array.from({ length: storage.length }, (_, i) => storage.key(i)).filter((key) => key !== null);
}
