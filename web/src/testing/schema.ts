import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildSchema, type GraphQLSchema } from 'graphql';

/** For tests: the server's schema. */
export function serverSchema(): GraphQLSchema {
  return buildSchema(readFileSync(resolve(import.meta.dirname, '../../../schema.graphqls'), 'utf8'));
}
