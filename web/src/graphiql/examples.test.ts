import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { serverSchema } from '../testing/schema';
import { examples, faults, firstQuery, readExample } from './examples';

const root = resolve(import.meta.dirname, '../../..');

const schema = serverSchema();

test.each(examples.map((e) => [e.number, e] as const))('the schema answers example %s', (_, e) => {
  expect(faults(schema, e).map(String)).toEqual([]);
});

test('an older schema, or a broken file, is a fault and never stops the page', () => {
  const older = buildSchema('type Query { a: Int }');
  expect(faults(older, readExample('21-known.graphql', '# Known?\n{ a }'))).toEqual([]);
  expect(faults(older, readExample('21-new.graphql', '# New?\n{ a b }'))).toHaveLength(1);
  expect(faults(older, readExample('21-broken.graphql', '# Broken?\n{ a'))).toHaveLength(1);
});

test('the twelve questions come first, then the others from 21 on, without gap, each with a title of its own', () => {
  const numbers = examples.map((e) => Number(e.number));
  const others = Array.from({ length: numbers.length - 12 }, (_, i) => i + 21);
  expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, ...others]);
  expect(new Set(examples.map((e) => e.title)).size).toBe(examples.length);
  for (const e of examples) expect(e.title).toMatch(/[?.]$/);
});

// Beside the repository on the project's own machines only; a clone has nothing to compare with.
const asked = resolve(root, '../shared/questions');
test.runIf(existsSync(asked))('the twelve questions are byte for byte those that the checks run', () => {
  for (const name of readdirSync(asked)) {
    expect(readFileSync(resolve(import.meta.dirname, 'examples', name), 'utf8')).toBe(
      readFileSync(resolve(asked, name), 'utf8'),
    );
  }
});

test('the editor begins with the first question', () => {
  expect(readExample('01-first.graphql', firstQuery).title).toMatch(/^Who has given a figure of the killed/);
});

test('a file without number or title is refused', () => {
  expect(() => readExample('who.graphql', '# Who?\n{ a }')).toThrow('NN-name.graphql');
  expect(() => readExample('21-who.graphql', '{ a }')).toThrow('title');
});
