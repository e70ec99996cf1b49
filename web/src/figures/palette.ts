import type { Sign } from './signs';
import type { When } from './when';

/** How the figures of a bloc are drawn: its colour, a token of the page, and its sign, so that none is told by colour alone. */
export interface Style {
  colour: string;
  sign: Sign;
}

const signs: readonly Sign[] = [
  'circle',
  'square',
  'triangle',
  'diamond',
  'star',
  'triangle-down',
  'plus',
  'hexagon',
];

/** So many blocs have a colour of their own: more could not be told apart. */
export const ownStyles = signs.length;

/** The style that the blocs beyond share. */
export const othersStyle: Style = { colour: 'var(--bloc-others)', sign: 'bar' };

/** A bloc, and what it says. */
export interface Bloc {
  id: string;
  name: string;
  claims: number;
  style: Style;
  /** Whether it shares its style with others. */
  shared: boolean;
}

interface Spoken {
  bloc: { id: string; name: string };
  when: When;
}

/**
 * The blocs of claims, in the order in which they first spoke, so that a colour stays with its bloc when later claims are hidden by a lens or by
 * a filter. Where there are more than have colours, those who claim most have them.
 */
export function blocsOf(claims: readonly Spoken[]): Bloc[] {
  const found = new Map<string, { id: string; name: string; claims: number; first: number }>();
  for (const { bloc, when } of claims) {
    const at = when.kind === 'undated' ? Infinity : when.at;
    const known = found.get(bloc.id);
    if (known === undefined) found.set(bloc.id, { ...bloc, claims: 1, first: at });
    else {
      known.claims += 1;
      known.first = Math.min(known.first, at);
    }
  }
  const most = [...found.values()].toSorted((a, b) => b.claims - a.claims || byId(a, b)).slice(0, ownStyles);
  const own = new Set(most.map(({ id }) => id));
  const order = [...found.values()].toSorted((a, b) =>
    a.first === b.first ? byId(a, b) : a.first - b.first,
  );
  const withOwn = order
    .filter(({ id }) => own.has(id))
    .map(({ id, name, claims: said }, i) => ({
      id,
      name,
      claims: said,
      style: { colour: `var(--bloc-${i + 1})`, sign: signs[i] ?? 'bar' },
      shared: false,
    }));
  const others = order
    .filter(({ id }) => !own.has(id))
    .map(({ id, name, claims: said }) => ({ id, name, claims: said, style: othersStyle, shared: true }));
  return [...withOwn, ...others];
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
