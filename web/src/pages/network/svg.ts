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
  const xs = [...nodes.map(({ at }) => at.x), ...edges.map(({ middle }) => middle.x)];
  const ys = [...nodes.map(({ at }) => at.y), ...edges.map(({ middle }) => middle.y)];
  const [left, top] = [Math.min(0, ...xs) - 110, Math.min(0, ...ys) - 60];
  const [right, bottom] = [Math.max(0, ...xs) + 110, Math.max(0, ...ys) + 80];
  const said = stampLines(stamp);
  const width = round1(Math.max(right - left, 520));
  const height = round1(bottom - top + said.length * 15 + 15);
  const foot = said.map(
    (line, i) =>
      `    <tspan x="${round1(left + 12)}" y="${round1(bottom + 12 + i * 15)}">${xml(line)}</tspan>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${round1(left)} ${round1(top)} ${width} ${height}" width="${width}" height="${height}" font-family="${xml(font)}">
  <metadata>${xml(said.join('\n'))}</metadata>
  <rect x="${round1(left)}" y="${round1(top)}" width="${width}" height="${height}" fill="${colours.page}"/>
${edges.map((edge) => edgeToSvg(edge, colours)).join('\n')}
${nodes.map((node) => nodeToSvg(node, colours)).join('\n')}
  <text font-size="11" fill="${colours.quiet}">
${foot.join('\n')}
  </text>
</svg>
`;
}

function nodeToSvg({ id, at, radius, kind, label, strong }: NodeShape, colours: Colours): string {
  const rows = label.split('\n');
  const size = strong ? 15 : 12;
  const text = rows.map((row, i) => {
    const y = round1(at.y + radius + 4 + size * (i + 1) * 1.1);
    return `    <text x="${round1(at.x)}" y="${y}" font-size="${size}" text-anchor="middle" fill="${colours.text}" stroke="${colours.page}" stroke-width="3" paint-order="stroke">${xml(row)}</text>`;
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
  const { x, y } = edge.middle;
  return `  <g data-relation="${xml(edge.id)}" data-standing="${edge.standing}">${band}
    <path d="${d}" fill="none" stroke="${colour}" stroke-width="${round1(edge.width)}"${dash}/>
    ${tips.join('')}
    <text x="${round1(x)}" y="${round1(y)}" dy="3" font-size="10" text-anchor="middle" transform="rotate(${turnOf(edge)} ${round1(x)} ${round1(y)})" fill="${line.tone === 'contested' ? colour : colours.text}" stroke="${colours.page}" stroke-width="3" paint-order="stroke">${xml(edge.label)}</text>
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
