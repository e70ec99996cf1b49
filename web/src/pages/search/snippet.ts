import type { SearchHitFragment } from '../../gql/types';
import { nodeWords } from '../../parts/NodeLink';

/** A part of a text, and whether it is what was searched for. */
export interface Part {
  text: string;
  matched: boolean;
}

/** The parts of a snippet: what matched stands between ⟦ and ⟧. */
export function partsOf(snippet: string): Part[] {
  const parts: Part[] = [];
  for (const [, before = '', match] of snippet.matchAll(/([^⟦]*)(?:⟦([^⟧]*)⟧?)?/g)) {
    if (before !== '') parts.push({ text: before.replaceAll('⟧', ''), matched: false });
    if (match !== undefined && match !== '') parts.push({ text: match, matched: true });
  }
  return parts;
}

/** A snippet as it was written. */
export function plain(snippet: string): string {
  return partsOf(snippet)
    .map(({ text }) => text)
    .join('');
}

/** What a hit is called, with what matched in it marked; and why it matched, where it is not by that. */
export interface HitWords {
  /** Who says it, of a claim. */
  claimant: string | null;
  /** The texts that it is made of, each in its own direction. */
  title: Part[][];
  why: { words: string; parts: Part[] } | null;
}

type Hit = Pick<SearchHitFragment, 'node' | 'snippet'>;

export function hitWords({ node, snippet }: Hit): HitWords {
  const claimant = node.__typename === 'Claim' ? node.claimant.name : null;
  const name = node.__typename === 'Claim' ? node.label : nodeWords(node);
  const parts = snippet === null ? [] : partsOf(snippet);
  if (snippet !== null && plain(snippet) === name) return { claimant, title: texts(node, parts), why: null };
  return {
    claimant,
    title: texts(node, [{ text: name, matched: false }]),
    why: parts.length === 0 ? null : { words: reason(node, plain(snippet ?? '')), parts },
  };
}

/** A relation is called by its subject, its predicate and its object; everything else by one text. */
function texts(node: Hit['node'], parts: Part[]): Part[][] {
  if (node.__typename !== 'Relation') return [parts];
  const { subject, predicate } = node;
  const [first, rest] = cut(parts, subject.name.length);
  const [second, third] = cut(cut(rest, 1)[1], predicate.label.length);
  return [first, second, cut(third, 1)[1]];
}

/** The parts before and behind a place in their text. */
function cut(parts: readonly Part[], at: number): [Part[], Part[]] {
  const [before, behind]: [Part[], Part[]] = [[], []];
  let start = 0;
  for (const { text, matched } of parts) {
    const head = text.slice(0, Math.max(0, at - start));
    const tail = text.slice(head.length);
    if (head !== '') before.push({ text: head, matched });
    if (tail !== '') behind.push({ text: tail, matched });
    start += text.length;
  }
  return [before, behind];
}

/** Which of its texts matched. A long one is cut, and begins or ends with …. */
function reason(node: Hit['node'], found: string): string {
  if (node.__typename !== 'Entity') return 'in its words';
  const words = found.replaceAll(/^…|…$/g, '');
  if (node.names.some(({ value }) => value.includes(words))) return 'also called';
  return node.identifiers.some(({ scheme, value }) => found === `${scheme}:${value}`)
    ? 'identifier'
    : 'in its description';
}
