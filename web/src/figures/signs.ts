import { strokes } from '../parts/strokes';

/** The signs of blocs: told apart without their colours. `bar` is what the blocs without a colour of their own share. */
export type Sign =
  'circle' | 'square' | 'triangle' | 'diamond' | 'star' | 'triangle-down' | 'plus' | 'hexagon' | 'bar';

type Corners = readonly (readonly [x: number, y: number])[];

const around = (count: number, turn: number, radius: (i: number) => number): Corners =>
  Array.from({ length: count }, (_, i) => {
    const angle = turn + (i * 2 * Math.PI) / count;
    return [radius(i) * Math.sin(angle), -radius(i) * Math.cos(angle)] as const;
  });

const third = 0.38;

/** The corners of a sign about the middle, at a size of one. A circle has many. */
const corners: Readonly<Record<Sign, Corners>> = {
  circle: around(32, 0, () => 0.95),
  square: around(4, Math.PI / 4, () => 1.2),
  triangle: around(3, 0, () => 1.3),
  diamond: around(4, 0, () => 1.3),
  star: around(10, 0, (i) => (i % 2 === 0 ? 1.4 : 0.6)),
  'triangle-down': around(3, Math.PI, () => 1.3),
  hexagon: around(6, Math.PI / 6, () => 1.15),
  plus: [
    [-third, -1.2],
    [third, -1.2],
    [third, -third],
    [1.2, -third],
    [1.2, third],
    [third, third],
    [third, 1.2],
    [-third, 1.2],
    [-third, third],
    [-1.2, third],
    [-1.2, -third],
    [-third, -third],
  ],
  bar: [
    [-1.2, -0.45],
    [1.2, -0.45],
    [1.2, 0.45],
    [-1.2, 0.45],
  ],
};

/** A sign as the path of an SVG, its middle at 0, 0. */
export function signPath(sign: Sign, size: number): string {
  const points = corners[sign].map(([x, y]) => `${round(x * size)},${round(y * size)}`);
  return `M${points.join('L')}Z`;
}

const round = (n: number) => Math.round(n * 100) / 100;

interface Pen {
  moveTo: (x: number, y: number) => void;
  lineTo: (x: number, y: number) => void;
  closePath: () => void;
}

/** A sign as the chart draws symbols: of an area. */
export function signSymbol(sign: Sign): { draw: (pen: Pen, area: number) => void } {
  return {
    draw(pen, area) {
      const size = Math.sqrt(area / Math.PI);
      corners[sign].forEach(([x, y], i) => {
        if (i === 0) pen.moveTo(x * size, y * size);
        else pen.lineTo(x * size, y * size);
      });
      pen.closePath();
    },
  };
}

/** The sign of what cannot both hold, in strokes. */
export const unequal = {
  draw(pen: Pen, area: number): void {
    const size = Math.sqrt(area / Math.PI);
    for (const [[x1, y1], [x2, y2]] of strokes['≠']) {
      pen.moveTo(x1 * size, y1 * size);
      pen.lineTo(x2 * size, y2 * size);
    }
  },
};
