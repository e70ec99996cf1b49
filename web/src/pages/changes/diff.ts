import type { Address } from '../../address/address';
import { dateWords } from '../../words/date';

/** What a comparison is between: two changes, or two days by which claims had been stated. */
export type By = 'change' | 'stated';

export interface DiffStates {
  by: By;
  /** The number of a change, or a date. Empty where none is chosen. */
  from: string;
  /** Empty is the newest state. */
  to: string;
}

/** What an address compares. What is no number of a change is left out: the form shows it is missing. */
export function readDiff({ params }: Pick<Address, 'params'>): DiffStates {
  const by: By = params['by'] === 'stated' ? 'stated' : 'change';
  return { by, from: readState(by, params['from']), to: readState(by, params['to']) };
}

function readState(by: By, value = ''): string {
  const text = value.trim();
  if (by === 'stated') return text;
  return /^\d{1,9}$/.test(text) ? String(Number(text)) : '';
}

/** The parameters that say a comparison. */
export function writeDiff({ by, from, to }: DiffStates): Record<string, string> {
  return { by: by === 'stated' ? by : '', from, to };
}

export function stateWords(by: By, value: string): string {
  if (value === '') return 'now';
  return by === 'stated' ? dateWords(value) : `change ${value}`;
}
