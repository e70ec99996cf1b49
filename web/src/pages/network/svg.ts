import { xml } from '../../export/gexf';
import { stampLines, type Stamp } from '../../export/stamp';
import type { EntityKind, StandingStatus } from '../../gql/types';
import { font, lines, type Colours } from './look';
import { polygonOf, round1 } from './shapes';
import type { Point } from './view';

export interface NodeShape {
  id: string;
  at: Point;
  radius: number;
  kind: EntityKind;
  label: string;
  strong: boolean;
  /** Its label stands over it. */
  above: boolean;
}

export interface EdgeShape {
  id: string;
  from: Point;
  to: Point;
  /** Where a curve is drawn to. */
  bends: readonly Point[];
  middle: Point;
  width: number;
  standing: StandingStatus;
  symmetric: boolean;
  label: string;
}

/** The picture as SVG, from where things lie in it, with the stamp as its foot and in its metadata. */
export function pictureToSvg(
  nodes: readonly NodeShape[],
  edges: readonly EdgeShape[],
  colours: Colours,
  stamp: Stamp,
): string {
  const xs =
    nodes.length === 0 ? [0] : [...nodes.map(({ at }) => at.x), ...edges.map(({ middle }) => middle.x)];
  const ys =
    nodes.length === 0 ? [0] : [...nodes.map(({ at }) => at.y), ...edges.map(({ middle }) => middle.y)];
  const [left, top] = [Math.min(...xs) - 110, Math.min(...ys) - 90];
  const [right, bottom] = [Math.max(...xs) + 110, Math.max(...ys) + 90];
  const said = stampLines(stamp);
  // What is contested lies over the others, and no line lies over a label.
  const tone = ({ standing }: EdgeShape) => Number(lines[standing].tone === 'contested');
  const drawn = edges.toSorted((a, b) => tone(a) - tone(b));
  const width = round1(Math.max(right - left, 520));
  const height = round1(bottom - top + said.length * 15 + 15);
  const foot = said.map(
    (line, i) =>
      `    <tspan x="${round1(left + 12)}" y="${round1(bottom + 12 + i * 15)}">${xml(line)}</tspan>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${round1(left)} ${round1(top)} ${width} ${height}" width="${width}" height="${height}" font-family="${xml(font)}">
  <metadata>${xml(said.join('\n'))}</metadata>
  <rect x="${round1(left)}" y="${round1(top)}" width="${width}" height="${height}" fill="${colours.page}"/>
${drawn.map((edge) => edgeToSvg(edge, colours)).join('\n')}
${drawn.map((edge) => edgeLabelToSvg(edge, colours)).join('\n')}
${nodes.map((node) => nodeToSvg(node, colours)).join('\n')}
  <text font-size="11" fill="${colours.quiet}">
${foot.join('\n')}
  </text>
</svg>
`;
}

function nodeToSvg({ id, at, radius, kind, label, strong, above }: NodeShape, colours: Colours): string {
  const rows = label.split('\n');
  const size = strong ? 15 : 12;
  const text = rows.map((row, i) => {
    const down = above ? -radius - 8 - size * (rows.length - 1 - i) * 1.1 : radius + 4 + size * (i + 1) * 1.1;
    const weight = strong ? ' font-weight="bold"' : '';
    return `    <text x="${round1(at.x)}" y="${round1(at.y + down)}" font-size="${size}"${weight} text-anchor="middle" fill="${colours.text}" stroke="${colours.page}" stroke-width="3" paint-order="stroke">${xml(row)}</text>`;
  });
  return `  <g data-entity="${xml(id)}" data-kind="${kind}">
    <polygon points="${polygonOf(kind, at.x, at.y, radius)}" fill="${colours.panel}" stroke="${strong ? colours.text : colours.quiet}" stroke-width="${strong ? 4 : 1.8}"/>
${text.join('\n')}
  </g>`;
}

function edgeToSvg(edge: EdgeShape, colours: Colours): string {
  const line = lines[edge.standing];
  const colour = colours[line.tone];
  const d = pathOf(edge);
  const dash = line.dash.length === 0 ? '' : ` stroke-dasharray="${line.dash.join(' ')}"`;
  const band = line.band
    ? `\n    <path d="${d}" fill="none" stroke="${colours.contested}" stroke-opacity="0.22" stroke-width="${round1(edge.width + 8)}"/>`
    : '';
  const tips = [arrowOf(edge.bends.at(-1) ?? edge.from, edge.to, line.arrow, colour)];
  if (edge.symmetric) tips.push(arrowOf(edge.bends[0] ?? edge.to, edge.from, 'triangle', colour));
  return `  <g data-relation="${xml(edge.id)}" data-standing="${edge.standing}">${band}
    <path d="${d}" fill="none" stroke="${colour}" stroke-width="${round1(edge.width)}"${dash}/>
    ${tips.join('')}
  </g>`;
}

/** The label of a line along it, on a ground of its own: through a halo the line would show between the words. */
function edgeLabelToSvg(edge: EdgeShape, colours: Colours): string {
  const contested = lines[edge.standing].tone === 'contested';
  const rows = edge.label.split('\n');
  const width = 5.6 * Math.max(...rows.map((row) => row.length)) + 4;
  const height = rows.length * 11 + 2;
  const text = rows.map(
    (row, i) => `<text y="${round1((i - rows.length / 2) * 11 + 8.8)}">${xml(row)}</text>`,
  );
  return `  <g data-label-of="${xml(edge.id)}" transform="translate(${pair(edge.middle)}) rotate(${turnOf(edge)})" font-size="10" text-anchor="middle"${contested ? ' font-weight="bold"' : ''} fill="${contested ? colours.contested : colours.text}">
    <rect x="${round1(-width / 2)}" y="${-height / 2}" width="${round1(width)}" height="${height}" fill="${colours.page}" fill-opacity="0.9"/>
    ${text.join('')}
  </g>`;
}

const pair = ({ x, y }: Point) => `${round1(x)},${round1(y)}`;

/** A curve through its bends as Cytoscape draws it: quadratic, from the middle of one bend to that of the next. */
function pathOf({ from, to, bends }: EdgeShape): string {
  const parts = bends.map((bend, i) => {
    const next = bends[i + 1];
    return `Q${pair(bend)} ${pair(next ? { x: (bend.x + next.x) / 2, y: (bend.y + next.y) / 2 } : to)}`;
  });
  return `M${pair(from)} ${parts.length > 0 ? parts.join(' ') : `L${pair(to)}`}`;
}

/** So turned that it can be read. */
function turnOf({ from, to }: EdgeShape): number {
  const angle = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  return round1(angle > 90 ? angle - 180 : angle < -90 ? angle + 180 : angle);
}

function arrowOf(from: Point, tip: Point, arrow: 'triangle' | 'tee' | 'vee', colour: string): string {
  const angle = Math.atan2(tip.y - from.y, tip.x - from.x);
  const at = (back: number, side: number) =>
    pair({
      x: tip.x - back * Math.cos(angle) - side * Math.sin(angle),
      y: tip.y - back * Math.sin(angle) + side * Math.cos(angle),
    });
  if (arrow === 'tee') {
    return `<path d="M${at(0, -7)} L${at(0, 7)}" stroke="${colour}" stroke-width="3"/>`;
  }
  const notch = arrow === 'vee' ? `${at(6, 0)} ` : '';
  return `<polygon points="${at(0, 0)} ${at(9, 4.5)} ${notch}${at(9, -4.5)}" fill="${colour}"/>`;
}
