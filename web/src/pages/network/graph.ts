import type { NetworkEntityFragment, NetworkRelationFragment } from '../../gql/types';
import { expandedOf, keyOf, readExpansion, relationsLimit, type Expansion, type View } from './view';

export type Entity = NetworkEntityFragment;
export type Relation = NetworkRelationFragment;

/** What the server answered about the surroundings of entities. */
export interface Around {
  entities: readonly Entity[];
  relations: readonly Relation[];
  totalEntities: number;
  totalRelations: number;
  totalExact: boolean;
}

/** What is read for a view. What has not arrived yet is undefined, and left out of the picture until then. */
export interface Answers {
  /** Ids of the centres as they are read: what is read as another has the other's id. */
  centres: readonly string[] | undefined;
  /** Around the centres, by the predicates and kinds that are chosen. */
  base: Around | undefined;
  /** The same, by all predicates and kinds. */
  whole: Around | undefined;
  /** Around the entities that were expanded. */
  plus: Around | undefined;
  /** The relations of the path that was chosen. */
  path: readonly Relation[];
}

/** How much there is of something, and what becomes of it: drawn, or taken away by filters, by hand, by the limit. */
export interface Sum {
  total: number;
  drawn: number;
  filtered: number;
  hidden: number;
  cut: number;
}

export interface Drawn {
  entity: Entity;
  /** 0: around the centres; then the number of the expansion that brought it. Each is laid out around those before. */
  wave: number;
  centre: boolean;
}

export interface Graph {
  nodes: readonly Drawn[];
  relations: readonly Relation[];
  /** Entities that were hidden by hand and would be there. */
  hidden: readonly Entity[];
  /** Relations on the path that was chosen. */
  path: ReadonlySet<string>;
  entities: Sum;
  edges: Sum;
  exact: boolean;
}

/** The picture of a view: the same for the same view and answers. */
export function graphOf(asked: View, answers: Answers): Graph {
  const view = { ...asked, of: answers.centres ?? asked.of };
  const found = gather(view, answers);
  const path = new Set(answers.path.map(({ id }) => id));
  const hand = new Set(view.hide.map((key) => `entity:${key}`));
  const passing = found.relations.filter((relation) => path.has(relation.id) || passes(view, relation));
  const left = passing.filter(({ subject, object }) => !hand.has(subject.id) && !hand.has(object.id));
  const always = new Set([...view.of, ...answers.path.flatMap(ends)].filter((id) => !hand.has(id)));
  const nodesLeft = stranded(found.nodes, left, always);
  const kept = cut(nodesLeft, left, always, path, view.limit);
  const hiddenHere = found.nodes.filter(({ entity }) => hand.has(entity.id));
  const entities = {
    ...totalOf('Entities', answers, found.nodes.length),
    drawn: kept.nodes.length,
    hidden: hiddenHere.length,
    beyond: nodesLeft.length - kept.nodes.length,
  };
  const edges = {
    ...totalOf('Relations', answers, found.relations.length),
    drawn: kept.relations.length,
    hidden: passing.length - left.length,
    beyond: left.length - kept.relations.length,
  };
  return {
    ...kept,
    hidden: hiddenHere.map(({ entity }) => entity),
    path,
    entities: sumOf(entities),
    edges: sumOf(edges),
    exact: entities.exact && edges.exact,
  };
}

interface Total {
  total: number;
  /** Of those around the centres, how many were not sent. */
  unread: number;
  exact: boolean;
}

/** How much there is in all: around the centres, and `found` beyond them. */
function totalOf(name: 'Entities' | 'Relations', { base, whole }: Answers, found: number): Total {
  const [field, list] = [`total${name}`, name.toLowerCase()] as ['totalEntities', 'entities'];
  const all = Math.max(whole?.[field] ?? 0, base?.[field] ?? 0);
  const sent = base?.[list].length ?? 0;
  const unread = (base?.[field] ?? 0) - sent;
  const more = found - sent;
  const exact = (base?.totalExact ?? true) && (whole?.totalExact ?? true);
  // What was added may be among what was not sent: then nobody knows the sum, but what it is at least.
  return unread > 0
    ? { total: Math.max(all, found), unread: Math.max(0, unread - more), exact: exact && more === 0 }
    : { total: all + more, unread, exact };
}

/** What is neither drawn nor taken away otherwise went by a filter. */
function sumOf(of: Total & { drawn: number; hidden: number; beyond: number }): Sum {
  const { total, drawn, hidden } = of;
  const beyond = of.unread + of.beyond;
  return { total, drawn, hidden, cut: beyond, filtered: Math.max(0, total - drawn - hidden - beyond) };
}

const ends = ({ subject, object }: Relation) => [subject.id, object.id];

/** Everything that the centres, the path and the expansions bring, in this order. An expansion counts once its own entity is there. */
function gather(view: View, { base, plus, path }: Answers): { nodes: Drawn[]; relations: Relation[] } {
  const nodes = new Map<string, Drawn>();
  const relations = new Map<string, Relation>();
  const centres = new Set(view.of);
  const put = (entity: Entity, wave: number) => {
    if (!nodes.has(entity.id)) nodes.set(entity.id, { entity, wave, centre: centres.has(entity.id) });
  };
  const add = (relation: Relation, wave: number) => {
    if (relations.has(relation.id)) return;
    relations.set(relation.id, relation);
    put(relation.subject, wave);
    put(relation.object, wave);
  };
  for (const entity of base?.entities ?? []) put(entity, 0);
  for (const relation of base?.relations ?? []) add(relation, 0);
  for (const relation of path) add(relation, 0);
  let waiting = view.plus.map((text, i) => ({ expansion: readExpansion(text), wave: i + 1 }));
  for (;;) {
    const ready = waiting.filter(({ expansion }) => nodes.has(`entity:${expansion.entity}`));
    if (ready.length === 0) break;
    for (const { expansion, wave } of ready) {
      for (const relation of plus?.relations ?? []) {
        if (brings(expansion, relation) && isChosen(view, relation, expansion)) add(relation, wave);
      }
    }
    waiting = waiting.filter((each) => !ready.includes(each));
  }
  return { nodes: [...nodes.values()], relations: [...relations.values()] };
}

