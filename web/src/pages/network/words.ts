import { standingSigns } from '../../parts/Mark';
import { counted } from '../../words/figure';
import type { Entity, Relation, Sum } from './graph';

/** Sets a text apart, so that its script does not turn the words around it: where there is no element to do so. */
export const isolated = (text: string) => `\u2068${text}\u2069`;

/** A text as it stands in a label: each run of right-to-left letters is set apart. */
export function labelText(text: string): string {
  return text.replace(
    /\p{Script=Arabic}[\p{Script=Arabic}\p{M}\s\u200c\u200d]*|\p{Script=Hebrew}[\p{Script=Hebrew}\p{M}\s]*/gu,
    (run) => {
      const kept = run.trimEnd();
      return isolated(kept) + run.slice(kept.length);
    },
  );
}

const isLatin = (text: string) => /^[\p{Script=Latin}\p{Script=Common}\p{M}]*$/u.test(text);

/** A text in lines of so many letters at most, as far as its words let it; of a very long one the first four. */
function inLines(text: string, most = 22): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length > 4 ? [...lines.slice(0, 3), `${lines[3]} …`] : lines;
}

/** The name of an entity, and below it the first in another script. */
export function entityLabel({ name, names }: Pick<Entity, 'name' | 'names'>): string {
  const other = names.find(
    ({ value, kind }) => kind === 'PREFERRED' && value !== name && isLatin(value) !== isLatin(name),
  );
  const below = other === undefined ? [] : inLines(other.value).map(isolated);
  return [...inLines(name).map(labelText), ...below].join('\n');
}

/** What stands on an edge: a sign of its standing where it needs one, the predicate, and how many claims there are. */
export function edgeLabel({ predicate, standing, claims }: Relation): string {
  const plain = standing.status === 'UNCONTESTED' || standing.status === 'CORROBORATED';
  // A wide space: in common fonts the sign reaches into the next letter.
  const sign = plain ? '' : `${standingSigns[standing.status]}\u2002`;
  const times = claims.totalCount > 1 ? ` ×${claims.totalCount}` : '';
  return sign + inTwo(predicate.label).map(labelText).join('\n') + times;
}

/** A long label in two lines, broken at the space nearest to its middle: along a short edge it has room so. */
function inTwo(label: string): string[] {
  if (label.length <= 16) return [label];
  const spaces = [...label.matchAll(/ /g)].map(({ index }) => index);
  const far = (at: number) => Math.abs(at - label.length / 2);
  const at = spaces.toSorted((a, b) => far(a) - far(b))[0];
  return at === undefined ? [label] : [label.slice(0, at), label.slice(at + 1)];
}

/** How much is drawn of how much: “15 of 106 entities”. */
export function sumWords({ drawn, total }: Sum, one: string, many: string, exact: boolean): string {
  return `${drawn.toLocaleString('en-GB')} of ${counted(total, one, many, exact)}`;
}

/** What takes away what is not drawn, in words. */
export function lossWords(entities: Sum, edges: Sum): string[] {
  const both = (name: 'filtered' | 'hidden' | 'cut') =>
    [
      entities[name] > 0 ? counted(entities[name], 'entity', 'entities') : '',
      edges[name] > 0 ? counted(edges[name], 'relation', 'relations') : '',
    ]
      .filter((words) => words !== '')
      .join(' and ');
  const [filtered, hidden, cut] = [both('filtered'), both('hidden'), both('cut')];
  return [
    ...(filtered ? [`filters take away ${filtered}`] : []),
    ...(hidden ? [`${hidden} hidden by hand`] : []),
    ...(cut ? [`${cut} beyond the limit of what is drawn`] : []),
  ];
}

/** What came and what went, for screen readers: “14 relations added”. */
export function changeWords(before: ReadonlySet<string>, after: ReadonlySet<string>): string {
  const added = [...after].filter((id) => !before.has(id)).length;
  const gone = [...before].filter((id) => !after.has(id)).length;
  return [
    ...(added > 0 ? [`${counted(added, 'relation', 'relations')} added`] : []),
    ...(gone > 0 ? [`${counted(gone, 'relation', 'relations')} taken away`] : []),
  ].join(', ');
}

/** One step of a path, in the direction in which it is walked. */
export interface Step {
  from: string;
  words: string;
  to: string;
  relation: string;
}

interface PathLike {
  entities: readonly { id: string; name: string }[];
  relations: readonly {
    id: string;
    subject: { id: string };
    predicate: { label: string; inverseLabel: string };
  }[];
}

/** A path in words: “Hezbollah is where foreign fighters come from”. What leads against the way is said by its inverse. */
export function stepsOf({ entities, relations }: PathLike): Step[] {
  return relations.flatMap((relation, i) => {
    const [from, to] = [entities[i], entities[i + 1]];
    if (!from || !to) return [];
    const along = relation.subject.id !== to.id;
    const { label, inverseLabel } = relation.predicate;
    return [{ from: from.name, words: along ? label : inverseLabel, to: to.name, relation: relation.id }];
  });
}
