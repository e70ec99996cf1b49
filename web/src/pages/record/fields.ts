import type { NodeKind } from '../../gql/types';

/**
 * What a form holds: a tree of the shape that the mutation takes, of what people type. A path such as `claims.0.quantity.low` leads to a field in
 * it, and to the same field in the server's faults.
 */
export type Value = undefined | string | number | boolean | Values | readonly Values[];
export interface Values {
  readonly [name: string]: Value;
}

/** A record that a field refers to: one that is known, by its id, or one that the same form makes, by its mark. */
export interface Ref {
  readonly id: string;
  readonly words: string;
  readonly made?: string;
  /** Of those that refer to what the form makes, the one under which it is asked for. */
  readonly home?: boolean;
}

/** The lists of a form whose records others in it may refer to before they are recorded. */
export type Maker = 'entities' | 'documents' | 'predicates' | 'measures';

interface Common {
  name: string;
  label: string;
  hint?: string;
  /** Left out where it is empty; others are sent empty, for the server to say that they are missing. */
  optional?: boolean;
  /** For the form alone: it is not sent. */
  aside?: boolean;
  /** Whether it is asked for, by what stands beside it. */
  shown?: (own: Values, all: Values) => boolean;
}

export type ChoiceWords = Readonly<Record<string, { word: string; means: string }>>;

export type Leaf = Common &
  (
    | { kind: 'line' | 'text' | 'paste' | 'date' | 'count' | 'fraction' | 'check' | 'span' | 'fixed' }
    | { kind: 'key'; suggest: (own: Values, all: Values) => string }
    | { kind: 'choice'; words: ChoiceWords; none?: string }
    | { kind: 'ref'; kinds: readonly NodeKind[]; many?: boolean; whole?: boolean; make?: Maker }
  );

export type Branch = Common &
  (
    | { kind: 'group'; fields: readonly Field[] }
    /** Fields under a heading, with no place of their own in the tree. */
    | { kind: 'section'; fields: readonly Field[]; folded?: boolean }
    /** `one` names an entry; a list that is `single` has one and no more, and shows no sign of being a list. */
    | {
        kind: 'list';
        fields: readonly Field[];
        one: string;
        blank: Values;
        single?: boolean;
        ordered?: boolean;
        /** Entries come from the fields that refer to them. */
        made?: boolean;
      }
  );

export type Field = Leaf | Branch;

export function textOf(value: Value): string {
  return typeof value === 'string' ? value : '';
}

export function groupOf(value: Value): Values {
  return typeof value === 'object' && !Array.isArray(value) ? (value as Values) : {};
}

export function listOf(value: Value): readonly Values[] {
  return Array.isArray(value) ? (value as readonly Values[]) : [];
}

export function refsOf(value: Value): readonly Ref[] {
  return listOf(value).flatMap((ref) =>
    typeof ref['id'] === 'string' && typeof ref['words'] === 'string'
      ? [
          {
            id: ref['id'],
            words: ref['words'],
            ...(typeof ref['made'] === 'string' ? { made: ref['made'] } : {}),
            ...(ref['home'] === true ? { home: true } : {}),
          },
        ]
      : [],
  );
}

export function asValues(refs: readonly Ref[]): readonly Values[] {
  return refs.map((ref) => ({ ...ref }));
}

export function get(values: Values, path: string): Value {
  let at: Value = values;
  for (const step of path === '' ? [] : path.split('.')) {
    at = Array.isArray(at) ? (at as readonly Values[])[Number(step)] : groupOf(at)[step];
  }
  return at;
}

/** The values with another one at a path; what leads there is made where it is missing. */
export function set(values: Values, path: string, value: Value): Values {
  return put(values, path.split('.'), value) as Values;
}

function put(at: Value, [step, ...rest]: string[], value: Value): Value {
  if (step === undefined) return value;
  if (Array.isArray(at) || (at === undefined && /^\d+$/.test(step))) {
    const list = [...listOf(at)];
    list[Number(step)] = put(list[Number(step)], rest, value) as Values;
    return list;
  }
  return { ...groupOf(at), [step]: put(groupOf(at)[step], rest, value) };
}

/** The values without what the form makes under a mark, and without all that refers to it. */
export function withoutMade(values: Values, mark: string): Values {
  const clean = (value: Value): Value => {
    if (Array.isArray(value))
      return (value as readonly Values[])
        .filter((entry) => entry['mark'] !== mark && entry['made'] !== mark)
        .map((entry) => clean(entry) as Values);
    if (typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, clean(inner)]));
  };
  return clean(values) as Values;
}

/** A word at the beginning of a label. */
export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The path of a field below another. */
export function below(path: string, name: string | number): string {
  return path === '' ? String(name) : `${path}.${name}`;
}

/** The paths of all fields that are shown. */
export function pathsOf(fields: readonly Field[], all: Values, own: Values = all, at = ''): string[] {
  return fields.flatMap((field) => {
    if (field.shown && !field.shown(own, all)) return [];
    const path = below(at, field.name);
    const value = own[field.name];
    if (field.kind === 'fixed') return [];
    if (field.kind === 'section') return pathsOf(field.fields, all, own, at);
    if (field.kind === 'group') return pathsOf(field.fields, all, groupOf(value), path);
    if (field.kind !== 'list') return [path];
    const entries = listOf(value).flatMap((entry, i) => pathsOf(field.fields, all, entry, below(path, i)));
    return field.single ? entries : [path, ...entries];
  });
}
