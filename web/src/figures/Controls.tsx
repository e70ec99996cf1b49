import { useId, type ReactNode } from 'react';
import { withParams } from '../address/address';
import { go, useAddress } from '../address/useAddress';
import type { View } from './view';

/** How the picture is drawn: what the axes go by, which claims, and the envelope on demand. All of it is in the address. */
export function Controls({ view, far, superseded }: { view: View; far: boolean; superseded: boolean }) {
  const address = useAddress();
  const set = (params: Record<string, string>) => go(withParams(address, params), { replace: true });
  return (
    <div className="figure-controls">
      <Choice
        label="Axis of time"
        value={view.axis}
        disabled={view.envelope}
        choose={(axis) => set({ axis: axis === 'stated' ? '' : axis })}
      >
        <option value="stated">when stated</option>
        <option value="valid">of which day</option>
      </Choice>
      {(far || view.log) && (
        <Choice label="Scale" value={view.log ? 'log' : ''} choose={(scale) => set({ scale })}>
          <option value="">even steps</option>
          <option value="log">powers of ten</option>
        </Choice>
      )}
      {(superseded || view.heldOnly) && (
        <Choice label="Claims" value={view.heldOnly ? 'held' : ''} choose={(held) => set({ held })}>
          <option value="">all, those no longer held too</option>
          <option value="held">held now</option>
        </Choice>
      )}
      <label className="check">
        <input
          type="checkbox"
          checked={view.envelope}
          onChange={(event) => set({ envelope: event.target.checked ? '1' : '' })}
        />{' '}
        Envelope
      </label>
    </div>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  disabled?: boolean;
  choose: (value: string) => void;
  children: ReactNode;
}

function Choice({ label, value, disabled = false, choose, children }: ChoiceProps) {
  const id = useId();
  return (
    <span className="choice">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} disabled={disabled} onChange={(event) => choose(event.target.value)}>
        {children}
      </select>
    </span>
  );
}
