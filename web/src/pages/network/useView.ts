import { useCallback, useMemo, useState } from 'react';
import { readAddress, withParams, type Address } from '../../address/address';
import { go } from '../../address/useAddress';
import { paramsOf, viewOf, type View } from './view';

export interface Views {
  view: View;
  /** Shows another view; the one before can be brought back. */
  change: (to: View) => void;
  undo: (() => void) | undefined;
  redo: (() => void) | undefined;
}

const textOf = (view: View) => JSON.stringify(paramsOf(view));

/** The view of an address: the same object as long as it shows the same. What was shown before is kept as long as the page is open. */
export function useView(address: Address): Views {
  const text = textOf(viewOf(address));
  const view = useMemo(() => viewOf({ params: JSON.parse(text) as Record<string, string> }), [text]);
  const [past, setPast] = useState<readonly string[]>([]);
  const [future, setFuture] = useState<readonly string[]>([]);
  const change = useCallback(
    (to: View) => {
      if (textOf(to) === text) return;
      setPast((before) => [...before.slice(-99), text]);
      setFuture([]);
      show(paramsOf(to));
    },
    [text],
  );
  // Whoever went back in the browser's history stands on one of the views of the past: it is passed over.
  const before = past.findLast((each) => each !== text);
  const after = future.find((each) => each !== text);
  return {
    view,
    change,
    undo:
      before === undefined
        ? undefined
        : () => {
            setPast(past.slice(0, past.lastIndexOf(before)));
            setFuture([text, ...future]);
            show(JSON.parse(before) as Record<string, string>);
          },
    redo:
      after === undefined
        ? undefined
        : () => {
            setPast([...past, text]);
            setFuture(future.slice(future.indexOf(after) + 1));
            show(JSON.parse(after) as Record<string, string>);
          },
  };
}

function show(params: Record<string, string>): void {
  go(withParams(readAddress(window.location.hash), params));
}

/** Changes what is not of the view: what is chosen, and how it is shown. No step in the history. */
export function setAside(params: Record<string, string>): void {
  go(withParams(readAddress(window.location.hash), params), { replace: true });
}
