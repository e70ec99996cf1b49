import type { GexfEdge, GexfNode } from '../../export/gexf';
import type { Graph } from './graph';
import type { Point } from './view';

/** What is drawn, as it leaves for other programs: one edge a relation, with the days on which it was first and last stated. */
export function gexfOf(
  graph: Pick<Graph, 'nodes' | 'relations'>,
  place: (id: string) => Point | undefined,
): { nodes: GexfNode[]; edges: GexfEdge[] } {
  return {
    nodes: graph.nodes.map(({ entity }) => ({
      id: entity.id,
      label: entity.name,
      kind: entity.kind,
      names: entity.names.map(({ value }) => value),
      at: place(entity.id),
    })),
    edges: graph.relations.map(({ id, subject, predicate, object, standing, origins, claims, first }) => ({
      id,
      source: subject.id,
      target: object.id,
      directed: !predicate.symmetric,
      label: predicate.label,
      predicate: predicate.id,
      standing: standing.status,
      originsMin: origins.min,
      originsMax: origins.max,
      claims: claims.totalCount,
      start: first.nodes[0]?.statedSpan.earliest ?? null,
      end: claims.nodes[0]?.statedSpan.latest ?? null,
    })),
  };
}
