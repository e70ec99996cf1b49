import { indexBytes, placed } from '../../text/bytes';

/** Bytes of UTF-8 from a text's start: how the record counts. */
export interface Span {
  start: number;
  end: number;
}

/** The span that a selection is, without the blanks at its ends; null where nothing but blanks is selected. */
export function spanOf(text: string, from: number, to: number): Span | null {
  const selected = text.slice(from, to);
  const words = selected.trim();
  const first = from + (selected.length - selected.trimStart().length);
  const index = indexBytes(text);
  const [start, end] = [index.toByte(first), index.toByte(first + words.length)];
  return words === '' || end <= start ? null : { start, end };
}

/** Where a span stands in a text as JavaScript counts; null where it does not stand in it. */
export function selectionOf(text: string, span: Span): { from: number; to: number } | null {
  const place = placed(indexBytes(text), span);
  return place && { from: place.start, to: place.end };
}

/** The words of a span. */
export function wordsOf(text: string, span: Span): string | null {
  const selection = selectionOf(text, span);
  return selection && text.slice(selection.from, selection.to);
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
