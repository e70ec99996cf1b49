import type { EntityKind } from '../../gql/types';

/** Corners of a shape, each x and y from −1 to 1. One outline serves the picture, the SVG and the legend. */
export type Outline = readonly (readonly [number, number])[];

const round = (corners: number, radius: (i: number) => number = () => 1): Outline =>
  Array.from({ length: corners }, (_, i) => {
    const angle = (2 * Math.PI * i) / corners - Math.PI / 2;
    const at = (f: number) => Math.round(f * radius(i) * 1000) / 1000;
    return [at(Math.cos(angle)), at(Math.sin(angle))] as const;
  });

/** What an entity is, by its shape, so that it needs no colour. */
export const shapes: Readonly<Record<EntityKind, Outline>> = {
  PERSON: round(24),
  // prettier-ignore
  ORGANIZATION: [[-0.9, -0.9], [0.9, -0.9], [0.9, 0.9], [-0.9, 0.9]],
  // prettier-ignore
  PUBLIC_BODY: [[0, -1], [1, -0.3], [1, 0.9], [-1, 0.9], [-1, -0.3]],
  ARMED_GROUP: round(4),
  POLITICAL_GROUP: round(3),
  MEDIA_OUTLET: round(6),
  // prettier-ignore
  RIGHTS_MONITOR: [[-0.9, -0.9], [0.9, -0.9], [0.9, 0.2], [0, 1], [-0.9, 0.2]],
  // prettier-ignore
  THINK_TANK: [[-0.5, -0.8], [0.5, -0.8], [1, 0.8], [-1, 0.8]],
  // prettier-ignore
  INTERGOVERNMENTAL: [[-1, -0.9], [1, -0.9], [0.4, 0], [1, 0.9], [-1, 0.9], [-0.4, 0]],
  STATE: round(10, (i) => (i % 2 === 0 ? 1 : 0.45)),
  // prettier-ignore
  COLLECTIVE: [[-0.35, -1], [0.35, -1], [0.35, -0.35], [1, -0.35], [1, 0.35], [0.35, 0.35], [0.35, 1], [-0.35, 1], [-0.35, 0.35], [-1, 0.35], [-1, -0.35], [-0.35, -0.35]],
  // prettier-ignore
  ANONYMOUS_SOURCE: [[-1, -0.8], [1, -0.8], [0, 0.9]],
  // prettier-ignore
  PLACE: [[0, 1], [-0.7, 0.1], [-0.8, -0.3], [-0.6, -0.75], [0, -1], [0.6, -0.75], [0.8, -0.3], [0.7, 0.1]],
  EVENT: round(16, (i) => (i % 2 === 0 ? 1 : 0.68)),
  // prettier-ignore
  ACTIVITY: [[-0.5, -0.7], [1, -0.7], [0.5, 0.7], [-1, 0.7]],
  // prettier-ignore
  OBJECT: [[-1, -0.5], [1, -0.5], [1, 0.5], [-1, 0.5]],
};

/** The corners as a list of numbers, as Cytoscape takes them. */
export const pointsOf = (kind: EntityKind) => shapes[kind].flat().join(' ');

/** A shape as the points of an SVG polygon. */
export function polygonOf(kind: EntityKind, x: number, y: number, radius: number): string {
  return shapes[kind].map(([dx, dy]) => `${round1(x + dx * radius)},${round1(y + dy * radius)}`).join(' ');
}

export const round1 = (n: number) => Math.round(n * 10) / 10;
