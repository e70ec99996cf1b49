import { describe, expect, test } from 'vitest';
import { bytesOf, indexBytes, placed } from './bytes';

const persian = 'شورا گفت: دست‌کم ۱۲ تن. Council says 12. 🚢🇮🇷 end';

describe('bytes and units', () => {
  const texts = ['', 'plain', persian, '🚢'.repeat(2000), `${'a'.repeat(1023)}é🚢ب`, '\ud83d lone'];

  test.each(texts)('every character of a text begins where TextEncoder says: %#', (text) => {
    const index = indexBytes(text);
    const encoder = new TextEncoder();
    expect(index.bytes).toBe(encoder.encode(text).length);
    expect(bytesOf(text)).toBe(index.bytes);
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

  test('a span is placed, and one that does not lie in the text is not', () => {
    const index = indexBytes(persian);
    const start = index.toByte(persian.indexOf('دست'));
    const end = index.toByte(persian.indexOf(' تن'));
    const span = placed(index, { start, end });
    expect(span && persian.slice(span.start, span.end)).toBe('دست‌کم ۱۲');
    expect(placed(index, { start: 0, end: 10_000 })).toBe(null);
    expect(placed(index, { start: 1, end: 4 })).toBe(null);
    expect(placed(index, { start: 4, end: 4 })).toBe(null);
  });
});
