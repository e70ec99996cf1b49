import { describe, expect, test } from 'vitest';
import type { FigureClaimFragment } from '../gql/types';
import { farApart, frameOf, layoutOf, stepsOf, yOf, type Entry } from './layout';
import { labelsOf } from './labels';
import { blocsOf } from './palette';
import { figureClaim, quantity } from './testing';
import { whenOf } from './when';

const dated = (from: string, to = from) => ({
  stated: from === to ? from : `${from}/${to}`,
  statedSpan: { earliest: from, latest: to },
});
const entries = (claims: readonly FigureClaimFragment[]): Entry[] =>
  claims.map((claim) => ({ claim, when: whenOf(claim, 'stated', 'CUMULATIVE') }));
const lay = (claims: readonly FigureClaimFragment[], log = false) => {
  const all = entries(claims);
  return layoutOf(all, blocsOf(all.map(({ claim, when }) => ({ bloc: claim.claimant.bloc, when }))), {
    width: 1000,
    log,
  });
};

const early = figureClaim('early', {
  ...dated('2025-05-01'),
  standing: { held: 'SUPERSEDED', field: 'NO_LONGER_HELD', evidence: 'UNARCHIVED' },
});
const late = figureClaim('late', { ...dated('2025-05-09'), quantity: quantity({ low: 40 }) });
const band = figureClaim('band', {
  ...dated('2025-05-03', '2025-05-07'),
  quantity: quantity({ qualifier: 'BETWEEN', low: 20, high: 30 }),
});
const undated = figureClaim('undated', {
  stated: null,
  statedSpan: { earliest: null, latest: '2025-06-01' },
});
const denial = figureClaim('denial', { polarity: 'DENIES', quantity: null });

describe('where figures go', () => {
  const { drawn, frame } = lay([early, late, band, undated, denial]);
  const of = (id: string) => {
    const found = drawn.find(({ claim }) => claim.id === `claim:${id}`);
    if (!found) throw new Error(`${id} is not drawn`);
    return found;
  };

  test('later to the right, more above, all within the frame', () => {
    expect(of('early').x).toBeLessThan(of('late').x);
    expect(of('late').y).toBeLessThan(of('early').y);
    for (const { x, y } of drawn) {
      expect(x).toBeGreaterThanOrEqual(frame.left);
      expect(x).toBeLessThanOrEqual(frame.right);
      expect(y).toBeGreaterThanOrEqual(frame.top);
      expect(y).toBeLessThanOrEqual(frame.foot);
    }
  });

  test('a range has both its ends, an uncertain date the days it may be', () => {
    const one = of('band');
    expect(one.high).toBeLessThan(one.low ?? 0);
    expect(one.days?.from).toBeGreaterThan(of('early').x);
    expect(one.days?.to).toBeLessThan(of('late').x);
    expect(of('late').days).toBeNull();
  });

  test('what has no date stands in a lane of its own, what has no figure in another', () => {
    expect(of('undated').x).toBeGreaterThan(frame.lane ?? Infinity);
    expect(frame.end).toBeLessThan(frame.lane ?? 0);
    expect(of('denial').y).toBeGreaterThan(frame.bottom);
    expect(of('denial')).toMatchObject({ shape: 'none', denies: true });
  });

  test('of nothing dated the lane is all there is', () => {
    const only = lay([undated]);
    expect(only.time).toBeNull();
    expect(only.drawn[0]?.x).toBeGreaterThan(only.frame.lane ?? Infinity);
  });
});

const ids = (claims: readonly FigureClaimFragment[]) =>
  stepsOf(lay(claims).drawn).map(({ from, to }) => [from.claim.id, to.claim.id]);

test('steps lead from what a claimant replaced to what it says next, never to another claimant', () => {
  const other = figureClaim('other', {
    ...dated('2025-05-05'),
    claimant: { id: 'entity:b', name: 'B', bloc: { id: 'entity:b', name: 'B' } },
  });
  expect(ids([late, other, early])).toEqual([['claim:early', 'claim:late']]);
  expect(ids([late, { ...early, standing: { ...early.standing, held: 'RETRACTED' } }])).toEqual([]);
  expect(ids([late, { ...early, standing: { ...early.standing, held: 'HELD' } }])).toEqual([]);
});

test('by powers of ten equal factors are equal steps, and nothing goes to the foot', () => {
  const far = [
    figureClaim('a'),
    figureClaim('b', { quantity: quantity({ low: 100 }) }),
    figureClaim('c', { quantity: quantity({ low: 10_000 }) }),
  ];
  expect([farApart(entries(far)), farApart(entries(far.slice(0, 2)))]).toEqual([true, false]);
  const layout = lay(far, true);
  const [a = 0, b = 0, c = 0] = layout.drawn.map(({ y }) => y);
  expect((a - b) * 2).toBeCloseTo(b - c);
  expect(yOf(0, layout)).toBe(layout.frame.bottom);
});

test('lanes take room only where they are needed', () => {
  const bare = frameOf(1000, { undated: 0, none: false, dated: true, most: 100 });
  expect([bare.lane, bare.none, bare.end]).toEqual([null, null, bare.right]);
});

describe('words beside figures', () => {
  test('say who and what where there is room', () => {
    const { drawn, frame } = lay([late]);
    expect(labelsOf(drawn, frame).map(({ text }) => text)).toEqual(['\u2068Slope Watch\u2069 ≥ 40']);
  });

  test('never cover one another', () => {
    const crowd = Array.from({ length: 40 }, (_, i) =>
      figureClaim(`c${i}`, { ...dated('2025-05-05'), quantity: quantity({ low: 100 + i }) }),
    );
    const { drawn, frame } = lay([...crowd, early, late]);
    const labels = labelsOf(drawn, frame);
    expect(labels.length).toBeLessThan(crowd.length);
    const ends = labels.map(({ x, y, anchor, text }) => {
      const wide = (text.length - 2) * 6;
      const from = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2;
      return { from, to: from + wide, y };
    });
    for (const [i, a] of ends.entries()) {
      for (const b of ends.slice(i + 1)) {
        expect(Math.abs(a.y - b.y) >= 15 || a.to < b.from || b.to < a.from).toBe(true);
      }
    }
  });
});
