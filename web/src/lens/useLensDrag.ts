import { useEffect, useMemo } from 'react';
import type { Lens } from './lens';
import { useSetLens } from './useLens';

/** How often the page is read anew while somebody drags, and how long after the last step the drag is over, in ms. */
const between = 120;
const rest = 400;

type Set = ReturnType<typeof useSetLens>;

/** Moves the lens with a slider: the page follows, and the whole drag, or a run of key strokes, is one step in the history. */
export interface LensDrag {
  drag: (change: Partial<Lens>) => void;
  drop: () => void;
  settle: () => void;
}

export function useLensDrag(): LensDrag {
  const set = useSetLens();
  const drag = useMemo(() => newDrag(set), [set]);
  useEffect(() => drag.settle, [drag]);
  return drag;
}

const here = () => window.location.hash;

function newDrag(set: Set): LensDrag {
  // Where the reader was before, and what was written last: who has gone elsewhere since has left the drag.
  let from: string | undefined;
  let last = '';
  let next: Partial<Lens> | undefined;
  let writing: ReturnType<typeof setTimeout> | undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;

  function write(): void {
    writing = undefined;
    if (!next || here() !== last) return;
    set(next, { replace: true });
    next = undefined;
    last = here();
    writing = setTimeout(write, between);
  }

  function settle(): void {
    clearTimeout(writing);
    clearTimeout(settling);
    write();
    clearTimeout(writing);
    writing = undefined;
    const before = from;
    from = undefined;
    if (before === undefined || here() !== last || before === last) return;
    // The step that the reader makes is from where the drag began to where it ended.
    const { pathname, search } = window.location;
    window.history.replaceState(null, '', before === '' ? pathname + search : before);
    window.location.hash = last;
  }

  function drag(change: Partial<Lens>): void {
    clearTimeout(settling);
    if (from === undefined || here() !== last) {
      from = here();
      last = from;
    }
    next = change;
    if (writing === undefined) write();
  }

  function drop(): void {
    clearTimeout(settling);
    settling = setTimeout(settle, rest);
  }
  return { drag, drop, settle };
}
