import type { InputErrorCode } from '../../gql/types';

/** A fault of what was sent, as the server tells it. */
export interface InputFault {
  readonly path: readonly string[];
  readonly code: InputErrorCode;
  readonly message: string;
}

/** The faults of a form: those of its fields, by their paths, and those that belong to none. */
export interface Faults {
  of: Readonly<Record<string, readonly InputFault[]>>;
  rest: readonly InputFault[];
}

export const noFaults: Faults = { of: {}, rest: [] };

/** Fields that stand for others: a span is chosen as a whole. */
export const within: Readonly<Record<string, string>> = { end: 'start', spanSha256: 'start' };

/** Where a claim as a whole, or its figure, has a fault that none of their fields has: what is at issue was not said. */
const atIssue = ['measure', 'atIssue'];

/** Puts each fault at the field that it leads to, or at the nearest one around it. `paths` are those of the fields that are shown. */
export function faultsAt(faults: readonly InputFault[], paths: readonly string[]): Faults {
  const shown = new Set(paths);
  const of: Record<string, InputFault[]> = {};
  const rest: InputFault[] = [];
  for (const fault of faults) {
    const path = nearest(fault.path, shown);
    if (path === undefined) rest.push(fault);
    else (of[path] ??= []).push(fault);
  }
  return { of, rest };
}

function nearest(path: readonly string[], shown: ReadonlySet<string>): string | undefined {
  for (let length = path.length; length > 0; length--) {
    const steps = path.slice(0, length);
    const last = steps.at(-1) ?? '';
    const candidates = [steps, [...steps.slice(0, -1), within[last] ?? last]].map((s) => s.join('.'));
    const found = candidates.find((candidate) => shown.has(candidate));
    if (found !== undefined) return found;
  }
  const [list, at] = path;
  const claim = list === 'claims' && (path.length === 2 || path[2] === 'quantity');
  return claim ? atIssue.map((name) => `${list}.${at}.${name}`).find((name) => shown.has(name)) : undefined;
}

/** The first field that has a fault, in the order in which they are shown. */
export function firstFaulty({ of }: Faults, paths: readonly string[]): string | undefined {
  return paths.find((path) => of[path] !== undefined);
}
