import { GraphQLError, parse, validate, type GraphQLSchema } from 'graphql';

/** A question that comes with the server, as it is written in its file. */
export interface Example {
  /** The number that its file begins with. */
  number: string;
  title: string;
  query: string;
  /** Number of the question that this one is a shorter form of. */
  standsInFor: string | null;
}

/** What this server can be asked now, and what its schema does not answer yet. */
export interface Offer {
  ready: Example[];
  waiting: Example[];
}

/** Reads one file: its first comment line is the title. */
export function readExample(path: string, text: string): Example {
  const number = /(\d\d)-[^/]*\.graphql$/.exec(path)?.[1];
  const title = /^#\s*(.+)$/m.exec(text)?.[1];
  if (number === undefined || title === undefined) {
    throw new Error(
      `${path}: an example is named NN-name.graphql and begins with a comment that is its title`,
    );
  }
  return {
    number,
    title,
    query: text,
    standsInFor: /^# Stands in for question (\d\d)\b/m.exec(text)?.[1] ?? null,
  };
}

/** Why the schema does not answer an example; empty when it does. */
export function faults(schema: GraphQLSchema, example: Example): readonly GraphQLError[] {
  try {
    return validate(schema, parse(example.query));
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}

/**
 * Sorts the examples by what the schema answers, so that each appears by itself once the server has learnt it.
 * A shorter form stands where its question will, and gives way to it. What waits is what cannot be asked in any form.
 */
export function offer(schema: GraphQLSchema, examples: readonly Example[]): Offer {
  const answered = examples.filter((e) => faults(schema, e).length === 0);
  const whole = new Set(answered.map((e) => e.number));
  const ready = answered
    .filter((e) => e.standsInFor === null || !whole.has(e.standsInFor))
    .toSorted((a, b) => place(a).localeCompare(place(b)));
  const places = new Set(ready.map(place));
  return { ready, waiting: examples.filter((e) => !places.has(place(e)) && e.standsInFor === null) };
}

/** The number under which an example is listed. */
function place(e: Example): string {
  return e.standsInFor ?? e.number;
}

/** All examples, in the order of their numbers. */
export const examples: readonly Example[] = Object.entries(
  import.meta.glob<string>('./examples/*.graphql', { query: '?raw', import: 'default', eager: true }),
)
  .map(([path, text]) => readExample(path, text))
  .toSorted((a, b) => a.number.localeCompare(b.number));

/** What a first visitor finds in the editor: the question that the whole project is about. */
export const firstQuery = examples.find((e) => e.standsInFor === '01')?.query ?? '';
