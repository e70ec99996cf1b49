import { readAddress, type Address } from '../../address/address';

const place = 'claimgraph-came-from';
const start: Address = { page: '', key: '', params: {} };

/** Notes where somebody is who goes to sign in. */
export function noteWhere(hash: string): void {
  if (readAddress(hash).page === 'sign-in') return;
  try {
    sessionStorage.setItem(place, hash);
  } catch {
    // a browser that keeps nothing: the way back is the start
  }
}

/** Where to go once somebody is signed in: where they were, else the start. */
export function wayBack(): Address {
  try {
    const hash = sessionStorage.getItem(place);
    sessionStorage.removeItem(place);
    return hash === null ? start : readAddress(hash);
  } catch {
    return start;
  }
}
