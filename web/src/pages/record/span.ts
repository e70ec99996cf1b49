/** Bytes of UTF-8 from a text's start: how the record counts. */
export interface Span {
  start: number;
  end: number;
}

const encoder = new TextEncoder();

/** The span that a selection is, without the blanks at its ends; null where nothing but blanks is selected. JavaScript counts in UTF-16. */
export function spanOf(text: string, from: number, to: number): Span | null {
  const [first, last] = [whole(text, from), whole(text, to)];
  const selected = text.slice(first, last);
  const words = selected.trim();
  if (words === '') return null;
  const start = bytes(text.slice(0, first + (selected.length - selected.trimStart().length)));
  return { start, end: start + bytes(words) };
}

/** Where a span stands in a text as JavaScript counts; null where it does not stand in it. */
export function selectionOf(text: string, { start, end }: Span): { from: number; to: number } | null {
  const from = placeAt(text, start);
  const to = placeAt(text, end);
  return from === null || to === null || to <= from ? null : { from, to };
}

/** The words of a span. */
export function wordsOf(text: string, span: Span): string | null {
  const selection = selectionOf(text, span);
  return selection && text.slice(selection.from, selection.to);
}

export function bytes(text: string): number {
  return encoder.encode(text).length;
}

/** A text as a text box shows it: every end of a line is one sign. */
export function shownText(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n');
}

/** The place in a text of a place in it as it is shown: within the end of a line it is before it. */
export function placeOf(text: string, shown: number): number {
  let place = 0;
  for (let at = 0; at < shown; at++) place += text.startsWith('\r\n', place) ? 2 : 1;
  return place;
}

/** The other way about. */
export function shownPlace(text: string, place: number): number {
  return shownText(text.slice(0, place)).length;
}

/** A place between two characters: within a pair of surrogates, the one before. */
function whole(text: string, place: number): number {
  const unit = text.charCodeAt(place);
  return place > 0 && unit >= 0xdc00 && unit <= 0xdfff ? place - 1 : place;
}

function placeAt(text: string, byte: number): number | null {
  let count = 0;
  for (let i = 0; i < text.length;) {
    if (count >= byte) return count === byte ? i : null;
    const code = text.codePointAt(i) ?? 0;
    count += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    i += code < 0x10000 ? 1 : 2;
  }
  return count === byte ? text.length : null;
}
