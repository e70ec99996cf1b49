import { capital, type Field } from './fields';
import { within } from './faults';

/** A field in which two inputs differ, as it is in each; empty where it is not there. */
export interface Difference {
  path: string;
  /** What the form calls it. */
  label: string;
  before: string;
  now: string;
}

/** Where two inputs of a form differ, field by field, in the words of the form. */
export function differences(fields: readonly Field[], before: unknown, now: unknown): Difference[] {
  const [one, other] = [flat(before), flat(now)];
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((path) => {
    const [was = '', is = ''] = [one.get(path), other.get(path)];
    if (was === is) return [];
    const { labels, wordOf } = calledIn(fields, path.split('.'));
    return [{ path, label: labels.join(': '), before: wordOf(was), now: wordOf(is) }];
  });
}

interface Called {
  labels: string[];
  wordOf: (value: string) => string;
}

/** What a form calls what stands at a path of its input. */
function calledIn(fields: readonly Field[], [step = '', ...rest]: readonly string[]): Called {
  const name = within[step] ?? step;
  const field = fields.flatMap(inner).find((one) => one.name === name);
  if (field?.kind === 'group') return below(field.label, calledIn(field.fields, rest));
  if (field?.kind === 'list') {
    const [at, ...deeper] = rest;
    return below(`${capital(field.one)} ${Number(at) + 1}`, calledIn(field.fields, deeper));
  }
  const words = field?.kind === 'choice' ? field.words : {};
  const wordOf = (value: string) => (Object.hasOwn(words, value) ? (words[value]?.word ?? value) : value);
  return { labels: [field?.label ?? step], wordOf };
}

function below(label: string, { labels, wordOf }: Called): Called {
  return { labels: [label, ...labels], wordOf };
}

/** The fields under a heading have no place of their own in the input. */
function inner(field: Field): readonly Field[] {
  return field.kind === 'section' ? field.fields.flatMap(inner) : [field];
}

function flat(value: unknown, path = '', into = new Map<string, string>()): Map<string, string> {
  if (typeof value !== 'object' || value === null) {
    if (value !== undefined && value !== null) into.set(path, String(value));
    return into;
  }
  for (const [name, part] of Object.entries(value)) flat(part, path === '' ? name : `${path}.${name}`, into);
  return into;
}
