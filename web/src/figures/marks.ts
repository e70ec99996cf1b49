import type { Stretch } from './envelope';
import type { Label } from './labels';
import type { Drawn, Layout } from './layout';
import { figureSentence } from './words';

/** What is drawn, all of it decided elsewhere. */
export interface Drawing {
  layout: Layout;
  labels: readonly Label[];
  /** Overall, and of the blocs that were chosen. */
  envelopes: readonly { colour: string; stretches: readonly Stretch[]; band: boolean }[];
  /** Figures that stand back, for others were chosen. */
  faded: (figure: Drawn) => boolean;
  unit: string;
  /** What the axis of time shows. */
  time: string;
}

/** A place in pixels: the scales are for the axes alone. */
export const px = <Row>(of: (row: Row) => number | null) => ({
  value: of as (row: Row) => number,
  scale: null,
});
/** A word for a mark, which is no value of a scale. */
export const as = <Row>(of: (row: Row) => string) => ({ value: of, scale: null });

export const colour = as<Drawn>(({ style }) => style.colour);
export const title = (one: Drawn) => figureSentence(one.claim);
export const contested = 'var(--contested)';
