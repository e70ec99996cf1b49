import { describe, expect, test } from 'vitest';
import { blocks, byteOffset, cutAt, indexBytes, placed, readSpan, segments, writeSpan } from './spans';

const persian = 'شورا گفت: دست‌کم ۱۲ تن. Council says 12. 🚢🇮🇷 end';

describe('bytes and units', () => {
  const texts = ['', 'plain', persian, '🚢'.repeat(2000), `${'a'.repeat(1023)}é🚢ب`, '\ud83d lone'];

  test.each(texts)('every character of a text begins where TextEncoder says: %#', (text) => {
    const index = indexBytes(text);
    const encoder = new TextEncoder();
    expect(index.bytes).toBe(encoder.encode(text).length);
    let [at, bytes] = [0, 0];
    for (const character of text) {
      expect(index.toUTF16(bytes)).toBe(at);
      expect(index.toByte(at)).toBe(bytes);
      const length = encoder.encode(character).length;
      for (let within = 1; within < length; within++) expect(index.toUTF16(bytes + within)).toBe(null);
      bytes += length;
      at += character.length;
    }
    expect(index.toUTF16(bytes)).toBe(text.length);
    expect(index.toByte(text.length)).toBe(bytes);
  });

  test('beyond the text there is nothing, and within a pair its first unit counts', () => {
    const index = indexBytes('a🚢');
    expect([-1, 6, 1.5, Number.NaN].map((byte) => index.toUTF16(byte))).toEqual([null, null, null, null]);
    expect([2, 3, 99, -5].map((at) => index.toByte(at))).toEqual([1, 5, 5, 0]);
  });

  test('the offset of one position alone', () => {
    for (const at of [0, 4, 5, persian.indexOf('🚢'), persian.indexOf('🚢') + 1, persian.length]) {
      expect(byteOffset(persian, at)).toBe(indexBytes(persian).toByte(at));
    }
  });

  test('a span is placed, and one that does not lie in the text is not', () => {
    const index = indexBytes(persian);
    const start = byteOffset(persian, persian.indexOf('دست'));
    const end = byteOffset(persian, persian.indexOf(' تن'));
    const span = placed(index, { start, end });
    expect(span && persian.slice(span.start, span.end)).toBe('دست‌کم ۱۲');
    expect(placed(index, { start: 0, end: 10_000 })).toBe(null);
    expect(placed(index, { start: 1, end: 4 })).toBe(null);
    expect(placed(index, { start: 4, end: 4 })).toBe(null);
  });
});

describe('segments', () => {
  test('of spans that overlap, lie within one another, meet, and lie nowhere', () => {
    const spans = [
      { start: 0, end: 10 },
      { start: 5, end: 15 },
      { start: 6, end: 8 },
      null,
      { start: 15, end: 20 },
    ];
    expect(segments(spans)).toEqual([
      { start: 0, end: 5, of: [0] },
      { start: 5, end: 6, of: [0, 1] },
      { start: 6, end: 8, of: [0, 1, 2] },
      { start: 8, end: 10, of: [0, 1] },
      { start: 10, end: 15, of: [1] },
      { start: 15, end: 20, of: [4] },
    ]);
    expect(segments([])).toEqual([]);
  });

  test('two spans of the same words are one stretch', () => {
    expect(
      segments([
        { start: 2, end: 4 },
        { start: 2, end: 4 },
      ]),
    ).toEqual([{ start: 2, end: 4, of: [0, 1] }]);
  });

  test('a chosen range is set off, over what is marked and what is not', () => {
    const marked = [
      { start: 2, end: 6, of: [0] },
      { start: 8, end: 9, of: [1] },
    ];
    expect(cutAt(marked, { start: 4, end: 12 })).toEqual([
      { start: 2, end: 4, of: [0] },
      { start: 4, end: 6, of: [0] },
      { start: 6, end: 8, of: [] },
      { start: 8, end: 9, of: [1] },
      { start: 9, end: 12, of: [] },
    ]);
    expect(cutAt(marked, null)).toEqual(marked);
    expect(cutAt([], { start: 1, end: 2 })).toEqual([{ start: 1, end: 2, of: [] }]);
    expect(cutAt(marked, { start: 0, end: 1 })).toEqual([{ start: 0, end: 1, of: [] }, ...marked]);
    expect(cutAt(marked, { start: 2, end: 6 })).toEqual(marked);
  });
});

describe('blocks', () => {
  test.each([
    ['lines', 'One line of some words.\n'.repeat(2000)],
    ['no line ends', 'words without end '.repeat(5000)],
    ['no spaces', '🚢'.repeat(30_000)],
    ['short', 'a'],
    ['empty', ''],
  ])('of a text with %s make up the text, and cut no character', (_, text) => {
    const made = blocks(text, []);
    expect(made.map(({ start, end }) => text.slice(start, end)).join('') === text).toBe(true);
    for (const { start, end } of made) {
      expect(end - start).toBeLessThanOrEqual(20_000);
      expect(/^[\udc00-\udfff]/.test(text.slice(start, end))).toBe(false);
    }
  });

  test('a segment that goes on in the next block is in both', () => {
    const text = 'One line of some words.\n'.repeat(1000);
    const marked = segments([
      { start: 100, end: 9000 },
      { start: 9000, end: 9010 },
    ]);
    const pieces = blocks(text, marked).flatMap((block) => block.segments);
    expect(pieces.filter(({ of }) => of[0] === 0).reduce((sum, { start, end }) => sum + end - start, 0)).toBe(
      8900,
    );
    expect(pieces.filter(({ of }) => of[0] === 1)).toEqual([{ start: 9000, end: 9010, of: [1] }]);
  });
});

test('a span in an address', () => {
  expect(readSpan('2036-2097')).toEqual({ start: 2036, end: 2097 });
  expect(['', '5', '9-9', '9-3', 'a-b', '1-99999999999'].map(readSpan)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
  expect(writeSpan({ start: 1, end: 2 })).toBe('1-2');
});
