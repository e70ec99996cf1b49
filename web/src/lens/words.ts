import { dateWords } from '../words/date';
import { counted, number } from '../words/figure';
import type { Lens } from './lens';

/** What a lens lets through, in words: “as stated by 15 January 2026, without 2 sources”. Empty where it hides nothing. */
export function lensWords({ stated, change, without }: Lens): string {
  const parts = [];
  if (stated !== '') parts.push(`as stated by ${dateWords(stated)}`);
  if (change !== '') parts.push(`as recorded by change ${change}`);
  if (without.length > 0) parts.push(`without ${counted(without.length, 'source', 'sources')}`);
  return parts.join(', ');
}

/** What a lens hides, in words: “It hides 140 of 153 claims, 12 of them undated.” */
export function hiddenWords({
  hidden,
  undated,
  total,
  exact,
}: {
  hidden: number;
  undated: number;
  total: number;
  exact: boolean;
}): string {
  const all = counted(total, 'claim', 'claims', exact);
  if (hidden === 0) return `It hides none of ${all}.`;
  return `It hides ${number(hidden)} of ${all}${undated > 0 ? `, ${number(undated)} of them undated` : ''}.`;
}
