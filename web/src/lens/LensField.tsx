import { useId, useRef, useState } from 'react';

interface Props {
  label: string;
  value: string;
  set: (value: string) => void;
  /** What takes the value off, in words. */
  unset: string;
  placeholder: string;
  size: number;
  numeric?: boolean;
  how: string;
}

/** A part of the lens that is typed. What is wrong with it, the server says. */
export function LensField({ label, value, set, unset, placeholder, size, numeric = false, how }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<string>();
  const typed = draft ?? value;
  return (
    <form
      className="lens-field"
      onSubmit={(event) => {
        event.preventDefault();
        setDraft(undefined);
        set(typed.trim());
      }}
    >
      <label htmlFor={id}>{label}</label>
      <input
        ref={input}
        id={id}
        value={typed}
        onChange={(event) => setDraft(event.target.value)}
        inputMode={numeric ? 'numeric' : 'text'}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
        size={size}
        aria-describedby={`${id}-how`}
      />
      <button type="submit" disabled={typed.trim() === value}>
        Set
      </button>
      {value !== '' && (
        <button
          type="button"
          onClick={() => {
            setDraft(undefined);
            set('');
            // This button goes: the focus must not go with it.
            input.current?.focus();
          }}
        >
          {unset}
        </button>
      )}
      <span id={`${id}-how`} className="quiet">
        {how}
      </span>
    </form>
  );
}
