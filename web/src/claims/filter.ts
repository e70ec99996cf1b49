import { listOf, type Address } from '../address/address';
import type { ClaimFilter } from '../gql/types';

/** The fields of a filter that take any of several values; each is a parameter of the address by the same name. */
export const lists = [
  'claimants',
  'about',
  'propositions',
  'predicates',
  'documents',
  'carriers',
  'certainty',
  'speechActs',
  'held',
  'evidence',
] as const;
export type ListField = (typeof lists)[number];

/** All that an address can filter claims by. */
export const fields = [...lists, 'polarity', 'stated', 'text', 'anonymous'] as const;
export type Field = (typeof fields)[number];

const paramNames: Readonly<Partial<Record<Field, string>>> = { speechActs: 'speech-acts' };

/** The parameter of the address that holds a field. */
export function paramOf(field: Field): string {
  return paramNames[field] ?? field;
}

/** The values of a field that an address names. */
export function valuesOf({ params }: Pick<Address, 'params'>, field: Field): string[] {
  const value = params[paramOf(field)] ?? '';
  if (field === 'text' || field === 'stated') return value.trim() === '' ? [] : [value.trim()];
  return [...new Set(listOf(value).filter((one) => one !== ''))];
}

/**
 * What an address filters by, `without` one field. What is no value of its field goes as it is: the server says what is wrong with it, and the list
 * is never wider than its address says.
 */
export function readFilter(address: Pick<Address, 'params'>, without?: Field): ClaimFilter {
  const filter: Record<string, unknown> = {};
  for (const field of fields) {
    const values = field === without ? [] : valuesOf(address, field);
    if (values.length === 0) continue;
    if (isList(field)) filter[field] = values;
    // For and against together is whatever there is.
    else if (field === 'polarity') Object.assign(filter, values.length === 1 ? { polarity: values[0] } : {});
    else if (field === 'anonymous') filter[field] = values[0] === 'yes';
    else filter[field] = values[0];
  }
  return filter;
}

/** The parameters after a value was chosen, or is no longer. */
export function toggled(
  address: Pick<Address, 'params'>,
  field: Field,
  value: string,
): Record<string, string> {
  const before = valuesOf(address, field);
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  return { [paramOf(field)]: after.join(',') };
}

/** Every value that an address filters by, one by one. */
export function chosen(address: Pick<Address, 'params'>): { field: Field; value: string }[] {
  return fields.flatMap((field) => valuesOf(address, field).map((value) => ({ field, value })));
}

/** The parameters of an address without any filter. */
export const cleared: Readonly<Record<string, string>> = Object.fromEntries(
  fields.map((field) => [paramOf(field), '']),
);

/** Both filters at once: a list of the one does not take the place of that of the other. */
export function merge(base: ClaimFilter, more: ClaimFilter): ClaimFilter {
  const clash: Record<string, unknown> = {};
  const both: Record<string, unknown> = { ...base };
  for (const [name, value] of Object.entries(more)) {
    if (value === null || value === undefined) continue;
    if (both[name] === undefined || both[name] === null) both[name] = value;
    else clash[name] = value;
  }
  if (Object.keys(clash).length === 0) return both;
  // “At least one of these”, of one alone, is “and”; where there are some already, each of them takes it on.
  const either = (both['or'] as ClaimFilter[] | undefined) ?? [{}];
  return { ...both, or: either.map((one) => merge(one, clash)) };
}

function isList(field: Field): field is ListField {
  return (lists as readonly string[]).includes(field);
}
