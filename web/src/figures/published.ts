import type { Picture } from '../export/picture';
import { counted } from '../words/figure';
import { measureKindWords } from '../words/words';
import type { MeasureOfFigures } from './measure';
import { isolated } from './labels';
import type { Layout } from './layout';
import { othersStyle, type Bloc } from './palette';
import { signPath } from './signs';
import type { View } from './view';
import { axisWords } from './words';

/** What a picture holds that wants explaining: the names of the rows of its key. */
export function keyOf({ drawn, steps }: Layout): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { shape, days, hollow, denies, contested } of drawn) {
    found.add(shape);
    if (days) found.add('days');
    if (hollow) found.add('hollow');
    if (denies) found.add('denial');
    if (contested) found.add('conflict');
  }
  if (steps.length > 0) found.add('hollow');
  return found;
}

const keyPhrases: readonly (readonly [string, string])[] = [
  ['floor', 'arrow up: at least'],
  ['ceiling', 'arrow down: at most'],
  ['range', 'bar: from low to high'],
  ['days', 'band: the date is uncertain'],
  ['hollow', 'hollow: no longer held'],
  ['denial', '×: denied'],
  ['conflict', 'dashed ring: contested'],
];

interface Published {
  drawing: SVGSVGElement;
  measure: MeasureOfFigures;
  blocs: readonly Bloc[];
  layout: Layout;
  view: View;
}

/** The picture as it is published: with what is counted over it, and how to read it under it. */
export function pictureOf({ drawing, measure, blocs, layout, view }: Published): Picture {
  const spoken = new Set(layout.drawn.map(({ claim }) => claim.claimant.bloc.id));
  const shown = blocs.filter(({ id }) => spoken.has(id));
  const own = shown.filter(({ shared }) => !shared);
  const shared = shown.length - own.length;
  const key = keyOf(layout);
  const others =
    shared > 0
      ? [
          {
            path: signPath(othersStyle.sign, 5.4),
            colour: othersStyle.colour,
            name: counted(shared, 'other bloc', 'other blocs'),
          },
        ]
      : [];
  return {
    drawing,
    title: measure.label,
    head: [
      scopeLine(measure),
      `${counted(layout.drawn.length, 'claim', 'claims')}${view.heldOnly ? ' held now' : ''}, by the ${axisWords[view.axis].title}. Each is what its claimant says.`,
    ],
    legend: [
      ...own.map(({ name, style }) => ({
        path: signPath(style.sign, 5.4),
        colour: style.colour,
        name: isolated(name),
      })),
      ...others,
    ],
    foot: [
      keyPhrases
        .filter(([name]) => key.has(name))
        .map(([, words]) => words)
        .join(' · '),
      sourceLine(layout),
      ...(view.envelope
        ? [
            'Envelope: the floor (dashes) is the highest low, the ceiling (dots) the lowest high, of what is held now.',
          ]
        : []),
    ].filter((line) => line !== ''),
  };
}

/** A line names so many sources at most. */
const sourcesNamed = 8;

/** In whose publications the claims of the picture stand. */
function sourceLine({ drawn }: Layout): string {
  const names = [
    ...new Set(drawn.flatMap(({ claim }) => claim.via.map(({ document }) => document.publisher.name))),
  ];
  if (names.length === 0) return '';
  const named = names.slice(0, sourcesNamed).map(isolated).join(', ');
  const more = names.length - sourcesNamed;
  return `Read in publications of ${named}${more > 0 ? ` and ${counted(more, 'other', 'others')}` : ''}`;
}

/** What is counted, in a line: nobody should compare figures of another scope. */
export function scopeLine({ population, event, place, kind, unit }: MeasureOfFigures): string {
  return [
    `Counted: ${isolated(population)}`,
    ...(event ? [isolated(event.name)] : []),
    ...(place ? [isolated(place.name)] : []),
    `${measureKindWords[kind].word}, in ${isolated(unit)}`,
  ].join(' · ');
}
