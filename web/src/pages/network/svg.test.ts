import { expect, test } from 'vitest';
import type { StandingStatus } from '../../gql/types';
import { shapes } from './shapes';
import { pictureToSvg } from './svg';

const colours = { text: '#000', quiet: '#555', page: '#fff', panel: '#eee', link: '#00f', contested: '#840' };
const stamp = {
  address: 'http://x/#/network?of=a&b',
  at: '2026-11-23T10:00:00Z',
  lens: '',
  change: 3,
  hash: 'f'.repeat(64),
};
const edge = (standing: StandingStatus) => ({
  id: `relation:a/x/${standing.toLowerCase()}`,
  from: { x: 0, y: 0 },
  to: { x: 100, y: 0 },
  bends: [{ x: 50, y: 30 }],
  middle: { x: 50, y: 15 },
  width: 2,
  standing,
  symmetric: false,
  label: '≠ x & y',
});
const node = {
  id: 'entity:a',
  at: { x: 0, y: 0 },
  radius: 15,
  kind: 'STATE' as const,
  label: 'A <b>\n\u2068ایران\u2069',
  strong: true,
  above: false,
};

test('a line says its standing by its dashes, its arrow and a band, and by no colour alone', () => {
  const svg = pictureToSvg([node], [edge('CONTESTED'), edge('DENIED'), edge('UNCONTESTED')], colours, stamp);
  const groups = Object.fromEntries(
    [...svg.matchAll(/<g data-relation[^>]*data-standing="(\w+)">([\s\S]*?)<\/g>/g)].map(([, k, v]) => [
      k,
      v,
    ]),
  );
  expect(groups['CONTESTED']).toMatch(/stroke-opacity="0.22"[\s\S]*stroke-dasharray="8 5"/);
  expect(groups['DENIED']).toContain('stroke-dasharray="14 3 3 3"');
  expect(groups['DENIED']).not.toContain('<polygon'); // a bar, no arrowhead
  expect(groups['UNCONTESTED']).not.toContain('dasharray');
});

test('texts are written safely, names in their lines, the stamp as foot and metadata', () => {
  const svg = pictureToSvg([node], [edge('UNCOMMITTED')], colours, stamp);
  expect(svg).toContain('>A &lt;b&gt;</text>');
  expect(svg).toContain('>\u2068ایران\u2069</text>');
  expect(svg).toMatch(/<metadata>http:\/\/x\/#\/network\?of=a&amp;b/);
  expect(svg.match(/<tspan/g)).toHaveLength(3);
});

test('a label lies over every line, on a ground of its own; of two entities and their names nothing is cut off', () => {
  const far = { ...node, id: 'entity:b', at: { x: 900, y: 400 }, above: true };
  const svg = pictureToSvg([node, far], [edge('CONTESTED'), edge('UNCONTESTED')], colours, stamp);
  expect(svg.lastIndexOf('data-standing')).toBeLessThan(svg.indexOf('data-label-of'));
  expect(svg.indexOf('"UNCONTESTED"')).toBeLessThan(svg.indexOf('"CONTESTED"'));
  expect(svg).toMatch(/data-label-of[^>]*>\s*<rect/);
  const [left = 0, top = 0, width = 0, height = 0] =
    /viewBox="([^"]+)"/.exec(svg)?.[1]?.split(' ').map(Number) ?? [];
  expect(left).toBeLessThan(-100);
  expect(top).toBeLessThan(-80);
  expect(left + width).toBeGreaterThan(1000);
  expect(top + height).toBeGreaterThan(480);
  // Over its entity, and under.
  const rows = [...svg.matchAll(/<text x="(?:0|900)" y="([^"]+)"/g)].map(([, y]) => Number(y));
  expect(rows.map((y, i) => y > (i < 2 ? 0 : 400))).toEqual([true, true, false, false]);
});

test('every kind has an outline of its own, within what Cytoscape takes', () => {
  const outlines = Object.values(shapes);
  expect(new Set(outlines.map((each) => JSON.stringify(each))).size).toBe(16);
  expect(outlines.flat(2).every((n) => n >= -1 && n <= 1)).toBe(true);
});
