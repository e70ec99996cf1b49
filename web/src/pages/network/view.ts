import { listOf, type Address } from '../../address/address';
import type { EntityKind, StandingStatus } from '../../gql/types';

/**
 * What a view of the network shows, as its address says it. Entities and relations are named by their keys where the name of the parameter says
 * what they are.
 */
export interface View {
  /** Ids of the entities in the centre. */
  of: readonly string[];
  depth: number;
  /** What was added beside: `irgc` all around it, `irgc/commands/` what it is the subject of, `/commands/irgc` what it is the object of. */
  plus: readonly string[];
  /** Keys of the entities that were hidden by hand. */
  hide: readonly string[];
  /** Where entities were pinned, by key. */
  pin: ReadonlyMap<string, Point>;
  /** Keys of the relations of the path that was chosen. */
  path: readonly string[];
  filters: Filters;
  /** How many entities are drawn at most. */
  limit: number;
}

export interface Point {
  x: number;
  y: number;
}

export interface Filters {
  /** Ids. Every list that is empty lets everything through. */
  predicates: readonly string[];
  kinds: readonly EntityKind[];
  standing: readonly StandingStatus[];
  origins: number;
  /** Days between which something was stated; empty is unbounded. */
  since: string;
  until: string;
}

/** Entities that are drawn where nobody asks for more; and of relations, for each entity. */
export const defaultLimit = 150;
export const limits = [150, 300, 600, 1000] as const;
export const relationsLimit = (limit: number) => Math.round((limit * 400) / defaultLimit);
/** The server reads around so many at once. */
export const maxExpanded = 20;

export function viewOf({ params }: Pick<Address, 'params'>): View {
  return {
    of: listOf(params['of']),
    depth: whole(params['depth'], 1),
    plus: listOf(params['plus']),
    hide: listOf(params['hide']),
    pin: new Map(listOf(params['pin']).flatMap(readPin)),
    path: listOf(params['path']),
    filters: {
      predicates: listOf(params['predicates']),
      kinds: listOf(params['kinds']) as EntityKind[],
      standing: listOf(params['standing']) as StandingStatus[],
      origins: whole(params['origins'], 0),
      since: params['since'] ?? '',
      until: params['until'] ?? '',
    },
    limit: whole(params['limit'], defaultLimit),
  };
}

/** The parameters of what is in the picture: those that undo brings back. */
export function paramsOf(view: View): Record<string, string> {
  const { filters } = view;
  return {
    of: view.of.join(','),
    depth: view.depth === 1 ? '' : String(view.depth),
    plus: view.plus.join(','),
    hide: view.hide.join(','),
    pin: [...view.pin].map(([key, { x, y }]) => `${key}:${Math.round(x)}:${Math.round(y)}`).join(','),
    path: view.path.join(','),
    predicates: filters.predicates.join(','),
    kinds: filters.kinds.join(','),
    standing: filters.standing.join(','),
    origins: filters.origins === 0 ? '' : String(filters.origins),
    since: filters.since,
    until: filters.until,
    limit: view.limit === defaultLimit ? '' : String(view.limit),
  };
}

function whole(text: string | undefined, otherwise: number): number {
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : otherwise;
}

function readPin(text: string): [string, Point][] {
  const match = /^([a-z0-9._-]+):(-?\d{1,6}):(-?\d{1,6})$/.exec(text);
  return match ? [[match[1] ?? '', { x: Number(match[2]), y: Number(match[3]) }]] : [];
}

/** The key of an id: `irgc` of `entity:irgc`. */
export const keyOf = (id: string) => id.slice(id.indexOf(':') + 1);

/** What is added around an entity, in parts: the entity's key, and where not everything, the predicate's and which way. */
export interface Expansion {
  entity: string;
  predicate: string;
  /** Whether the entity is the subject. */
  out: boolean;
}

export function readExpansion(text: string): Expansion {
  const [subject = '', predicate = '', object = ''] = text.split('/');
  return { entity: subject === '' ? object : subject, predicate, out: subject !== '' };
}

export function writeExpansion({ entity, predicate, out }: Expansion): string {
  if (predicate === '') return entity;
  return out ? `${entity}/${predicate}/` : `/${predicate}/${entity}`;
}

/** The keys of the entities that something was added around, each once. */
export const expandedOf = (plus: readonly string[]) => [
  ...new Set(plus.map((text) => readExpansion(text).entity)),
];

/** The span of a filter by date, as the server takes it; null where there is none. */
export function spanOf({ since, until }: Pick<Filters, 'since' | 'until'>): string | null {
  return since === '' && until === ''
    ? null
    : `${since === '' ? '..' : since}/${until === '' ? '..' : until}`;
}

// ------------------------------------------------------------- what can be done to a view

/** Adds what lies around an entity, or some of it. Everything takes the place of its parts. */
export function expanded(view: View, expansion: Expansion): View {
  const text = writeExpansion(expansion);
  const others = view.plus.filter((each) =>
    expansion.predicate === '' ? readExpansion(each).entity !== expansion.entity : each !== text,
  );
  return { ...view, plus: [...others, text] };
}

export function hidden(view: View, key: string): View {
  return { ...view, hide: [...view.hide.filter((each) => each !== key), key] };
}

export function pinned(view: View, key: string, at: Point | undefined): View {
  const pin = new Map(view.pin);
  if (at) pin.set(key, at);
  else pin.delete(key);
  return { ...view, pin };
}

/** In the centre, or not any more. */
export function centred(view: View, id: string): View {
  return view.of.includes(id)
    ? { ...view, of: view.of.filter((each) => each !== id) }
    : { ...view, of: [...view.of, id] };
}
