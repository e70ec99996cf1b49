import type { FigureClaimFragment, Qualifier } from '../gql/types';
import { number } from '../words/figure';

/** The figure of a claim. */
export type Quantity = NonNullable<FigureClaimFragment['quantity']>;

/**
 * What a figure is, and so how it is drawn: one number; a floor or a ceiling, with an arrow to where it is open; a range, as a bar from low to high.
 * `none` is drawn beside the figures: a denial that there was anything to count.
 */
export type Shape = 'point' | 'floor' | 'ceiling' | 'range' | 'none';

export function shapeOf(quantity: Quantity | null): Shape {
  if (quantity === null || (quantity.low === null && quantity.high === null)) return 'none';
  const { low, high, qualifier } = quantity;
  if (high === null) return 'floor';
  if (low === null || qualifier === 'AT_MOST' || qualifier === 'FEWER_THAN') return 'ceiling';
  return low === high ? 'point' : 'range';
}

/** The number that stands for a figure where one is wanted: where its sign is drawn, and its steps begin. Never a middle that nobody named. */
export function anchorOf(quantity: Quantity): number {
  const { low, high, best } = quantity;
  switch (shapeOf(quantity)) {
    case 'ceiling':
      return high ?? 0;
    case 'range':
      return best ?? low ?? 0;
    default:
      return low ?? high ?? 0;
  }
}

/** The figure in a few signs, for a label in the picture: ≥ 2,571; > 4,000; ~ 2,000; 480–551. */
export function figureSigns({ low, high, best, qualifier, openAbove }: Quantity): string {
  const [least, most] = [low ?? 0, high ?? 0];
  const open = openAbove || high === null ? '+' : '';
  switch (qualifier) {
    case 'EXACTLY':
      return number(least) + (openAbove ? '+' : '');
    case 'AT_LEAST':
      return `≥ ${number(least)}`;
    case 'MORE_THAN':
      return `> ${number(least - 1)}`;
    case 'AT_MOST':
      return `≤ ${number(most)}`;
    case 'FEWER_THAN':
      return `< ${number(most + 1)}`;
    case 'ABOUT':
      return `~ ${number(best ?? least)}${open}`;
    default:
      return high === null ? `${number(least)}+` : `${number(least)}–${number(most)}${open}`;
  }
}

const phrases: Readonly<Record<Qualifier, (q: Quantity) => string>> = {
  EXACTLY: ({ low }) => `exactly ${number(low ?? 0)}`,
  AT_LEAST: ({ low }) => `at least ${number(low ?? 0)}`,
  MORE_THAN: ({ low }) => `more than ${number((low ?? 1) - 1)}`,
  AT_MOST: ({ high }) => `at most ${number(high ?? 0)}`,
  FEWER_THAN: ({ high }) => `fewer than ${number((high ?? 0) + 1)}`,
  ABOUT: (q) => `about ${number(q.best ?? q.low ?? 0)}, read as ${bounds(q)}`,
  BETWEEN: (q) => `between ${bounds(q)}`,
  MAGNITUDE: (q) => `a magnitude, read as ${bounds(q)}`,
};

/** The figure in words: what it bounds, and whether it is open above. */
export function figureWords(quantity: Quantity): string {
  const words = phrases[quantity.qualifier](quantity);
  return quantity.openAbove ? `${words}; the true figure may be higher, it says` : words;
}

function bounds({ low, high }: Quantity): string {
  if (high === null) return `${number(low ?? 0)} or more`;
  return low === null ? `${number(high)} or fewer` : `${number(low)} to ${number(high)}`;
}
