import { useCallback, useEffect, useRef, useState } from 'react';
import { draftsOf, keepDraft, newSlot, type Draft } from './drafts';
import type { Values } from './fields';
import { isTouched } from './forms';

/** What is typed into a form, kept in the browser as it is typed. */
export interface Drafted {
  values: Values;
  change: (edit: (values: Values) => Values) => void;
  /** When what the form opened with was typed; null where it opened as new. */
  restored: string | null;
  /** Other drafts of the same form, from other tabs. */
  others: readonly Draft[];
  take: (draft: Draft) => void;
  /** Begins anew, and forgets what was kept. */
  discard: () => void;
  /** False where the browser keeps nothing: then it is there as long as the page is. */
  kept: boolean;
}

const mine = (name: string) => `claimgraph-draft-of/${name}`;

export function useDraft(name: string, beginning: Values): Drafted {
  const [opened, setOpened] = useState(() => open(name));
  const [values, setValues] = useState(opened.draft?.values ?? beginning);
  const [kept, setKept] = useState(true);
  const latest = useRef({ values, at: '' });
  const written = useRef(values);

  const write = useCallback(() => {
    const { values: now, at } = latest.current;
    if (now === written.current) return;
    written.current = now;
    if (!isTouched(now, beginning)) return forget(opened.slot);
    const fits = storing((storage) => keepDraft(storage, { slot: opened.slot, at, values: now })) ?? false;
    setKept(fits);
    // From now on it is this tab's own; a tab that is still open writes its own again with the next letter.
    if (fits && opened.draft) forget(opened.draft.slot);
    if (fits) remember(name, opened.slot);
  }, [name, beginning, opened]);

  useEffect(() => {
    if (latest.current.values !== values) latest.current = { values, at: new Date().toISOString() };
    const timer = setTimeout(write, 300);
    return () => clearTimeout(timer);
  }, [values, write]);

  useEffect(() => {
    // Another tab that took this draft over, or threw it away, did so for itself: what is typed here stays kept.
    const taken = ({ key, newValue }: StorageEvent) => {
      const ours = key !== null && (key === opened.slot || key === opened.draft?.slot);
      if (!ours || newValue !== null || written.current === beginning) return;
      written.current = beginning;
      write();
    };
    window.addEventListener('storage', taken);
    return () => window.removeEventListener('storage', taken);
  }, [write, opened, beginning]);

  useEffect(() => {
    const leave = () => write();
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      leave();
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
    };
  }, [write]);

  const put = useCallback((next: Values) => {
    latest.current = { values: next, at: new Date().toISOString() };
    setValues(next);
  }, []);
  return {
    values,
    kept,
    restored: opened.draft?.at ?? null,
    others: opened.others,
    change: useCallback((edit: (before: Values) => Values) => {
      const next = edit(latest.current.values);
      latest.current = { values: next, at: new Date().toISOString() };
      setValues(next);
    }, []),
    take: (draft) => {
      write();
      setOpened({ slot: newSlot(name), draft, others: [] });
      put(draft.values);
    },
    discard: () => {
      forget(opened.slot);
      if (opened.draft) forget(opened.draft.slot);
      written.current = beginning;
      setOpened({ ...opened, draft: undefined });
      put(beginning);
      written.current = beginning;
    },
  };
}

interface Opened {
  slot: string;
  draft: Draft | undefined;
  others: readonly Draft[];
}

/** A form opens with what this tab had in it, else with what was typed last. */
function open(name: string): Opened {
  const drafts = storing((storage) => draftsOf(storage, name)) ?? [];
  const own = remembered(name);
  const draft = drafts.find(({ slot }) => slot === own) ?? drafts[0];
  return { slot: newSlot(name), draft, others: drafts.filter((other) => other !== draft) };
}

function forget(slot: string): void {
  storing((storage) => storage.removeItem(slot));
}

function remember(name: string, slot: string): void {
  try {
    sessionStorage.setItem(mine(name), slot);
  } catch {
    // a browser that keeps nothing
  }
}

function remembered(name: string): string | null {
  try {
    return sessionStorage.getItem(mine(name));
  } catch {
    return null;
  }
}

function storing<Result>(action: (storage: Storage) => Result): Result | undefined {
  try {
    return action(localStorage);
  } catch {
    return undefined; // a browser that keeps nothing
  }
}
