import type { ComponentProps, ReactNode } from 'react';
import { addressOf, type Address } from './address';
import { useHref } from './useAddress';

type Props = Omit<ComponentProps<'a'>, 'href'> & { children: ReactNode } & ({ to: Address } | { id: string });

/** A link within the pages, to an address or to the page of a record, through the reader's lens. */
export function To({ children, ...rest }: Props) {
  const href = useHref();
  if ('to' in rest) {
    const { to, ...others } = rest;
    return (
      <a href={href(to)} {...others}>
        {children}
      </a>
    );
  }
  const { id, ...others } = rest;
  return (
    <a href={href(addressOf(id))} {...others}>
      {children}
    </a>
  );
}
