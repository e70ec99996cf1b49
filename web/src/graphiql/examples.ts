import { GraphQLError, parse, validate, type GraphQLSchema } from 'graphql';

/** A question that comes with the server, as it is written in its file. */
export interface Example {
  /** The number that its file begins with. */
  number: string;
  title: string;
  query: string;
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
  return { number, title, query: text };
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

/** All examples, in the order of their numbers. */
export const examples: readonly Example[] = Object.entries(
  import.meta.glob<string>('./examples/*.graphql', { query: '?raw', import: 'default', eager: true }),
)
  .map(([path, text]) => readExample(path, text))
  .toSorted((a, b) => a.number.localeCompare(b.number));

/** What a first visitor finds in the editor: the question that the whole project is about. */
export const firstQuery = examples[0]?.query ?? '';
