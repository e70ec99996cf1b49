import type { Drawn, Graph, Relation } from './graph';
import { rings } from './rings';
import type { Point } from './view';
import { edgeLabel } from './words';

/** What the layout is given: everything that decides where things lie, and nothing else, so that the same comes out each time. */
export interface Task {
  nodes: readonly { id: string; at: Point; width: number; height: number }[];
  /** `length` is what an edge should be long, so that its label has room. */
  edges: readonly { id: string; source: string; target: string; length: number }[];
  /** Ids of the nodes that stay where they are. */
  fixed: readonly string[];
}

const golden = Math.PI * (3 - Math.sqrt(5));

/** The size that a node takes with its label, by and large. */
export function sizeOf(label: string): { width: number; height: number } {
  const lines = label.split('\n');
  const longest = Math.max(...lines.map((line) => line.length));
  return { width: Math.max(40, longest * 6.5), height: 34 + lines.length * 15 };
}

/** What an edge should be long: its label, and an arrow that is seen. */
export function lengthOf(label: string): number {
  return Math.max(165, 80 + 6 * Math.max(...label.split('\n').map((line) => line.length)));
}

/** Where nodes begin that lie nowhere yet: where nothing lies yet, in rings; else around what they are joined to, away from the middle. */
export function beginnings(
  fresh: readonly Drawn[],
  relations: readonly Relation[],
  placed: ReadonlyMap<string, Point>,
): Map<string, Point> {
  if (placed.size === 0)
    return rings(
      fresh.map(({ entity }) => entity.id),
      relations,
    );
  const middle = middleOf([...placed.values()]);
  const begun = new Map<string, Point>();
  const crowd = new Map<string, number>();
  fresh.forEach(({ entity }, i) => {
    const anchor = neighbourOf(entity.id, relations, placed);
    if (anchor === undefined) {
      const radius = 110 * Math.sqrt(i);
      begun.set(entity.id, at(middle, radius, i * golden));
      return;
    }
    const from = placed.get(anchor) ?? middle;
    const n = crowd.get(anchor) ?? 0;
    crowd.set(anchor, n + 1);
    const away = Math.atan2(from.y - middle.y, from.x - middle.x);
    const fan = (n % 2 === 0 ? 1 : -1) * Math.ceil(n / 2) * 0.45;
    begun.set(entity.id, at(from, 170 + 40 * Math.floor(n / 8), away + fan));
  });
  return begun;
}

function at(from: Point, radius: number, angle: number): Point {
  return { x: from.x + radius * Math.cos(angle), y: from.y + radius * Math.sin(angle) };
}

function middleOf(points: readonly Point[]): Point {
  if (points.length === 0) return { x: 0, y: 0 };
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }));
  return { x: sum.x / points.length, y: sum.y / points.length };
}

function neighbourOf(
  id: string,
  relations: readonly Relation[],
  placed: ReadonlyMap<string, Point>,
): string | undefined {
  for (const { subject, object } of relations) {
    if (subject.id === id && placed.has(object.id)) return object.id;
    if (object.id === id && placed.has(subject.id)) return subject.id;
  }
  return undefined;
}

/** What is to be laid out next: the lowest wave that has nodes which lie nowhere yet, with all before it. Undefined when all lie somewhere. */
export function nextTask(
  graph: Pick<Graph, 'nodes' | 'relations'>,
  placed: ReadonlyMap<string, Point>,
  labelOf: (node: Drawn) => string,
): Task | undefined {
  const waiting = graph.nodes.filter(({ entity }) => !placed.has(entity.id));
  if (waiting.length === 0) return undefined;
  const wave = Math.min(...waiting.map((node) => node.wave));
  const fresh = waiting.filter((node) => node.wave === wave);
  const there = graph.nodes.filter(({ entity }) => placed.has(entity.id));
  const ids = new Set([...there, ...fresh].map(({ entity }) => entity.id));
  const relations = graph.relations.filter(
    ({ subject, object }) => ids.has(subject.id) && ids.has(object.id),
  );
  const begun = beginnings(
    fresh,
    relations,
    new Map(there.map(({ entity }) => [entity.id, placed.get(entity.id) ?? { x: 0, y: 0 }])),
  );
  return {
    nodes: [...there, ...fresh].map((node) => ({
      id: node.entity.id,
      at: placed.get(node.entity.id) ?? begun.get(node.entity.id) ?? { x: 0, y: 0 },
      ...sizeOf(labelOf(node)),
    })),
    edges: relations.map((relation) => ({
      id: relation.id,
      source: relation.subject.id,
      target: relation.object.id,
      length: lengthOf(edgeLabel(relation)),
    })),
    fixed: there.map(({ entity }) => entity.id),
  };
}

/** Whether a label lies better above its entity: where more lines come from below than from above. */
export function isAbove(from: Point, others: readonly Point[]): boolean {
  const steep = others.filter(({ x, y }) => Math.abs(y - from.y) > Math.abs(x - from.x) * 0.6);
  const below = steep.filter(({ y }) => y > from.y).length;
  return below > steep.length - below;
}

/** The neighbour that lies most in a direction: for walking the picture by arrow keys. */
export function towards(
  from: Point,
  direction: Point,
  others: readonly { id: string; at: Point }[],
): string | undefined {
  let best: { id: string; score: number } | undefined;
  for (const { id, at: to } of others) {
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const length = Math.hypot(dx, dy) || 1;
    const along = (dx * direction.x + dy * direction.y) / length;
    if (along > 0.3 && (best === undefined || along - length / 5000 > best.score)) {
      best = { id, score: along - length / 5000 };
    }
  }
  return best?.id;
}
