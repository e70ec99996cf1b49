import cytoscape, { type LayoutOptions } from 'cytoscape';
import fcose from 'cytoscape-fcose';
import type { Task } from './layout';
import type { Point } from './view';

cytoscape.use(fcose);

/** Lays a task out beside the page, which stays quick meanwhile. No chance takes part: what is laid out twice lies the same twice. */
export function layOut({ nodes, edges, fixed }: Task): Map<string, Point> {
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    layout: { name: 'preset' },
    elements: [
      ...nodes.map(({ id, at, width, height }) => ({ data: { id, width, height }, position: { ...at } })),
      ...edges.map(({ id, source, target, length }) => ({ data: { id, source, target, length } })),
    ],
    style: [
      { selector: 'node', style: { shape: 'rectangle', width: 'data(width)', height: 'data(height)' } },
    ],
  });
  const places = new Map(nodes.map(({ id, at }) => [id, at]));
  const options: fcose.FcoseLayoutOptions = {
    name: 'fcose',
    quality: 'proof',
    randomize: false,
    animate: false,
    fit: false,
    packComponents: false,
    tile: false,
    nodeRepulsion: 18_000,
    idealEdgeLength: (edge) => Number(edge.data('length')),
    ...(fixed.length === 0
      ? {}
      : {
          fixedNodeConstraint: fixed.map((nodeId) => ({
            nodeId,
            position: places.get(nodeId) ?? { x: 0, y: 0 },
          })),
        }),
  };
  cy.layout(options as LayoutOptions).run();
  // Of those that stay, nothing is taken over but what they had: no rounding may move them.
  const still = new Set(fixed);
  const laid = new Map(
    cy.nodes().map((node) => {
      const place = places.get(node.id());
      return [node.id(), still.has(node.id()) && place ? place : { ...node.position() }];
    }),
  );
  cy.destroy();
  return laid;
}
