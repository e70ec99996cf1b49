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
  title: Part[];
  why: { words: string; parts: Part[] } | null;
}

type Hit = Pick<SearchHitFragment, 'node' | 'snippet'>;

export function hitWords({ node, snippet }: Hit): HitWords {
  const claimant = node.__typename === 'Claim' ? node.claimant.name : null;
  const name = node.__typename === 'Claim' ? node.label : nodeWords(node);
  const parts = snippet === null ? [] : partsOf(snippet);
  if (snippet !== null && plain(snippet) === name) return { claimant, title: parts, why: null };
  return {
    claimant,
    title: [{ text: name, matched: false }],
    why: parts.length === 0 ? null : { words: reason(node, plain(snippet ?? '')), parts },
  };
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
