import { createContext, useContext } from 'react';
import { noFaults, type Faults, type InputFault } from './faults';
import type { Value, Values } from './fields';

/** What every field of a form knows. */
export interface FormContext {
  values: Values;
  set: (path: string, value: Value) => void;
  /** For what touches more than one field. */
  change: (edit: (values: Values) => Values) => void;
  faults: Faults;
}

export const Form = createContext<FormContext>({
  values: {},
  set: () => undefined,
  change: () => undefined,
  faults: noFaults,
});

export function useForm(): FormContext {
  return useContext(Form);
}

/** The element of a field: one form is on a page at a time. */
export function elementId(path: string): string {
  return `field-${path}`;
}

export function useFaultsAt(path: string): readonly InputFault[] {
  return useForm().faults.of[path] ?? [];
}

/** Gives the focus to a field, once it is there. */
export function focusField(path: string): void {
  requestAnimationFrame(() => {
    const element = document.getElementById(elementId(path));
    const closed = element?.closest('details:not([open])');
    closed?.setAttribute('open', '');
    element?.focus();
  });
}
