import { useCallback, useMemo } from 'react';
import { readAddress, withParams } from '../address/address';
import { go, useAddress } from '../address/useAddress';
import { lensAsParams, lensOf, type Lens } from './lens';

/** The lens of the page, from its address. The same object as long as it lets through the same. */
export function useLens(): Lens {
  const { params } = useAddress();
  const [stated, change, without] = [params['as-of'], params['as-of-change'], params['without']];
  return useMemo(
    () =>
      lensOf({
        page: '',
        key: '',
        params: { 'as-of': stated ?? '', 'as-of-change': change ?? '', without: without ?? '' },
      }),
    [stated, change, without],
  );
}

/** Puts another lens on the page that is shown. */
export function useSetLens(): (change: Partial<Lens>, how?: { replace?: boolean }) => void {
  return useCallback((change, how) => {
    const now = readAddress(window.location.hash);
    go(withParams(now, lensAsParams({ ...lensOf(now), ...change })), how);
  }, []);
}
