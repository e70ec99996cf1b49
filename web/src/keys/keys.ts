import { useEffect, useRef, useSyncExternalStore } from 'react';

/** Something that a key does on the page that is shown. */
export interface Key {
  /** As `KeyboardEvent.key` has it, after `Control+` or `Alt+` where it goes with one: `/`, `Escape`, `Alt+ArrowLeft`. */
  key: string;
  /** What it does, for the list at `?`. */
  does: string;
  /** Left out where the key is heard by what has the focus, and is here only to be listed. */
  do?: (event: KeyboardEvent) => void;
  /** Whether it does so where the focus is; everywhere, where left out. */
  when?: (focus: EventTarget | null) => boolean;
}

let shown: readonly (readonly Key[])[] = [];
const changed = new EventTarget();

function set(to: typeof shown): void {
  shown = to;
  changed.dispatchEvent(new Event('change'));
}

function subscribe(then: () => void): () => void {
  changed.addEventListener('change', then);
  return () => changed.removeEventListener('change', then);
}

/** Lets keys do things as long as the component is shown. What came last answers first. */
export function useKeys(keys: readonly Key[]): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  const names = keys.map(({ key, does }) => `${key}\n${does}`).join('\n');
  useEffect(() => {
    const own = latest.current.map(({ key, does }) => ({
      key,
      does,
      do: (event: KeyboardEvent) => latest.current.find((k) => k.key === key)?.do?.(event),
      when: (focus: EventTarget | null) => {
        const now = latest.current.find((k) => k.key === key);
        return now?.do !== undefined && (now.when?.(focus) ?? true);
      },
    }));
    set([...shown, own]);
    return () => set(shown.filter((others) => others !== own));
  }, [names]);
}

/** All keys that do something now. */
export function useShownKeys(): readonly Key[] {
  return useSyncExternalStore(subscribe, () => shown).flat();
}

/** What was pressed, as `Key.key` writes it. */
export function pressed(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>): string {
  return `${event.ctrlKey || event.metaKey ? 'Control+' : ''}${event.altKey ? 'Alt+' : ''}${event.key}`;
}

const printed: Readonly<Record<string, string>> = {
  Control: 'Ctrl',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/** The keys to press for `Key.key`, as keyboards have them: a capital is its letter with Shift. */
export function keyNames(key: string): string[] {
  return key
    .split(/(?<=.)\+/)
    .flatMap((part) =>
      /^[A-Z]$/.test(part)
        ? ['Shift', part]
        : [printed[part] ?? part.replace(/^[a-z]$/, (letter) => letter.toUpperCase())],
    );
}

/** Whether keys go into what has the focus: letters do nothing else there. */
export function typing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/**
 * Whether a key is for what has the focus, before it is for the page: letters and steps within a text, steps sideways in a wide table, all within
 * a window or a menu over the page.
 */
function taken(name: string, target: EventTarget | null): boolean {
  if (target instanceof Element && target.closest('[role="dialog"], [role="menu"]')) return true;
  if (typing(target)) return name.length === 1 || /^(Arrow(Left|Right)|Home|End)$/.test(name);
  return (
    /^Arrow(Left|Right)$/.test(name) && target instanceof HTMLElement && target.matches('[role="region"]')
  );
}

/** Listens for the page. */
export function useKeyListener(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const name = pressed(event);
      if (event.defaultPrevented || taken(name, event.target)) return;
      const key = shown
        .toReversed()
        .flatMap((keys) => keys.filter((k) => k.key === name && (k.when?.(event.target) ?? true)))[0];
      if (!key) return;
      event.preventDefault();
      key.do?.(event);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
