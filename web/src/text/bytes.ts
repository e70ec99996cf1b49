/**
 * Where words stand in a text. The record counts UTF-8 bytes, a page counts UTF-16 units: both from the start of the text, the end exclusive.
 * Texts may be of 16 MiB, so all this is done in one pass over them.
 */

/** How many bytes a text has. */
export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** The two ways to count in a text. */
export interface ByteIndex {
  /** How many bytes the text has. */
  bytes: number;
  /** The UTF-16 position of a byte; null beyond the text and within a character. */
  toUTF16(byte: number): number | null;
  /** The byte at which the character at a UTF-16 position begins; within a pair of units, that of the pair. */
  toByte(at: number): number;
}

/** Every so many units the index keeps the count of bytes. */
const step = 1024;

export function indexBytes(text: string): ByteIndex {
  const kept = new Float64Array(Math.floor(text.length / step) + 1);
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    if (i % step === 0) kept[i / step] = bytes;
    bytes += width(text, i);
  }
  if (text.length % step === 0) kept[text.length / step] = bytes;
  const toUTF16 = (byte: number) => {
    if (!Number.isInteger(byte) || byte < 0 || byte > bytes) return null;
    let [low, high] = [0, kept.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((kept[middle] ?? Infinity) <= byte) low = middle;
      else high = middle - 1;
    }
    let [at, count] = [low * step, kept[low] ?? 0];
    while (count < byte) count += width(text, at++);
    if (count !== byte) return null; // within a character
    return inPair(text, at) ? at + 1 : at;
  };
  const toByte = (at: number) => {
    const end = Math.max(0, Math.min(at - (inPair(text, at) ? 1 : 0), text.length));
    const from = Math.floor(end / step);
    let count = kept[from] ?? 0;
    for (let i = from * step; i < end; i++) count += width(text, i);
    return count;
  };
  return { bytes, toUTF16, toByte };
}

/** From a position to another. */
export interface Range {
  start: number;
  end: number;
}

/** A span as the record has it, in positions of the page; null where it does not lie in the text. */
export function placed(index: ByteIndex, { start, end }: Range): Range | null {
  const [from, to] = [index.toUTF16(start), index.toUTF16(end)];
  return from === null || to === null || from >= to ? null : { start: from, end: to };
}

/** The bytes of the unit at a position: of a pair, all four are its first unit's. */
function width(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  if (inPair(text, at)) return 0;
  return isHigh(unit) && isLow(text.charCodeAt(at + 1)) ? 4 : 3;
}

/** Whether a position is between the two units of a pair. */
export function inPair(text: string, at: number): boolean {
  return at > 0 && isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1));
}

const isHigh = (unit: number) => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number) => unit >= 0xdc00 && unit < 0xe000;
