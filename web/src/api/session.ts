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
let ended = '';
let wanted = false;

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
  ended = '';
  if (to !== null) wanted = false;
  keep();
  changed.dispatchEvent(new Event('change'));
}

/** Signs out whom the server no longer knows; `why` is what it answered. */
export function endSession(why: string): void {
  if (current === null) return;
  current = null;
  ended = why;
  keep();
  changed.dispatchEvent(new Event('change'));
}

/** Notes that the server answers to tokens only. */
export function wantToken(): void {
  if (wanted || current !== null) return;
  wanted = true;
  changed.dispatchEvent(new Event('change'));
}

function keep(): void {
  try {
    if (current === null) sessionStorage.removeItem(place);
    else sessionStorage.setItem(place, JSON.stringify(current));
  } catch {
    // as above
  }
}

function subscribe(then: () => void): () => void {
  changed.addEventListener('change', then);
  return () => changed.removeEventListener('change', then);
}

/** Who the reader is signed in as; null for somebody who only reads. */
export function useSession(): Session | null {
  return useSyncExternalStore(subscribe, session);
}

/** Why the reader was signed out by the server; empty where they were not. */
export function useEnded(): string {
  return useSyncExternalStore(subscribe, () => ended);
}

/** Whether nothing can be read here without a token, and there is none. */
export function useTokenWanted(): boolean {
  return useSyncExternalStore(subscribe, () => wanted && current === null);
}
