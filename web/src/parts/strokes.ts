/** A line through points, each x and y from −1 to 1, y downwards. */
export type Stroke = readonly (readonly [x: number, y: number])[];

/** Signs in strokes: not every font has them, and some draw them into the next letter. */
export const strokes = {
  '—': [
    [
      [-1, 0],
      [1, 0],
    ],
  ],
  '=': [
    [
      [-1, -0.4],
      [1, -0.4],
    ],
    [
      [-1, 0.4],
      [1, 0.4],
    ],
  ],
  '≠': [
    [
      [-1, -0.4],
      [1, -0.4],
    ],
    [
      [-1, 0.4],
      [1, 0.4],
    ],
    [
      [-0.6, 1.1],
      [0.6, -1.1],
    ],
  ],
  '¬': [
    [
      [-1, -0.3],
      [1, -0.3],
      [1, 0.5],
    ],
  ],
  '~': [
    [
      [-1, 0.3],
      [-0.65, -0.25],
      [-0.25, -0.25],
      [0.25, 0.25],
      [0.65, 0.25],
      [1, -0.3],
    ],
  ],
  '×': [
    [
      [-0.7, -0.7],
      [0.7, 0.7],
    ],
    [
      [-0.7, 0.7],
      [0.7, -0.7],
    ],
  ],
} as const satisfies Readonly<Record<string, readonly Stroke[]>>;

/** A sign as the path of an SVG, its middle at 0, 0. Undefined for a sign that is a letter of any font. */
export function strokePath(sign: string, size: number): string | undefined {
  const all: Readonly<Record<string, readonly Stroke[]>> = strokes;
  return all[sign]
    ?.map((stroke) => `M${stroke.map(([x, y]) => `${round(x * size)},${round(y * size)}`).join('L')}`)
    .join('');
}

const round = (n: number) => Math.round(n * 100) / 100;