/** Whether an expansion brings a relation. Of a symmetric one, either end may be its subject. */
export function brings({ entity, predicate, out }: Expansion, relation: Relation): boolean {
  const id = `entity:${entity}`;
  const [at, of] = [relation.subject.id === id, relation.object.id === id];
  if (predicate === '') return at || of;
  if (relation.predicate.id !== `predicate:${predicate}`) return false;
  return relation.predicate.symmetric ? at || of : out ? at : of;
}

/** Whether the filters by predicate and kind let an expansion bring it, as the server does it around the centres. */
function isChosen({ filters, of }: View, relation: Relation, expansion: Expansion): boolean {
  const { predicates, kinds } = filters;
  if (predicates.length > 0 && !predicates.includes(relation.predicate.id)) return false;
  const other = relation.subject.id === `entity:${expansion.entity}` ? relation.object : relation.subject;
  return kinds.length === 0 || kinds.includes(other.kind) || of.includes(other.id);
}

/** Whether the filters by standing, origins and date let it through. */
function passes({ filters }: View, relation: Relation): boolean {
  return (
    (filters.standing.length === 0 || filters.standing.includes(relation.standing.status)) &&
    relation.origins.min >= filters.origins &&
    ((filters.since === '' && filters.until === '') || relation.within.totalCount > 0)
  );
}

/** Without the entities that no relation leads to any more. */
function stranded(
  nodes: readonly Drawn[],
  relations: readonly Relation[],
  always: ReadonlySet<string>,
): Drawn[] {
  const joined = new Set(relations.flatMap(ends));
  return nodes.filter(({ entity }) => always.has(entity.id) || joined.has(entity.id));
}

/** As much as is drawn at most: first a relation to each entity, then the most claimed. */
function cut(
  nodes: readonly Drawn[],
  relations: readonly Relation[],
  always: ReadonlySet<string>,
  path: ReadonlySet<string>,
  limit: number,
): { nodes: readonly Drawn[]; relations: readonly Relation[] } {
  const fit = new Set(nodes.slice(0, limit).map(({ entity }) => entity.id));
  const between = relations.filter((relation) => ends(relation).every((id) => fit.has(id)));
  const most = relationsLimit(limit);
  if (between.length <= most) {
    return { nodes: stranded(nodes.slice(0, limit), between, always), relations: between };
  }
  const ranked = between.toSorted(
    (a, b) => Number(path.has(b.id)) - Number(path.has(a.id)) || b.claims.totalCount - a.claims.totalCount,
  );
  const joined = new Set<string>();
  const first = ranked.filter((relation) => {
    const news = ends(relation).some((id) => !joined.has(id));
    for (const id of ends(relation)) joined.add(id);
    return news;
  });
  const chosen = [...new Set([...first, ...ranked])].slice(0, most);
  const kept = new Set(chosen.map(({ id }) => id));
  const drawn = between.filter(({ id }) => kept.has(id));
  return { nodes: stranded(nodes.slice(0, limit), drawn, always), relations: drawn };
}

// ------------------------------------------------------------- what may be added

/** What could be added around an entity: relations of one predicate, one way. */
export interface Offer {
  expansion: Expansion;
  /** In words: “commands”, “is commanded by”. */
  words: string;
  /** How many relations it would add to the picture. */
  count: number;
}

/** What is around an entity and not in the picture, by predicate; what the filters or the hand would take away is not counted. */
export function offersOf(view: View, id: string, around: Around, graph: Graph): Offer[] {
  const shown = new Set(graph.relations.map((relation) => relation.id));
  const hand = new Set(view.hide.map((key) => `entity:${key}`));
  const offers = new Map<string, Offer>();
  const entity = keyOf(id);
  for (const relation of around.relations) {
    const out = relation.predicate.symmetric || relation.subject.id === id;
    const expansion = { entity, predicate: keyOf(relation.predicate.id), out };
    const away = ends(relation).some((end) => hand.has(end));
    if (shown.has(relation.id) || away || !passes(view, relation) || !isChosen(view, relation, expansion))
      continue;
    const name = `${relation.predicate.id} ${out}`;
    const words = out ? relation.predicate.label : relation.predicate.inverseLabel;
    const before = offers.get(name) ?? { expansion, words, count: 0 };
    offers.set(name, { ...before, count: before.count + 1 });
  }
  return [...offers.values()].toSorted((a, b) => b.count - a.count || (a.words < b.words ? -1 : 1));
}

/** Without an expansion, and without those that only stood on it. */
export function collapsed(view: View, answers: Answers, key: string): View {
  const without = { ...view, plus: view.plus.filter((text) => readExpansion(text).entity !== key) };
  const there = new Set(gather(without, answers).nodes.map(({ entity }) => keyOf(entity.id)));
  return { ...without, plus: without.plus.filter((text) => there.has(readExpansion(text).entity)) };
}

/** Whether something was added around an entity. */
export const isExpanded = (view: View, key: string) => expandedOf(view.plus).includes(key);

/** How often each value occurs, the most frequent first. */
export function countsOf(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
