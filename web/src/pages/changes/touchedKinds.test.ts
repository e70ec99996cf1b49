import { isInterfaceType } from 'graphql';
import { expect, test } from 'vitest';
import { serverSchema } from '../../testing/schema';
import { byKind, knownKinds } from './touchedKinds';

test('whatever has an id has its place on the page of a change', () => {
  const schema = serverSchema();
  const node = schema.getType('Node');
  if (!isInterfaceType(node)) throw new Error('the schema has no interface Node');
  const all = schema.getPossibleTypes(node).map(({ name }) => name);
  expect(knownKinds.toSorted()).toEqual(all.toSorted());
});

test('records by their kind, none lost', () => {
  const nodes = [
    { __typename: 'Entity', id: 'entity:a' },
    { __typename: 'Claim', id: 'claim:b' },
    { __typename: 'Entity', id: 'entity:c' },
  ];
  expect(byKind(nodes)).toEqual([
    ['Claims', [nodes[1]]],
    ['Entities', [nodes[0], nodes[2]]],
  ]);
});
