import cytoscape, { type Core, type EdgeSingular } from 'cytoscape';
import { stampLines, type Stamp } from '../../export/stamp';
import type { EntityKind, StandingStatus } from '../../gql/types';
import type { Graph } from './graph';
import { isAbove } from './layout';
import { radiusOf, stylesheet, widthOf, type Colours } from './look';
import { pictureToSvg } from './svg';
import { keyOf, type Point, type View } from './view';
import { edgeLabel, entityLabel } from './words';

/** What the page's variables come to now. */
export function coloursOf(place: HTMLElement): Colours {
  const probe = document.createElement('span');
  place.append(probe);
  const read = (name: string) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const colours = {
    text: read('text'),
    quiet: read('quiet'),
    page: read('page'),
    panel: read('panel'),
    link: read('link'),
    contested: read('contested'),
  };
  probe.remove();
  return colours;
}

/** A picture without anything in it. */
export function openPicture(container: HTMLElement, colours: Colours): Core {
  return cytoscape({
    container,
    style: stylesheet(colours),
    layout: { name: 'preset' },
    minZoom: 0.15,
    maxZoom: 3,
    boxSelectionEnabled: false,
    autounselectify: true,
  });
}

/** Puts what is drawn and lies somewhere into the picture, and takes out what is not there any more. What stays is not moved. */
export function fill(cy: Core, graph: Graph, view: View, places: ReadonlyMap<string, Point>): void {
  const nodes = graph.nodes.filter(({ entity }) => places.has(entity.id));
  const there = new Set(nodes.map(({ entity }) => entity.id));
  const edges = graph.relations.filter(
    ({ subject, object }) => there.has(subject.id) && there.has(object.id),
  );
  const placeOf = (id: string) => places.get(id) ?? { x: 0, y: 0 };
  const joined = new Map(nodes.map(({ entity }): [string, string[]] => [entity.id, []]));
  for (const { subject, object } of edges) {
    joined.get(subject.id)?.push(object.id);
    joined.get(object.id)?.push(subject.id);
  }
  const kept = new Set([...there, ...edges.map(({ id }) => id)]);
  cy.batch(() => {
    cy.elements()
      .filter((element) => !kept.has(element.id()))
      .remove();
    for (const { entity, centre } of nodes) {
      const data = {
        id: entity.id,
        kind: entity.kind,
        label: entityLabel(entity),
        size: 2 * radiusOf(centre),
        centre,
        pinned: view.pin.has(keyOf(entity.id)),
        above: isAbove(placeOf(entity.id), (joined.get(entity.id) ?? []).map(placeOf)),
      };
      const position = { ...placeOf(entity.id) };
      const node = cy.getElementById(entity.id);
      if (node.empty()) cy.add({ group: 'nodes', data, position });
      else node.data(data).position(position);
    }
    for (const relation of edges) {
      const data = {
        id: relation.id,
        source: relation.subject.id,
        target: relation.object.id,
        label: edgeLabel(relation),
        standing: relation.standing.status,
        symmetric: relation.predicate.symmetric,
        width: widthOf(relation.claims.totalCount),
      };
      const edge = cy.getElementById(relation.id);
      if (edge.empty()) cy.add({ group: 'edges', data });
      else edge.data(data);
    }
    cy.edges().forEach((edge) => void edge.toggleClass('path', graph.path.has(edge.id())));
  });
}

/** The picture as SVG, from where Cytoscape has put things. */
export function svgOf(cy: Core, colours: Colours, stamp: Stamp): string {
  const nodes = cy.nodes().map((node) => ({
    id: node.id(),
    at: { ...node.position() },
    radius: Number(node.data('size')) / 2,
    kind: node.data('kind') as EntityKind,
    label: String(node.data('label')),
    strong: node.data('centre') === true,
    above: node.data('above') === true,
  }));
  return pictureToSvg(nodes, cy.edges().map(edgeShape), colours, stamp);
}

function edgeShape(edge: EdgeSingular) {
  return {
    id: edge.id(),
    from: { ...edge.sourceEndpoint() },
    to: { ...edge.targetEndpoint() },
    // One line between two entities is straight, and has no bends.
    bends: ((edge.controlPoints() as Point[] | undefined) ?? []).map((point) => ({ ...point })),
    middle: { ...edge.midpoint() },
    width: Number(edge.data('width')),
    standing: edge.data('standing') as StandingStatus,
    symmetric: edge.data('symmetric') === true,
    label: String(edge.data('label')),
  };
}

/** The whole picture in twice its size, with the stamp as its foot. */
export async function pngOf(cy: Core, colours: Colours, stamp: Stamp): Promise<Blob> {
  const blob = await cy.png({
    full: true,
    scale: 2,
    maxWidth: 8000,
    maxHeight: 8000,
    bg: colours.page,
    output: 'blob-promise',
  });
  const picture = await createImageBitmap(blob);
  const said = stampLines(stamp);
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('this browser draws no pictures');
  const style = '22px system-ui, sans-serif';
  pen.font = style;
  const widest = Math.max(...said.map((line) => pen.measureText(line).width));
  canvas.width = Math.ceil(Math.max(picture.width, Math.min(widest, 2400)) + 64);
  canvas.height = picture.height + 64 + said.length * 32;
  pen.fillStyle = colours.page;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 32, 32);
  pen.font = style;
  pen.fillStyle = colours.quiet;
  said.forEach((line, i) => pen.fillText(line, 32, picture.height + 72 + i * 32, canvas.width - 64));
  return new Promise((resolve, reject) => {
    canvas.toBlob((whole) => (whole ? resolve(whole) : reject(new Error('the picture is too large'))));
  });
}
