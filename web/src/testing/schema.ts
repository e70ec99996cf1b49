import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildSchema, type GraphQLSchema } from 'graphql';

const root = resolve(import.meta.dirname, '../../..');

/** For tests: the server's schema; before it is written, the contract that it grows from. */
export function serverSchema(): GraphQLSchema {
  const path = [resolve(root, 'schema.graphqls'), resolve(root, '../shared/contract.graphqls')].find(
    existsSync,
  );
  if (path === undefined) throw new Error(`no schema.graphqls in ${root}`);
  return buildSchema(readFileSync(path, 'utf8'));
}
