import { isEnumType } from 'graphql';
import { expect, test } from 'vitest';
import { serverSchema } from '../../testing/schema';
import { kindOf, nodeKinds } from './kinds';

test('every kind that the schema can search for has words, and is the name of a type', () => {
  const schema = serverSchema();
  const type = schema.getType('NodeKind');
  if (!isEnumType(type)) throw new Error('the schema has no NodeKind');
  expect(nodeKinds.toSorted()).toEqual(
    type
      .getValues()
      .map(({ name }) => name)
      .toSorted(),
  );
  for (const kind of nodeKinds) {
    const name = kind.charAt(0) + kind.slice(1).toLowerCase();
    expect(schema.getType(name)).toBeDefined();
    expect(kindOf(name)).toBe(kind);
  }
  expect(kindOf('Change')).toBeUndefined();
});
