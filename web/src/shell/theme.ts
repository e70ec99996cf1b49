import { useSyncExternalStore } from 'react';

/** Light or dark as the system has it, or as the reader chose. */
export type Theme = 'system' | 'light' | 'dark';

const place = 'claimgraph-theme';
const dark = window.matchMedia('(prefers-color-scheme: dark)');
const changed = new EventTarget();
let chosen: Theme = load();
apply();

function load(): Theme {
  try {
    const kept = localStorage.getItem(place);
    return kept === 'light' || kept === 'dark' ? kept : 'system';
  } catch {
    return 'system';
  }
}

function apply(): void {
  if (chosen === 'system') document.documentElement.removeAttribute('data-theme');
  else document.documentElement.dataset['theme'] = chosen;
}

export function setTheme(to: Theme): void {
  chosen = to;
  try {
    if (to === 'system') localStorage.removeItem(place);
    else localStorage.setItem(place, to);
  } catch {
    // a browser that keeps nothing: it holds until the page is left
  }
  apply();
  changed.dispatchEvent(new Event('change'));
}

function subscribe(then: () => void): () => void {
  changed.addEventListener('change', then);
  dark.addEventListener('change', then);
  return () => {
    changed.removeEventListener('change', then);
    dark.removeEventListener('change', then);
  };
}

const isDark = () => (chosen === 'system' ? dark.matches : chosen === 'dark');

/** Whether the page is dark now: for pictures, which CSS does not reach. */
export function useDark(): boolean {
  return useSyncExternalStore(subscribe, isDark);
}

export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, () => chosen);
}
