import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { gzipTree } from './gzip';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'claimgraph-gzip-'));
  mkdirSync(join(dir, 'graphiql'));
  writeFileSync(join(dir, 'index.html'), 'start');
  writeFileSync(join(dir, 'graphiql/index.html'), 'graphiql');
});
afterEach(() => rmSync(dir, { recursive: true }));

test('only gzipped files are left, in every folder, and the same again are the same bytes', () => {
  const bytes = gzipTree(dir);
  expect(readdirSync(dir, { recursive: true }).toSorted()).toEqual(
    ['graphiql', join('graphiql', 'index.html.gz'), 'index.html.gz'].toSorted(),
  );
  const packed = readFileSync(join(dir, 'index.html.gz'));
  expect(gunzipSync(packed).toString()).toBe('start');
  expect(bytes).toBe(packed.length + readFileSync(join(dir, 'graphiql/index.html.gz')).length);

  writeFileSync(join(dir, 'index.html'), 'start');
  gzipTree(dir);
  expect(readFileSync(join(dir, 'index.html.gz'))).toEqual(packed);
  expect(packed.readUInt32LE(4), 'no time in the header').toBe(0);
});
