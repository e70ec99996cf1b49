import type { NodeKind } from '../../gql/types';

/** The kinds of record that can be searched for, in words: one of them, and many. */
export const nodeKindWords: Readonly<Record<NodeKind, { one: string; many: string }>> = {
  ENTITY: { one: 'entity', many: 'Entities' },
  DOCUMENT: { one: 'document', many: 'Documents' },
  CLAIM: { one: 'claim', many: 'Claims' },
  RELATION: { one: 'relation', many: 'Relations' },
  MEASURE: { one: 'measure', many: 'Measures' },
  STATEMENT: { one: 'statement', many: 'Statements' },
  PREDICATE: { one: 'predicate', many: 'Predicates' },
};

export const nodeKinds = Object.keys(nodeKindWords) as readonly NodeKind[];

/** The kind of a record, by the name of its type: `Measure` is a MEASURE. */
export function kindOf(typename: string): NodeKind | undefined {
  return nodeKinds.find((kind) => kind === typename.toUpperCase());
}
