import { useSyncExternalStore } from 'react';

/** Who the reader is signed in as: kept for the session of this tab only. */
export interface Session {
  token: string;
  name: string;
  role: 'reader' | 'analyst' | 'admin';
}

const place = 'claimgraph-session';
const changed = new EventTarget();

let current: Session | null = load();

function load(): Session | null {
  try {
    const kept = sessionStorage.getItem(place);
    return kept === null ? null : (JSON.parse(kept) as Session);
  } catch {
    return null; // a browser that keeps nothing: whoever signs in stays so until the page is left
  }
}

export function session(): Session | null {
  return current;
}

export function setSession(to: Session | null): void {
  current = to;
  try {
    if (to === null) sessionStorage.removeItem(place);
    else sessionStorage.setItem(place, JSON.stringify(to));
  } catch {
    // as above
  }
  changed.dispatchEvent(new Event('change'));
}

function subscribe(then: () => void): () => void {
  changed.addEventListener('change', then);
  return () => changed.removeEventListener('change', then);
}

/** Who the reader is signed in as; null for somebody who only reads. */
export function useSession(): Session | null {
  return useSyncExternalStore(subscribe, session);
}
