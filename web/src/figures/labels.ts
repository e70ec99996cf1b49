import { figureSigns } from './figure';
import type { Drawn, Frame } from './layout';

/** Words beside a figure, where there is room for them: to the right of it, or to the left. */
export interface Label {
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'end' | 'middle';
  of: Drawn;
}

interface Box {
  x1: number;
  x2: number;
  y1: number;
  y2: number;
}

const letter = 6.7;
const line = 15;

/** So many figures get words at most: a picture with more is read by pointing at it, or in the table. */
export const labelled = 60;

/** A name as it stands in a line of other words: it cannot turn them round, whatever its script. */
export const isolated = (name: string) => `\u2068${name}\u2069`;

/**
 * Words for figures: who says so and the figure, else the figure alone, else none, where they would cover other words or figures. What is held
 * comes first, of it the newest.
 */
export function labelsOf(drawn: readonly Drawn[], frame: Frame): Label[] {
  const taken: Box[] = drawn.map(boxOf);
  // Words do not lie across the line before what has no date.
  if (frame.lane !== null) taken.push({ x1: frame.lane - 10, x2: frame.lane - 8, y1: 0, y2: frame.height });
  const labels: Label[] = [];
  const order = drawn
    .filter(({ shape }) => shape !== 'none')
    .toSorted((a, b) => Number(a.hollow) - Number(b.hollow) || b.x - a.x)
    .slice(0, labelled);
  for (const of of order) {
    const found = candidates(of).find(
      ({ box }) => inside(box, frame) && taken.every((other) => apart(box, other)),
    );
    if (found === undefined) continue;
    taken.push(found.box);
    labels.push(found.label);
  }
  return labels;
}

function candidates(of: Drawn): { label: Label; box: Box }[] {
  const { quantity, claimant } = of.claim;
  if (quantity === null) return [];
  const figure = (of.denies ? '¬ ' : '') + figureSigns(quantity);
  const name = claimant.name.length > 38 ? `${claimant.name.slice(0, 36)}…` : claimant.name;
  return [`${isolated(name)} ${figure}`, figure].flatMap((text) => placesOf(of, text));
}

function placesOf(of: Drawn, text: string): { label: Label; box: Box }[] {
  // The isolates around a name take no room.
  const wide = text.replaceAll(/[\u2066-\u2069]/g, '').length * letter;
  // The sign of a contradiction is above the right of the figure: words go around it.
  const side = of.contested ? 23 : 11;
  const rises = of.shape === 'floor' ? 8 : 0;
  const at = (x: number, y: number, anchor: Label['anchor']) => {
    const x1 = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2;
    return {
      label: { text, x, y, anchor, of },
      box: { x1, x2: x1 + wide, y1: y - line / 2, y2: y + line / 2 },
    };
  };
  return [
    at(of.x + side, of.y + rises, 'start'),
    at(of.x - (of.contested || of.best !== null ? 15 : 11), of.y + rises, 'end'),
    at(of.x, of.y + 19, 'middle'),
    ...(of.shape === 'floor' ? [] : [at(of.x, (of.high ?? of.y) - 17, 'middle')]),
  ];
}

/** What a figure covers, its arrow or its bar among it. */
function boxOf({ x, y, low, high, shape, days, contested }: Drawn): Box {
  const top = shape === 'floor' ? y - 30 : shape === 'range' && high !== null ? high - 6 : y - 7;
  const foot = shape === 'ceiling' ? y + 30 : shape === 'range' && low !== null ? low + 6 : y + 7;
  return {
    x1: Math.min(x - 7, days?.from ?? x),
    x2: Math.max(x + (contested ? 21 : 7), days?.to ?? x),
    y1: top,
    y2: foot,
  };
}

function inside({ x1, x2, y1, y2 }: Box, frame: Frame): boolean {
  return x1 >= frame.left + 2 && x2 <= frame.right && y1 >= 20 && y2 <= frame.bottom + 6;
}

function apart(a: Box, b: Box): boolean {
  return a.x2 < b.x1 || b.x2 < a.x1 || a.y2 < b.y1 || b.y2 < a.y1;
}
