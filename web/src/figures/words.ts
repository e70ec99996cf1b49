import type { FigureClaimFragment } from '../gql/types';
import { dateWords, statedPhrase } from '../words/date';
import { heldWords, speechActWords } from '../words/words';
import { figureWords, shapeOf } from './figure';
import { isolated } from './labels';
import type { Axis } from './when';

/** Who says what, when and where it stands, in a sentence: for screen readers, and for the titles in a picture that leaves the page. */
export function figureSentence(claim: FigureClaimFragment): string {
  const { claimant, quantity, polarity, standing } = claim;
  const figure = quantity === null ? null : `“${isolated(quantity.verbatim)}”, ${figureWords(quantity)}`;
  const says =
    polarity === 'DENIES'
      ? `denies ${figure ?? 'that there was anything to count'}`
      : `${speechActWords[claim.speechAct].word} ${figure ?? isolated(claim.label)}`;
  return [
    `${isolated(claimant.name)} ${says}`,
    statedPhrase(claim),
    ...(claim.valid === null || claim.valid === claim.stated ? [] : [`of ${dateWords(claim.valid)}`]),
    ...viaWords(claim),
    ...(standing.held === 'HELD' ? [] : [heldWords[standing.held].word]),
    ...(standing.field === 'CONTESTED' ? ['contested'] : []),
  ].join('; ');
}

/** Through whom it came: the voices of the first evidence, and who published it. */
export function viaNames(claim: FigureClaimFragment): { id: string; name: string }[] {
  const [first] = claim.via;
  if (first === undefined) return [];
  const voices = [...first.chain.map(({ carrier }) => carrier), first.document.publisher];
  return voices.filter(({ id }, i) => id !== claim.claimant.id && voices.findIndex((v) => v.id === id) === i);
}

function viaWords(claim: FigureClaimFragment): string[] {
  const names = viaNames(claim).map(({ name }) => isolated(name));
  return names.length === 0 ? [] : [`via ${names.join(', ')}`];
}

/** What the axis of time shows. */
export const axisWords: Readonly<Record<Axis, { word: string; title: string }>> = {
  stated: { word: 'when stated', title: 'day on which it was stated' },
  valid: { word: 'of which day', title: 'day of which it speaks' },
};

/** What a picture says for whom cannot see it. */
export function pictureWords(title: string, claims: readonly FigureClaimFragment[]): string {
  const figures = claims.filter(({ quantity }) => shapeOf(quantity) !== 'none').length;
  return `${title}: ${figures} figures over time. The same stand in the table below.`;
}
