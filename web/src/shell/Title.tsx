import { useEffect, useRef, type ReactNode } from 'react';

/** The title of a page: its `h1`, and the name of the tab in the browser. The focus goes to it when the page is another. */
export function Title({ name, children }: { name: string; children?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = name === '' ? 'claimgraph' : `${name} · claimgraph`;
  }, [name]);
  useEffect(() => {
    if (moved) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children ?? name}
    </h1>
  );
}

/** Whether the reader has gone to another page: on the first, the focus stays where the browser puts it. */
let moved = false;

export function noteMove(): void {
  moved = true;
}
