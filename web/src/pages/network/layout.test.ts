import { expect, test } from 'vitest';
import { readAddress } from '../../address/address';
import { layOut } from './fcose';
import { graphOf } from './graph';
import { around, relation } from './invented';
import { isAbove, nextTask, towards } from './layout';
import { rings } from './rings';
import { viewOf, type Point } from './view';

const base = around(['b', 'c', 'd', 'e'].map((key) => relation(`a/x/${key}`)));
const plus = around(['f', 'g', 'h'].map((key) => relation(`b/x/${key}`)));
const graphAt = (params: string) =>
  graphOf(viewOf(readAddress(`#/network?of=entity:a${params}`)), {
    base,
    whole: base,
    plus,
    path: [],
    centres: undefined,
  });

function laid(graph: ReturnType<typeof graphAt>, placed = new Map<string, Point>()): Map<string, Point> {
  for (;;) {
    const task = nextTask(graph, placed, ({ entity }) => entity.name);
    if (task === undefined) return placed;
    for (const [id, point] of layOut(task)) placed.set(id, point);
  }
}

test('the same view lies the same each time, whether opened by its link or come to step by step', () => {
  const opened = laid(graphAt('&plus=b'));
  const walked = laid(graphAt('&plus=b'), laid(graphAt('')));
  expect(walked).toEqual(opened);
  expect(opened.size).toBe(8);
});

test('only new entities are laid out: the others stay to the last digit', () => {
  const before = new Map(laid(graphAt('')));
  const after = laid(graphAt('&plus=b'), new Map(before));
  for (const [id, point] of before) expect(after.get(id)).toEqual(point);
});

test('what was pinned stays where it was pinned, and no two lie on each other', () => {
  const placed = laid(graphAt(''), new Map([['entity:c', { x: 700, y: -300 }]]));
  expect(placed.get('entity:c')).toEqual({ x: 700, y: -300 });
  const points = [...placed.values()];
  const gaps = points.flatMap((a, i) => points.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
  expect(Math.min(...gaps)).toBeGreaterThan(30);
});

test('it begins in rings about the most joined, and what hangs together nowhere lies beside them', () => {
  const relations = [...base.relations, relation('b/x/c'), relation('y/x/z')];
  const ids = ['b', 'a', 'c', 'd', 'e', 'y', 'z'].map((key) => `entity:${key}`);
  const at = rings(ids, relations);
  expect(at.size).toBe(7);
  expect(at.get('entity:a')).toEqual({ x: 0, y: 0 });
  const far = (key: string) => Math.hypot(at.get(`entity:${key}`)?.x ?? 0, at.get(`entity:${key}`)?.y ?? 0);
  for (const key of ['b', 'c', 'd', 'e']) expect(far(key)).toBeCloseTo(190);
  expect(Math.min(at.get('entity:y')?.x ?? 0, at.get('entity:z')?.x ?? 0)).toBeGreaterThan(190);
});

test('a name stands where fewer lines come from', () => {
  const middle = { x: 0, y: 0 };
  expect(isAbove(middle, [{ x: 5, y: 100 }])).toBe(true);
  expect(
    isAbove(middle, [
      { x: 5, y: 100 },
      { x: 5, y: -100 },
    ]),
  ).toBe(false);
  expect(isAbove(middle, [{ x: 200, y: 30 }])).toBe(false);
});

test('an arrow key leads to the neighbour that way', () => {
  const others = [
    { id: 'right', at: { x: 100, y: 10 } },
    { id: 'left', at: { x: -100, y: 0 } },
  ];
  expect(towards({ x: 0, y: 0 }, { x: 1, y: 0 }, others)).toBe('right');
  expect(towards({ x: 0, y: 0 }, { x: -1, y: 0 }, others)).toBe('left');
  expect(towards({ x: 0, y: 0 }, { x: 0, y: 1 }, others)).toBeUndefined();
});
