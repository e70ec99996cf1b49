import type { Address } from '../address/address';

/** A page shows an address; its title is in its `h1`, which `Title` sets. */
export interface PageProps {
  address: Address;
}
