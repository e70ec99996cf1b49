import type { RecordInput } from '../../gql/types';
import {
  get,
  groupOf,
  listOf,
  refsOf,
  textOf,
  type Field,
  type Maker,
  type Ref,
  type Values,
} from './fields';
import { entityKey, documentKey, wordsKey } from './key';

/** What cannot be sent as it was typed, by the path of its field. */
export type Unsendable = Readonly<Record<string, string>>;

export interface Made {
  input: RecordInput;
  unsendable: Unsendable;
}

/** What the mutation takes, of what was typed. Nothing is judged here but what is no number: that the server says, field by field. */
export function inputOf(fields: readonly Field[], values: Values): Made {
  const unsendable: Record<string, string> = {};
  const input = branch(fields, values, { all: values, unsendable, path: '' });
  return { input: input as RecordInput, unsendable };
}

interface Place {
  all: Values;
  unsendable: Record<string, string>;
  path: string;
}

function branch(fields: readonly Field[], own: Values, place: Place): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const field of fields) {
    if (field.aside || (field.shown && !field.shown(own, place.all))) continue;
    if (field.kind === 'section') {
      Object.assign(out, branch(field.fields, own, place));
      continue;
    }
    const path = place.path === '' ? field.name : `${place.path}.${field.name}`;
    Object.assign(out, valueOf(field, own, { ...place, path }));
  }
  return out;
}

function valueOf(
  field: Exclude<Field, { kind: 'section' }>,
  own: Values,
  place: Place,
): Record<string, unknown> {
  const { name } = field;
  const typed = own[name];
  switch (field.kind) {
    case 'group':
      return { [name]: branch(field.fields, groupOf(typed), place) };
    case 'list': {
      const entries = listOf(typed);
      if (entries.length === 0 && field.optional) return {};
      return {
        [name]: entries.map((e, i) => branch(field.fields, e, { ...place, path: `${place.path}.${i}` })),
      };
    }
    case 'ref': {
      const keys = refsOf(typed).map((ref) => (field.whole ? ref.id : keyOf(ref, place.all)));
      if (field.many) return keys.length === 0 && field.optional ? {} : { [name]: keys };
      return keys[0] === undefined && field.optional ? {} : { [name]: keys[0] ?? '' };
    }
    case 'choice': {
      const chosen = textOf(typed);
      if (chosen === '' && field.optional) return {};
      return { [name]: chosen in field.words ? chosen : Object.keys(field.words)[0] };
    }
    case 'check':
      return { [name]: typed === true };
    case 'fixed':
      return typed === undefined ? {} : { [name]: typed };
    case 'span':
      if (typeof typed !== 'number') return {};
      return {
        start: typed,
        end: own['end'],
        ...(own['spanSha256'] ? { spanSha256: own['spanSha256'] } : {}),
      };
    case 'count':
    case 'fraction':
      return numberAt(field.kind, name, textOf(typed), place);
    case 'key':
      return typed === undefined
        ? optional(name, field.suggest(own, place.all), field.optional)
        : optional(name, textOf(typed), field.optional);
    default:
      return optional(name, textOf(typed), field.optional);
  }
}

function optional(name: string, text: string, may: boolean | undefined): Record<string, unknown> {
  return text === '' && may ? {} : { [name]: text };
}

/** Digits, in groups of three or not: 2571, 2,571, 2 571. */
const whole = /^(\d+|\d{1,3}([, \u00A0\u202F]\d{3})+)$/;

function numberAt(
  kind: 'count' | 'fraction',
  name: string,
  text: string,
  place: Place,
): Record<string, unknown> {
  const typed = text.trim();
  if (typed === '') return {};
  const n = kind === 'count' ? Number(typed.replaceAll(/\D/g, '')) : Number(typed);
  if (kind === 'count' ? !whole.test(typed) : !/^\d*\.?\d+$/.test(typed)) {
    place.unsendable[place.path] =
      kind === 'count'
        ? 'This is no whole number: give one such as 2571.'
        : 'This is no fraction: a tenth is 0.1.';
    return {};
  }
  if (!Number.isSafeInteger(n) && kind === 'count') {
    place.unsendable[place.path] = 'The largest figure is 9,007,199,254,740,991.';
    return {};
  }
  return { [name]: n };
}

/** The bare key of what a field refers to. Of what the same form makes, it is what stands there now. */
function keyOf(ref: Ref, all: Values): string {
  if (ref.made === undefined) return ref.id.slice(ref.id.indexOf(':') + 1);
  const made = madeBy(ref, all);
  if (!made) return '';
  return typeof made.entry['key'] === 'string' ? made.entry['key'] : suggested[made.list](made.entry, all);
}

const suggested: Readonly<Record<Maker, (own: Values, all: Values) => string>> = {
  entities: entityKey,
  documents: documentKey,
  predicates: wordsKey,
  measures: wordsKey,
};

/** Where the form makes what a field refers to: its list, its entry and the path of that. */
export function madeBy({ made }: Ref, all: Values): { list: Maker; entry: Values; path: string } | undefined {
  if (made === undefined) return undefined;
  for (const list of Object.keys(suggested) as Maker[]) {
    const at = listOf(get(all, list)).findIndex((entry) => entry['mark'] === made);
    const entry = listOf(get(all, list))[at];
    if (entry) return { list, entry, path: `${list}.${at}` };
  }
  return undefined;
}
