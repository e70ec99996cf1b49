import { describe, expect, test } from 'vitest';
import { findCircle } from './findCircle';

/** Documents by what they cite: `a: 'bc'` cites b and c. */
const reader = (cites: Readonly<Record<string, string>>) => {
  const asked: string[] = [];
  const read = (ids: readonly string[]) => {
    asked.push(...ids);
    return Promise.resolve(
      ids.flatMap((id) =>
        cites[id] === undefined ? [] : [{ id, cites: [...cites[id]].map((c) => ({ id: c })) }],
      ),
    );
  };
  return { asked, read };
};

const ids = (chain: readonly { id: string }[]) => chain.map(({ id }) => id).join('');

describe('the circle that a document is in', () => {
  test.each([
    ['none', { a: 'b', b: 'c', c: '' }, ''],
    ['one', { a: 'b', b: 'c', c: 'a' }, 'abc'],
    ['the nearest of two', { a: 'bx', b: 'c', c: 'a', x: 'a' }, 'ax'],
    ['one that others are in is not its own', { a: 'b', b: 'c', c: 'b' }, ''],
    ['itself', { a: 'a' }, 'a'],
    ['a document that the lens hides ends the way', { a: 'b', c: 'a' }, ''],
  ])('%s', async (_, cites, want) => {
    const { chain, cut } = await findCircle('a', reader(cites).read);
    expect(ids(chain)).toBe(want);
    expect(cut).toBe(false);
  });

  test('each document is asked for once, and no more than the bound', async () => {
    const { asked, read } = reader({ a: 'bc', b: 'cd', c: 'bd', d: 'e', e: 'f', f: 'a' });
    expect(await findCircle('a', read, 4)).toEqual({ chain: [], cut: true });
    expect(asked.join('')).toBe('abcd');
    expect(ids((await findCircle('a', read)).chain)).toBe('abdef');
  });
});
