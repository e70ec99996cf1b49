import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { blocsOf, ownStyles } from './palette';
import type { When } from './when';

const at = (day: number): When => ({ kind: 'day', at: day });
const said = (id: string, when: When) => ({ bloc: { id, name: id.toUpperCase() }, when });

describe('the styles of blocs', () => {
  test('go by who spoke first, so that what a lens hides later changes nothing before', () => {
    const early = [said('b', at(1)), said('a', at(2))];
    const later = [...early, said('c', at(3)), said('c', at(4)), said('a', at(5))];
    const styles = (claims: typeof early) =>
      Object.fromEntries(blocsOf(claims).map(({ id, style }) => [id, style]));
    expect(blocsOf(later).map(({ id, claims }) => [id, claims])).toEqual([
      ['b', 1],
      ['a', 2],
      ['c', 2],
    ]);
    expect(styles(later)).toMatchObject(styles(early));
  });

  test('of more blocs than there are colours, those who claim least share one', () => {
    const claims = Array.from({ length: ownStyles + 2 }, (_, i) => said(`bloc-${i}`, at(i))).concat(
      Array.from({ length: ownStyles + 1 }, (_, i) => said(`bloc-${i + 1}`, at(50))),
    );
    const shared = blocsOf(claims).filter((bloc) => bloc.shared);
    expect(shared.map(({ id }) => id)).toEqual(['bloc-0', 'bloc-9']);
    expect(new Set(shared.map(({ style }) => style.colour)).size).toBe(1);
    expect(new Set(blocsOf(claims).map(({ style }) => style.sign)).size).toBe(ownStyles + 1);
  });
});

type RGB = readonly [number, number, number];

const css = readFileSync(resolve(import.meta.dirname, '../look/base.css'), 'utf8');
const token = (name: string, dark: boolean): RGB => {
  const match = new RegExp(`--${name}: light-dark\\(#(\\w{6}), #(\\w{6})\\)`).exec(css);
  const hex = match?.[dark ? 2 : 1] ?? '';
  return [0, 2, 4].map((i) => Number.parseInt(hex.slice(i, i + 2), 16)) as unknown as RGB;
};
const linear = (n: number) => (n / 255 <= 0.04045 ? n / 255 / 12.92 : ((n / 255 + 0.055) / 1.055) ** 2.4);
const luminance = (rgb: RGB) => 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
const contrast = (a: RGB, b: RGB) => {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
};

/** What is seen without one sort of cones (Machado, Oliveira and Fernandes, 2009, severity 1). */
const seen = {
  'all cones': [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
} as const;

const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);

function lab(rgb: RGB, matrix: readonly number[]): RGB {
  const [r, g, b] = rgb.map(linear) as unknown as RGB;
  const m = (i: number) => (matrix[i] ?? 0) * r + (matrix[i + 1] ?? 0) * g + (matrix[i + 2] ?? 0) * b;
  const [x, y, z] = [m(0), m(3), m(6)].map((n) => Math.min(Math.max(n, 0), 1)) as unknown as RGB;
  const [fx, fy, fz] = [
    f((0.4124 * x + 0.3576 * y + 0.1805 * z) / 0.9505),
    f(0.2126 * x + 0.7152 * y + 0.0722 * z),
    f((0.0193 * x + 0.1192 * y + 0.9505 * z) / 1.089),
  ];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

const apart = (a: RGB, b: RGB) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

describe.each([false, true])('the colours of blocs, dark: %s', (dark) => {
  const names = Array.from({ length: ownStyles }, (_, i) => `bloc-${i + 1}`);
  const colours = names.map((name) => token(name, dark));

  test('stand out from the ground', () => {
    for (const colour of [...colours, token('bloc-others', dark)]) {
      expect(contrast(colour, token('panel', dark))).toBeGreaterThan(3.5);
    }
  });

  test.each(Object.entries(seen))('can be told apart with %s', (_, matrix) => {
    const labs = colours.map((colour) => lab(colour, matrix));
    const pairs = labs.flatMap((a, i) =>
      labs.slice(i + 1).map((b, j) => [`${i + 1} and ${i + j + 2}`, apart(a, b)] as const),
    );
    expect(pairs.filter(([, distance]) => distance < 15)).toEqual([]);
  });
});
