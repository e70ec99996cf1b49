import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { serverSchema } from '../testing/schema';
import { examples, faults, firstQuery, offer, readExample } from './examples';

const root = resolve(import.meta.dirname, '../../..');

/** Enough of a schema for one question and the shorter form of another. */
const small = buildSchema('type Query { a: Int, b: Int }');
const [whole, brief, other] = [
  readExample('01-whole.graphql', '# Whole?\n{ a c }'),
  readExample('21-brief.graphql', '# Brief?\n# Stands in for question 01 until c.\n{ a }'),
  readExample('02-other.graphql', '# Other?\n{ b }'),
];

describe('the examples against the schema of the server', () => {
  const schema = serverSchema();

  test.each(examples.filter((e) => e.number > '20').map((e) => [e.number, e] as const))(
    '%s is answered',
    (_, e) => {
      expect(faults(schema, e).map(String)).toEqual([]);
    },
  );

  test('those of the twelve questions that nothing is missing for are offered', () => {
    const { ready } = offer(schema, examples);
    expect(ready.map((e) => e.number)).toEqual(expect.arrayContaining(['03', '04']));
  });

  test('a question waits only for what the schema does not know yet', () => {
    for (const e of examples) {
      for (const fault of faults(schema, e))
        expect(`${e.number}: ${fault.message}`).toMatch(/Unknown|Cannot query|not defined/);
    }
  });
});

describe('an offer', () => {
  test('gives the shorter form while the question waits', () => {
    expect(offer(small, [whole, other, brief])).toEqual({ ready: [brief, other], waiting: [] });
  });

  test('gives the question alone once the schema answers it', () => {
    const grown = buildSchema('type Query { a: Int, b: Int, c: Int }');
    expect(offer(grown, [whole, other, brief])).toEqual({ ready: [whole, other], waiting: [] });
  });

  test('never lets a shorter form wait, nor a broken file stop the page', () => {
    const broken = readExample('03-broken.graphql', '# Broken?\n{ a');
    expect(offer(buildSchema('type Query { b: Int }'), [whole, other, broken, brief])).toEqual({
      ready: [other],
      waiting: [whole, broken],
    });
  });
});

test('the twelve questions are there, numbered without gap, and each has a title of its own', () => {
  const questions = examples.filter((e) => e.number < '20');
  expect(questions.map((e) => Number(e.number))).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
  expect(new Set(questions.map((e) => e.title)).size).toBe(12);
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

test('every shorter form stands in for one of the twelve', () => {
  for (const e of examples) {
    if (e.standsInFor !== null) expect(examples.map((x) => x.number)).toContain(e.standsInFor);
  }
});

test('the editor begins with a question', () => {
  expect(firstQuery).toContain('measure:killed');
});

test('a file without number or title is refused', () => {
  expect(() => readExample('who.graphql', '# Who?\n{ a }')).toThrow('NN-name.graphql');
  expect(() => readExample('21-who.graphql', '{ a }')).toThrow('title');
});
