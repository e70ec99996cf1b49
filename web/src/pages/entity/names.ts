import type { NameKind } from '../../gql/types';
import { nameKindWords } from '../../words/words';

interface Name {
  value: string;
  lang: string | null;
  script: string | null;
  kind: NameKind;
}

/** The names of one language, the preferred one first. */
export interface NamesOfLanguage {
  lang: string | null;
  words: string;
  names: readonly Name[];
}

const order: readonly NameKind[] = ['PREFERRED', 'ALIAS', 'ACRONYM', 'TRANSLITERATION'];

/** Names by language, in the order in which the languages come first; within one by kind. */
export function byLanguage(names: readonly Name[]): NamesOfLanguage[] {
  const groups = new Map<string | null, Name[]>();
  for (const name of names) groups.set(name.lang, [...(groups.get(name.lang) ?? []), name]);
  return [...groups].map(([lang, own]) => ({
    lang,
    words: languageWords(lang),
    names: own.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)),
  }));
}

const languages = new Intl.DisplayNames('en-GB', { type: 'language' });
const scripts = new Intl.DisplayNames('en-GB', { type: 'script' });

/** A language tag in words: `fa` is Persian. What is no tag stays as it is. */
export function languageWords(lang: string | null): string {
  if (lang === null) return 'language not said';
  try {
    return languages.of(lang) ?? lang;
  } catch {
    return lang;
  }
}

/** What sort of name it is, and in which script where that is not what everybody sees: a transliteration. */
export function nameWords({ kind, script }: Pick<Name, 'kind' | 'script'>): string {
  const words = kind === 'PREFERRED' ? '' : nameKindWords[kind].word;
  if (kind !== 'TRANSLITERATION' || script === null) return words;
  try {
    return `${words}, ${scripts.of(script) ?? script} script`;
  } catch {
    return `${words}, ${script}`;
  }
}

/** Words to search for in place of a key that leads to nothing. */
export function wordsOfKey(key: string): string {
  return key
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ');
}
