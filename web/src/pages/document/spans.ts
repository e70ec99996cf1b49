/**
 * Where claims stand in a text. The record counts UTF-8 bytes, a page counts UTF-16 units: both from the start of the text, the end exclusive.
 * Texts may be of 16 MiB, so all this is done in one pass over them.
 */

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

/** The byte at which the character at a UTF-16 position begins. For many of one text, `indexBytes` is the better way. */
export function byteOffset(text: string, utf16Index: number): number {
  return indexBytes(text.slice(0, utf16Index + 1)).toByte(utf16Index);
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
function inPair(text: string, at: number): boolean {
  return at > 0 && isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1));
}

const isHigh = (unit: number) => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number) => unit >= 0xdc00 && unit < 0xe000;

/** From a position to another. */
export interface Range {
  start: number;
  end: number;
}

/** A stretch of text over which the same spans lie; `of` are their places in the list of spans. */
export interface Segment extends Range {
  of: readonly number[];
}

/** A span as the record has it, in positions of the page; null where it does not lie in the text. */
export function placed(index: ByteIndex, { start, end }: Range): Range | null {
  const [from, to] = [index.toUTF16(start), index.toUTF16(end)];
  return from === null || to === null || from >= to ? null : { start: from, end: to };
}

/** The stretches that spans divide a text into, those under no span left out; spans may overlap, and lie within one another. */
export function segments(spans: readonly (Range | null)[]): Segment[] {
  const edges = spans.flatMap((span, i) =>
    span === null || span.start >= span.end
      ? []
      : [
          { at: span.start, i, opens: true },
          { at: span.end, i, opens: false },
        ],
  );
  edges.sort((a, b) => a.at - b.at);
  const open = new Set<number>();
  const found: Segment[] = [];
  let from = 0;
  for (const { at, i, opens } of edges) {
    if (open.size > 0 && at > from)
      found.push({ start: from, end: at, of: [...open].toSorted((a, b) => a - b) });
    if (opens) open.add(i);
    else open.delete(i);
    from = at;
  }
  return found;
}

/** A part of the text that is laid out on its own, with the segments in it. */
export interface Block extends Range {
  segments: readonly Segment[];
}

/** Blocks have about so many units, and no more than `longest` where a paragraph has no end. */
const usual = 4000;
const longest = 20_000;

/** The text in blocks that end with a line, so that what is out of sight need not be laid out. No character is cut. */
export function blocks(text: string, marked: readonly Segment[]): Block[] {
  const found: Block[] = [];
  let next = 0;
  for (let start = 0; start < text.length;) {
    const end = endOfBlock(text, start);
    const within: Segment[] = [];
    for (let segment = marked[next]; segment && segment.start < end; segment = marked[++next]) {
      within.push({ ...segment, start: Math.max(segment.start, start), end: Math.min(segment.end, end) });
      if (segment.end > end) break; // it goes on in the next block
    }
    found.push({ start, end, segments: within });
    start = end;
  }
  return found;
}

function endOfBlock(text: string, start: number): number {
  if (text.length - start <= usual) return text.length;
  const line = text.indexOf('\n', start + usual);
  const end = line < 0 ? text.length : line + 1;
  if (end - start <= longest) return end;
  const space = text.lastIndexOf(' ', start + longest);
  if (space > start) return space + 1;
  return start + longest - (inPair(text, start + longest) ? 1 : 0);
}

/** Segments of a block cut at the ends of a range as well, so that the range can be set off from the rest. */
export function cutAt(marked: readonly Segment[], range: Range | null): Segment[] {
  if (range === null) return [...marked];
  const cut: Segment[] = [];
  let at = range.start;
  for (const segment of marked) {
    if (segment.start > at && at < range.end)
      cut.push({ start: at, end: Math.min(segment.start, range.end), of: [] });
    const ends = [range.start, range.end].filter((edge) => edge > segment.start && edge < segment.end);
    const edges = [segment.start, ...ends, segment.end];
    for (const [i, start] of edges.slice(0, -1).entries())
      cut.push({ ...segment, start, end: edges[i + 1] ?? start });
    at = Math.max(at, segment.end);
  }
  if (at < range.end) cut.push({ start: at, end: range.end, of: [] });
  return cut;
}

/** A range of bytes as an address has it: `2036-2097`. */
export function readSpan(param: string): Range | null {
  const match = /^(\d{1,9})-(\d{1,9})$/.exec(param);
  if (!match) return null;
  const [start, end] = [Number(match[1]), Number(match[2])];
  return start < end ? { start, end } : null;
}

export function writeSpan({ start, end }: Range): string {
  return `${start}-${end}`;
}
