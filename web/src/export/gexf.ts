import type { Stamp } from './stamp';
import { stampLines } from './stamp';

/** A node of a network that leaves the page. */
export interface GexfNode {
  id: string;
  label: string;
  kind: string;
  names: readonly string[];
  /** Where it lies in the picture; undefined where it lies nowhere. */
  at: { x: number; y: number } | undefined;
}

/** An edge: one relation. The days are the first and the last on which it was stated; null is unbounded. */
export interface GexfEdge {
  id: string;
  source: string;
  target: string;
  directed: boolean;
  label: string;
  predicate: string;
  standing: string;
  originsMin: number;
  originsMax: number;
  claims: number;
  start: string | null;
  end: string | null;
}

const nodeAttributes = [
  ['kind', 'string'],
  ['names', 'liststring'],
] as const;

const edgeAttributes = [
  ['predicate', 'string'],
  ['standing', 'string'],
  ['originsMin', 'integer'],
  ['originsMax', 'integer'],
  ['claims', 'integer'],
] as const;

/** A network as GEXF 1.3, which Gephi and others read: with the stamp in its head. */
export function networkToGexf(nodes: readonly GexfNode[], edges: readonly GexfEdge[], stamp: Stamp): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
  <meta lastmodifieddate="${stamp.at.slice(0, 10)}">
    <creator>claimgraph</creator>
    <description>${xml(stampLines(stamp).join('\n'))}</description>
    <keywords>${xml(`change ${stamp.change}, ${stamp.hash}`)}</keywords>
  </meta>
  <graph mode="dynamic" timeformat="date" timerepresentation="interval" defaultedgetype="directed">
${attributes('node', nodeAttributes)}
${attributes('edge', edgeAttributes)}
    <nodes count="${nodes.length}">
${nodes.map(nodeToGexf).join('\n')}
    </nodes>
    <edges count="${edges.length}">
${edges.map(edgeToGexf).join('\n')}
    </edges>
  </graph>
</gexf>
`;
}

function attributes(of: string, list: readonly (readonly [string, string])[]): string {
  const lines = list.map(([name, type]) => `      <attribute id="${name}" title="${name}" type="${type}"/>`);
  return `    <attributes class="${of}" mode="static">\n${lines.join('\n')}\n    </attributes>`;
}

function nodeToGexf({ id, label, kind, names, at }: GexfNode): string {
  // A list is written in brackets; what divides it must not stand in a name.
  const list = `[${names.map((name) => name.replaceAll(/[[\]|;,"]/g, ' ')).join('|')}]`;
  const place = at ? `\n        <viz:position x="${fixed(at.x)}" y="${fixed(-at.y)}" z="0"/>` : '';
  return `      <node id="${xml(id)}" label="${xml(label)}">
        <attvalues><attvalue for="kind" value="${xml(kind)}"/><attvalue for="names" value="${xml(list)}"/></attvalues>${place}
      </node>`;
}

function edgeToGexf(edge: GexfEdge): string {
  const values = edgeAttributes.map(
    ([name]) => `<attvalue for="${name}" value="${xml(String(edge[name]))}"/>`,
  );
  const days =
    (edge.start === null ? '' : ` start="${xml(edge.start)}"`) +
    (edge.end === null ? '' : ` end="${xml(edge.end)}"`);
  const type = edge.directed ? 'directed' : 'undirected';
  return `      <edge id="${xml(edge.id)}" source="${xml(edge.source)}" target="${xml(edge.target)}" type="${type}" kind="${xml(edge.predicate)}" label="${xml(edge.label)}" weight="${edge.claims}"${days}>
        <attvalues>${values.join('')}</attvalues>
      </edge>`;
}

const fixed = (n: number) => String(Math.round(n * 10) / 10);

/** A text as it may stand in XML: what XML 1.0 has no place for becomes a mark that says so. */
export function xml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;')
    .replaceAll(/[\t\n\r]/g, (c) => `&#${c.charCodeAt(0)};`);
}
