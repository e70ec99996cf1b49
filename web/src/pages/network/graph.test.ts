import { expect, test } from 'vitest';
import { readAddress } from '../../address/address';
import { collapsed, graphOf, offersOf, type Answers, type Graph, type Relation } from './graph';
import { around, relation } from './invented';
import { viewOf } from './view';

const viewAt = (params: string) => viewOf(readAddress(`#/network?of=entity:a${params}`));
const answers = (
  base: readonly Relation[],
  plus: readonly Relation[] = [],
  path: readonly Relation[] = [],
): Answers => ({
  centres: undefined,
  base: around(base),
  whole: around(base),
  plus: around(plus),
  path,
});
const nodes = (graph: Graph) => graph.nodes.map(({ entity, wave }) => `${entity.id.slice(7)}${wave}`);
const edges = (graph: Graph) => graph.relations.map(({ id }) => id.slice(9));

test('an expansion brings its relations one way, and stands only as long as its entity is there', () => {
  const data = answers([relation('a/x/b')], [relation('b/x/c'), relation('d/x/b'), relation('c/y/e')]);
  expect(edges(graphOf(viewAt('&plus=b/x/'), data))).toEqual(['a/x/b', 'b/x/c']);
  expect(edges(graphOf(viewAt('&plus=/x/b'), data))).toEqual(['a/x/b', 'd/x/b']);
  expect(nodes(graphOf(viewAt('&plus=b/x/,c'), data))).toEqual(['a0', 'b0', 'c1', 'e2']);
  expect(edges(graphOf(viewAt('&plus=c'), data))).toEqual(['a/x/b']);
  expect(collapsed(viewAt('&plus=b/x/,c'), data, 'b').plus).toEqual([]);
});

test('a centre that is read as another is a centre, and stays when no relation of it is left', () => {
  const view = viewAt(',entity:spelling&standing=CONTESTED');
  const data = { ...answers([relation('a/x/b'), relation('c/x/b')]), centres: ['entity:a', 'entity:c'] };
  expect(graphOf(view, data).nodes.map(({ entity, centre }) => [entity.id, centre])).toEqual([
    ['entity:a', true],
    ['entity:c', true],
  ]);
});

test('of a symmetric predicate either end brings it', () => {
  const data = answers([relation('a/x/b')], [relation('a1/with/b', { symmetric: true })]);
  expect(edges(graphOf(viewAt('&plus=b/with/'), data))).toContain('a1/with/b');
});

test('hidden entities go with their relations, and with who hung on them alone', () => {
  const data = answers([relation('a/x/b'), relation('b/x/c')]);
  const graph = graphOf(viewAt('&hide=b'), data);
  expect(nodes(graph)).toEqual(['a0']);
  expect(graph.hidden.map(({ id }) => id)).toEqual(['entity:b']);
  expect(graph.edges).toEqual({ total: 2, drawn: 0, hidden: 2, cut: 0, filtered: 0 });
});

test('filters by standing, origins and date take relations away, and the sums say so; a path stays', () => {
  const base = [
    relation('a/x/b', { status: 'CONTESTED' }),
    relation('a/x/c', { origins: 3 }),
    relation('a/x/d', { within: 0 }),
  ];
  const through = (params: string) => edges(graphOf(viewAt(params), answers(base)));
  expect(through('&standing=CONTESTED')).toEqual(['a/x/b']);
  expect(through('&origins=2')).toEqual(['a/x/c']);
  expect(through('&since=2026-01-01')).toEqual(['a/x/b', 'a/x/c']);
  expect(through('')).toHaveLength(3);
  const graph = graphOf(viewAt('&origins=2'), answers(base, [], [relation('d/z/e')]));
  expect(edges(graph)).toEqual(['a/x/c', 'd/z/e']);
  expect(graph.edges).toEqual({ total: 4, drawn: 2, hidden: 0, cut: 0, filtered: 2 });
});

test('filters by predicate and kind hold for what is added too', () => {
  const data = answers([relation('a/x/b')], [relation('b/x/c', { kind: 'STATE' }), relation('b/y/d')]);
  expect(edges(graphOf(viewAt('&plus=b&predicates=predicate:y'), data))).toEqual(['a/x/b', 'b/y/d']);
  expect(edges(graphOf(viewAt('&plus=b&kinds=STATE'), data))).toEqual(['a/x/b', 'b/x/c']);
});

test('what is beyond the limit is cut, each entity keeping a relation, and counted', () => {
  const many = Array.from({ length: 200 }, (_, i) => relation(`a/x/n${i}`, { claims: i }));
  const data = answers(many);
  const graph = graphOf(viewAt(''), data);
  expect([graph.nodes.length, graph.relations.length]).toEqual([150, 149]);
  expect(graph.entities).toEqual({ total: 201, drawn: 150, hidden: 0, cut: 51, filtered: 0 });
  const dense = Array.from({ length: 500 }, (_, i) => relation(`a/p${i}/b`, { claims: i }));
  const thin = graphOf(viewAt(''), answers([relation('a/x/c'), ...dense]));
  expect(thin.relations).toHaveLength(400);
  expect(edges(thin)).toContain('a/x/c');
  expect(edges(thin)).not.toContain('a/p1/b');
});

test('what the server did not send counts as cut; with more added, the sum is what it is at least', () => {
  const base = { ...around([relation('a/x/b')]), totalEntities: 90, totalRelations: 100 };
  const graph = graphOf(viewAt(''), { base, whole: base, plus: undefined, path: [], centres: undefined });
  expect(graph.entities).toMatchObject({ total: 90, drawn: 2, cut: 88, filtered: 0 });
  expect(graph.exact).toBe(true);
  const more = graphOf(viewAt('&plus=b'), {
    base,
    whole: base,
    plus: around([relation('b/x/c')]),
    path: [],
    centres: undefined,
  });
  expect(more.entities).toMatchObject({ total: 90, drawn: 3, cut: 87 });
  expect(more.exact).toBe(false);
});

test('what is offered is what would come: not what is there, hidden or filtered', () => {
  const view = viewAt('&hide=h&standing=UNCONTESTED');
  const base = [relation('a/x/b')];
  const found = around(
    [
      ...base,
      relation('b/x/c'),
      relation('b/x/d'),
      relation('e/x/b'),
      relation('b/x/h'),
      relation('b/x/f', { status: 'DENIED' }),
    ],
    'b',
  );
  const offers = offersOf(view, 'entity:b', found, graphOf(view, answers(base)));
  expect(offers.map(({ words, count }) => [words, count])).toEqual([
    ['x', 2],
    ['is x by', 1],
  ]);
});
