import { useMemo } from 'react';
import { useAddress } from '../address/useAddress';
import type { ClaimFilter } from '../gql/types';
import { merge, readFilter, type Field } from './filter';

/** The claims that the page gives and the address narrows: the same object as long as it selects the same. `without` leaves one field aside. */
export function useSelection(base: ClaimFilter, without?: Field): ClaimFilter {
  const address = useAddress();
  const key = JSON.stringify(merge(base, readFilter(address, without)));
  return useMemo(() => JSON.parse(key) as ClaimFilter, [key]);
}
