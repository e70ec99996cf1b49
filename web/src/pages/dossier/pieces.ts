import type { CitedClaimFragment, DossierClaimFragment, DossierConflictsFragment } from '../../gql/types';
import { statedWords } from '../../words/date';
import { counted, number } from '../../words/figure';
import {
  evidenceStandingWords,
  heldWords,
  polarityWords,
  speechActWords,
  standingWords,
  verdictWords,
} from '../../words/words';
import type { Line, Piece, Section } from './document';

export function cited(claim: CitedClaimFragment): Piece {
  const { id, citation, firstDocument } = claim;
  return { cites: { id, citation, url: firstDocument[0]?.document.url ?? null } };
}

/** “HRANA says: …”, with its number. */
export function sentence(claim: CitedClaimFragment): Piece[] {
  const { id, label, claimant, speechAct } = claim;
  return [
    { said: claimant.name, id: claimant.id },
    ` ${speechActWords[speechAct].word}: `,
    { said: label, id },
    ' ',
    cited(claim),
  ];
}

/** A claim in a list: its sentence, when, and what it comes to. */
export function claimLine(claim: DossierClaimFragment): Line {
  const { polarity, standing } = claim;
  const marks = [
    statedWords(claim),
    ...(polarity === 'DENIES' ? [polarityWords.DENIES.word] : []),
    heldWords[standing.held].word,
    standingWords[standing.field].word,
    evidenceStandingWords[standing.evidence].word,
  ];
  return [...sentence(claim), ` (${marks.join('; ')})`];
}

export function claimsSection(
  title: string,
  none: string,
  list: { totalCount: number; totalExact: boolean; nodes: readonly DossierClaimFragment[] },
): Section {
  return {
    title,
    note: boundNote(list.nodes.length, list, 'claim', 'claims', 'the newest'),
    items: list.nodes.map(claimLine),
    none,
  };
}

/** The bound, where it is met: “200 of 12,345 claims, the newest.” */
export function boundNote(
  shown: number,
  { totalCount, totalExact = true }: { totalCount: number; totalExact?: boolean },
  one: string,
  many: string,
  which: string,
): string | undefined {
  if (shown >= totalCount) return undefined;
  return `${number(shown)} of ${counted(totalCount, one, many, totalExact)}, ${which}.`;
}

type Conflict = DossierConflictsFragment['nodes'][number];

/** Pairs of claims with the reason why they cannot both hold, each pair once. */
export function conflictsSection(conflicts: readonly Conflict[], note?: string): Section {
  const pairs = new Map<string, Conflict>();
  for (const conflict of conflicts) {
    const pair = [conflict.a.id, conflict.b.id].toSorted().join(' ');
    if (!pairs.has(pair)) pairs.set(pair, conflict);
  }
  return {
    title: 'Conflicts, and why',
    note,
    items: [...pairs.values()].map(({ a, b, verdict, reason }) => [
      ...sentence(a),
      '; against it, ',
      ...sentence(b),
      `. ${capital(verdictWords[verdict].word)}: `,
      { said: reason },
    ]),
    none: 'No two claims here are known to contradict each other.',
  };
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A fact, where there is one. */
export function fact(name: string, value: Line | string | null | undefined): { name: string; value: Line }[] {
  if (value === null || value === undefined || value.length === 0) return [];
  return [{ name, value: typeof value === 'string' ? [{ said: value }] : value }];
}

/** Pieces with commas between them. */
export function listed(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece, i) => (i === 0 ? [piece] : [', ', piece]));
}
