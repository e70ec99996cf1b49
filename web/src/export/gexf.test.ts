import { expect, test } from 'vitest';
import { networkToGexf, xml, type GexfEdge, type GexfNode } from './gexf';

const stamp = {
  address: 'http://127.0.0.1:8080/#/network?of=entity:a&depth=2',
  at: '2026-11-23T10:00:00Z',
  lens: '@asOf(stated: "2026-01-15")',
  change: 3,
  hash: 'a'.repeat(64),
};
const node: GexfNode = {
  id: 'entity:a',
  label: '<A> & "B"\u0000\ud800',
  kind: 'STATE',
  names: ['ایران', 'one|two'],
  at: { x: 1.26, y: -2 },
};
const edge: GexfEdge = {
  id: 'relation:a/x/a',
  source: 'entity:a',
  target: 'entity:a',
  directed: false,
  label: "x's",
  predicate: 'predicate:x',
  standing: 'CONTESTED',
  originsMin: 1,
  originsMax: 2,
  claims: 5,
  start: null,
  end: '2026-01-19',
};

test('one edge a relation, with standing, origins, claims and days; nodes with kind, names and place', () => {
  const gexf = networkToGexf([node], [edge], stamp);
  expect(gexf).toContain(
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
  );
  expect(gexf).toContain(
    '<edge id="relation:a/x/a" source="entity:a" target="entity:a" type="undirected" kind="predicate:x" label="x&apos;s" weight="5" end="2026-01-19">',
  );
  for (const [name, value] of [
    ['predicate', 'predicate:x'],
    ['standing', 'CONTESTED'],
    ['originsMin', '1'],
    ['originsMax', '2'],
    ['claims', '5'],
  ]) {
    expect(gexf).toContain(`<attvalue for="${name}" value="${value}"/>`);
    expect(gexf).toContain(`<attribute id="${name}"`);
  }
  expect(gexf).toContain(
    '<attvalue for="kind" value="STATE"/><attvalue for="names" value="[ایران|one two]"/>',
  );
  expect(gexf).toContain('<viz:position x="1.3" y="2" z="0"/>');
});

test('the stamp is in its head, and hostile names break nothing', () => {
  const gexf = networkToGexf([node], [edge], stamp);
  expect(gexf).toContain('of=entity:a&amp;depth=2');
  expect(gexf).toContain('lens: @asOf(stated: &quot;2026-01-15&quot;)');
  expect(gexf).toContain('label="&lt;A&gt; &amp; &quot;B&quot;\ufffd\ufffd"');
  expect(xml('a\nb\u0001😀')).toBe('a&#10;b\ufffd😀');
});

test('a node that lies nowhere has no place', () => {
  expect(networkToGexf([{ ...node, at: undefined }], [], stamp)).not.toContain('viz:position');
});
