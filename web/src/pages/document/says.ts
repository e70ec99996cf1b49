import type { DocumentSaysQuery, EvidenceStatus } from '../../gql/types';
import { readSpan, writeSpan } from './spans';
import type { Range } from '../../text/bytes';

export type SaidClaim = NonNullable<DocumentSaysQuery['document']>['claims']['nodes'][number];

/** Where a claim stands in the document: null where the evidence names no span. */
export interface Place {
  id: string;
  span: Range | null;
  status: EvidenceStatus;
}

/** A claim, and its pieces of evidence in this document, in order of place. */
export interface Saying {
  claim: SaidClaim;
  places: readonly Place[];
}

/** So many claims are read before the reader is asked; each button press reads as many again. */
export const claimsBound = 2000;

/** Of a claim, so many pieces of evidence are looked at. */
export const evidenceBound = 100;

/** What a document says, in the order in which it stands there; what has no place comes last, as it was listed. */
export function sayings(document: string, claims: readonly SaidClaim[]): Saying[] {
  return claims
    .map((claim) => ({ claim, places: placesIn(document, claim) }))
    .toSorted((a, b) => firstByte(a) - firstByte(b) || 0);
}

function placesIn(document: string, claim: SaidClaim): Place[] {
  return claim.evidence
    .filter((piece) => piece.document.id === document)
    .map(({ id, start, end, status }) => ({
      id,
      span: start === null || end === null ? null : { start, end },
      status,
    }))
    .toSorted((a, b) => byteOf(a) - byteOf(b) || 0);
}

const byteOf = ({ span }: Place) => span?.start ?? Number.MAX_SAFE_INTEGER;
const firstByte = ({ places: [first] }: Saying) => (first ? byteOf(first) : Number.MAX_SAFE_INTEGER);

/** A span that claims stand in, of the whole document: the same words may carry several. */
export interface MarkedSpan extends Range {
  sayings: readonly number[];
}

/** The spans of all that the document says, each once, in order. `sayings` are places in the list. */
export function markedSpans(all: readonly Saying[]): MarkedSpan[] {
  const found = new Map<string, number[]>();
  for (const [i, { places }] of all.entries()) {
    for (const { span } of places) {
      if (span === null) continue;
      const at = found.get(writeSpan(span));
      if (at === undefined) found.set(writeSpan(span), [i]);
      else if (!at.includes(i)) at.push(i);
    }
  }
  return [...found]
    .flatMap(([param, of]) => {
      const span = readSpan(param);
      return span === null ? [] : [{ ...span, sayings: of }];
    })
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** How much of a document's words stands, in a sentence. */
export function statusWords(all: readonly Saying[]): string | null {
  const statuses = all.flatMap(({ places }) => places.map(({ status }) => status));
  if (statuses.length === 0) return null;
  const count = (status: EvidenceStatus) => statuses.filter((other) => other === status).length;
  const parts = [
    [count('VERIFIED'), 'verified'],
    [count('BROKEN'), 'broken'],
    [count('UNARCHIVED'), 'unarchived'],
  ] as const;
  return parts
    .filter(([n]) => n > 0)
    .map(([n, word]) => `${n} ${word}`)
    .join(', ');
}
