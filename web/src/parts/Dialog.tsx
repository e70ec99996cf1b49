import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import './Dialog.css';

interface Props {
  title: string;
  open: boolean;
  close: () => void;
  children: ReactNode;
}

/** A window over the page: the focus stays in it, Escape closes it, and the focus goes back to where it was. */
export function Dialog({ title, open, close, children }: Props) {
  return (
    <Radix.Root open={open} onOpenChange={(now) => !now && close()}>
      <Radix.Portal>
        <Radix.Overlay className="dialog-overlay" />
        <Radix.Content className="dialog" aria-describedby={undefined}>
          <Radix.Title>{title}</Radix.Title>
          {children}
          <Radix.Close asChild>
            <button type="button" className="dialog-close" aria-label="Close">
              ×
            </button>
          </Radix.Close>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
