import { listOf, refsOf, textOf, type Values } from './fields';

/** A key of the letters of a name that keys may have: “Amina B., Téhéran” is `amina-b-teheran`. Empty where there are none. */
export function suggestKey(words: string): string {
  return words
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036F’']/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '');
}

/** Of an entity: by the first of its names that has letters for it. */
export function entityKey(entity: Values): string {
  const keys = listOf(entity['names']).map((name) => suggestKey(textOf(name['value'])));
  return keys.find((key) => key !== '') ?? '';
}

/** Of a document: its publisher and its date, else its title. */
export function documentKey(document: Values): string {
  const [publisher] = refsOf(document['publisher']);
  const date = /^\d{4}(-\d\d){0,2}/.exec(textOf(document['published']))?.[0];
  const by = publisher === undefined ? '' : suggestKey(publisher.id.slice(publisher.id.indexOf(':') + 1));
  if (by !== '' && date !== undefined) return `${by}-${date}`;
  return suggestKey(textOf(document['title']));
}

/** Of a predicate or a measure: its label. */
export function wordsKey(record: Values): string {
  return suggestKey(textOf(record['label']));
}
