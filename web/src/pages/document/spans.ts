import { inPair, type Range } from '../../text/bytes';

/** A stretch of text over which the same spans lie; `of` are their places in the list of spans. */
export interface Segment extends Range {
  of: readonly number[];
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
