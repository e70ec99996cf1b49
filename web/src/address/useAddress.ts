import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { readAddress, throughLens, withParams, writeAddress, type Address } from './address';

/** Goes to an address. `replace` leaves no step in the history: for what changes while somebody types or drags. */
export function go(to: Address, { replace = false } = {}): void {
  const hash = writeAddress(to);
  if (hash === window.location.hash) return;
  if (replace) {
    window.history.replaceState(null, '', hash);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  } else {
    window.location.hash = hash;
  }
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

const here = () => window.location.hash;

/** Where the reader is now. */
export function useAddress(): Address {
  const hash = useSyncExternalStore(subscribe, here);
  return useMemo(() => readAddress(hash), [hash]);
}

/** A parameter of the address, and how to set it. Empty where it is not there. */
export function useParam(name: string): [string, (value: string, how?: { replace?: boolean }) => void] {
  const address = useAddress();
  const set = useCallback(
    (value: string, how: { replace?: boolean } = {}) =>
      go(withParams(readAddress(window.location.hash), { [name]: value }), how),
    [name],
  );
  return [address.params[name] ?? '', set];
}

/** Makes an address into what a link leads to, through the reader's lens. */
export function useHref(): (to: Address) => string {
  const address = useAddress();
  return useCallback((to: Address) => writeAddress(throughLens(to, address)), [address]);
}
