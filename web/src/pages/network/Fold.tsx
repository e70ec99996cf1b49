import { useState, type ReactNode } from 'react';

/** A part of the page that folds. It opens when something in it begins to count, and closes only by hand: what has the focus must not vanish. */
export function Fold({ title, wanted, children }: { title: string; wanted: boolean; children: ReactNode }) {
  const [open, setOpen] = useState(wanted);
  const [before, setBefore] = useState(wanted);
  if (before !== wanted) {
    setBefore(wanted);
    if (wanted) setOpen(true);
  }
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
