import { useEffect } from 'react';
import type { Fault } from './fault';

/** What is to be read again once the server answers: all that the page shows, or would show, and has no answer to. */
const unanswered = new Set<() => void>();

/** Notes what had no answer, as long as it has none. */
export function useUnanswered(fault: Fault | undefined, again: () => void): void {
  const offline = fault?.kind === 'offline';
  useEffect(() => {
    if (!offline) return undefined;
    unanswered.add(again);
    return () => void unanswered.delete(again);
  }, [offline, again]);
}

/** Reads `again`, and with it all else that had no answer: the server that is back for one is back for all. */
export function readUnanswered(again: () => void): void {
  for (const read of new Set([...unanswered, again])) read();
}
