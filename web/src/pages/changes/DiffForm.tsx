import { useState } from 'react';
import { withParams } from '../../address/address';
import { go, useAddress } from '../../address/useAddress';
import { writeDiff, type By, type DiffStates } from './diff';

/** Chooses the two states that are compared. */
export function DiffForm(shown: DiffStates) {
  const address = useAddress();
  const [draft, setDraft] = useState<DiffStates>();
  const { by, from, to } = draft ?? shown;
  const compare = (states: DiffStates) => {
    setDraft(undefined);
    go(withParams(address, writeDiff(states)));
  };
  return (
    <form
      className="diff-form"
      aria-label="The two states"
      onSubmit={(event) => {
        event.preventDefault();
        compare({ by, from: from.trim(), to: to.trim() });
      }}
    >
      <fieldset>
        <legend className="visually-hidden">What the states are</legend>
        <Kind value="change" by={by} set={(next) => setDraft({ by: next, from: '', to: '' })}>
          as recorded by changes
        </Kind>
        <Kind value="stated" by={by} set={(next) => setDraft({ by: next, from: '', to: '' })}>
          as stated by dates
        </Kind>
      </fieldset>
      <State
        label={by === 'change' ? 'From change' : 'From date'}
        by={by}
        value={from}
        set={(next) => setDraft({ by, from: next, to })}
        placeholder={by === 'change' ? '0' : '2026-01-10'}
      />
      <State
        label={by === 'change' ? 'to change' : 'to date'}
        by={by}
        value={to}
        set={(next) => setDraft({ by, from, to: next })}
        placeholder="now"
      />
      <button type="submit" disabled={from.trim() === ''}>
        Compare
      </button>
      {shown.from !== '' && shown.to !== '' && (
        <button type="button" onClick={() => compare({ by, from: to, to: from })}>
          The other way round
        </button>
      )}
    </form>
  );
}

function Kind({ value, by, set, children }: { value: By; by: By; set: (by: By) => void; children: string }) {
  return (
    <label>
      <input type="radio" name="by" value={value} checked={by === value} onChange={() => set(value)} />
      {children}
    </label>
  );
}

interface StateProps {
  label: string;
  by: By;
  value: string;
  set: (value: string) => void;
  placeholder: string;
}

function State({ label, by, value, set, placeholder }: StateProps) {
  return (
    <label>
      {label}
      <input
        value={value}
        onChange={(event) => set(event.target.value)}
        placeholder={placeholder}
        inputMode={by === 'change' ? 'numeric' : 'text'}
        pattern={by === 'change' ? '[0-9]{1,9}' : undefined}
        title={
          by === 'change' ? 'The number of a change' : 'A day, a month or a year: 2026-01-15, 2026-01, 2026'
        }
        autoComplete="off"
        maxLength={40}
        size={12}
      />
    </label>
  );
}
