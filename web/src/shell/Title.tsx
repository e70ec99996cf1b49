import { useEffect, useRef, type ReactNode } from 'react';
import { useLens } from '../lens/useLens';
import { lensWords } from '../lens/words';

/** The title of a page: its `h1`, and the name of the tab in the browser, which says what the page is seen through. The focus goes to it when the page is another. */
export function Title({ name, children }: { name: string; children?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const seen = lensWords(useLens());
  useEffect(() => {
    document.title = [isolated(name), seen, 'claimgraph'].filter((words) => words !== '').join(' · ');
  }, [name, seen]);
  useEffect(() => {
    if (moved) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children ?? name}
    </h1>
  );
}

/** In the name of the tab there is no markup: signs keep what is written from right to left, or would turn its surroundings, to itself. */
function isolated(name: string): string {
  return /[\u0590-\u08ff\u202a-\u202e\u2066-\u2069\ufb1d-\ufefc]/.test(name) ? `\u2068${name}\u2069` : name;
}

/** Whether the reader has gone to another page: on the first, the focus stays where the browser puts it. */
let moved = false;

export function noteMove(): void {
  moved = true;
}
