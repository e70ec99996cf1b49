import type { Relation } from './graph';
import type { Point } from './view';

const apart = 190;

/** Entities in rings: the most joined in the middle, each beyond the one that leads to it. What hangs together nowhere lies side by side. */
export function rings(ids: readonly string[], relations: readonly Relation[]): Map<string, Point> {
  const joined = joinedOf(ids, relations);
  const degree = (id: string) => joined.get(id)?.size ?? 0;
  const places = new Map<string, Point>();
  let right = 0;
  for (const root of ids.toSorted((a, b) => degree(b) - degree(a))) {
    if (places.has(root)) continue;
    const tree = treeOf(root, joined);
    const alone = new Map<string, Point>();
    spread(tree, root, { from: 0, to: 2 * Math.PI, depth: 0 }, alone);
    const xs = [...alone.values()].map(({ x }) => x);
    const by = places.size === 0 ? 0 : right + apart - Math.min(...xs);
    for (const [id, { x, y }] of alone) places.set(id, { x: x + by, y });
    right = Math.max(...xs) + by;
  }
  return places;
}

function joinedOf(ids: readonly string[], relations: readonly Relation[]): Map<string, Set<string>> {
  const joined = new Map(ids.map((id) => [id, new Set<string>()]));
  for (const { subject, object } of relations) {
    if (subject.id === object.id) continue;
    joined.get(subject.id)?.add(object.id);
    joined.get(object.id)?.add(subject.id);
  }
  return joined;
}

/** What each entity leads to, going out from one: each is reached once, by the shortest way. */
function treeOf(root: string, joined: ReadonlyMap<string, ReadonlySet<string>>): Map<string, string[]> {
  const tree = new Map<string, string[]>([[root, []]]);
  for (const [id, children] of tree) {
    for (const next of joined.get(id) ?? []) {
      if (tree.has(next)) continue;
      children.push(next);
      tree.set(next, []);
    }
    tree.set(id, chained(children, joined));
  }
  return tree;
}

/** In an order in which those that are joined lie next to each other, so that few lines cross. */
function chained(ids: readonly string[], joined: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const waiting = new Set(ids);
  const order: string[] = [];
  const take = (id: string) => {
    if (!waiting.delete(id)) return;
    order.push(id);
    for (const next of joined.get(id) ?? []) take(next);
  };
  for (const id of ids) take(id);
  return order;
}

interface Sector {
  from: number;
  to: number;
  depth: number;
}

/** Puts an entity into the middle of its sector, and divides the sector among those beyond it. A crowd lies in turns nearer and farther. */
function spread(
  tree: ReadonlyMap<string, readonly string[]>,
  id: string,
  { from, to, depth }: Sector,
  places: Map<string, Point>,
  farther = 0,
): void {
  const angle = (from + to) / 2;
  const radius = depth === 0 ? 0 : apart * (depth + farther);
  places.set(id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
  const children = tree.get(id) ?? [];
  const weights = children.map((child) => 1 + (tree.get(child)?.length ?? 0));
  const all = weights.reduce((a, b) => a + b, 0);
  const rows = Math.ceil(children.length / 14);
  let at = from;
  children.forEach((child, i) => {
    const end = at + ((to - from) * (weights[i] ?? 1)) / all;
    spread(tree, child, { from: at, to: end, depth: depth + 1 }, places, farther + (i % rows) * 0.6);
    at = end;
  });
}
