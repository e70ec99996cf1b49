import type { ReactNode } from 'react';
import { elementId, useFaultsAt } from './context';

/** What ties a field to its label, its hint and its faults. */
export interface Tied {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

interface Props {
  path: string;
  label: string;
  hint?: ReactNode;
  optional?: boolean | undefined;
  /** The field labels itself: a picker, a box to tick. */
  bare?: boolean;
  children: (tied: Tied) => ReactNode;
}

/** A field with its label, its hint and its faults. */
export function Labelled({ path, label, hint, optional, bare, children }: Props) {
  const id = elementId(path);
  const faults = useFaultsAt(path);
  const described = [...(hint ? [`${id}-hint`] : []), ...(faults.length > 0 ? [`${id}-faults`] : [])];
  return (
    <div className="field" data-faulty={faults.length > 0 || undefined}>
      {!bare && (
        <label htmlFor={id}>
          {label}
          {optional && <span className="quiet"> (optional)</span>}
        </label>
      )}
      {children({
        id,
        'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
        'aria-invalid': faults.length > 0 || undefined,
      })}
      {hint && (
        <p className="quiet hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FaultLines path={path} />
    </div>
  );
}

/** What the server says is wrong with a field. */
export function FaultLines({ path }: { path: string }) {
  const faults = useFaultsAt(path);
  if (faults.length === 0) return null;
  return (
    <ul className="field-faults" id={`${elementId(path)}-faults`}>
      {faults.map(({ code, message }) => (
        <li key={`${code} ${message}`}>
          <span aria-hidden="true">! </span>
          {message}
        </li>
      ))}
    </ul>
  );
}
