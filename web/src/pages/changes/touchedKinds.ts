/** The kinds of records, in the order in which a page shows them, with their plurals. */
const kinds: Readonly<Record<string, string>> = {
  Claim: 'Claims',
  Evidence: 'Evidence',
  Document: 'Documents',
  Entity: 'Entities',
  Measure: 'Measures',
  Relation: 'Relations',
  Statement: 'Statements',
  ClaimLink: 'Links between claims',
  PropositionLink: 'Links between propositions',
  Assessment: 'Assessments',
  Judgement: 'Judgements',
  Predicate: 'Predicates',
  Change: 'Changes',
};

/** Records by their kind: the kinds in the order above, those of one kind in theirs. */
export function byKind<Node extends { __typename: string }>(nodes: readonly Node[]): [string, Node[]][] {
  return Object.entries(kinds).flatMap(([name, title]) => {
    const own = nodes.filter((node) => node.__typename === name);
    return own.length === 0 ? [] : [[title, own] as [string, Node[]]];
  });
}

/** For the test: every kind of the schema must be there. */
export const knownKinds = Object.keys(kinds);
