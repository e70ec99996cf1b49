/** Pairs that follow one another and are of one proposition, together: the list comes proposition by proposition. */
export interface Group<Pair> {
  proposition: { id: string; label: string };
  pairs: Pair[];
}

interface Of {
  a: { proposition: { id: string; label: string } };
}

export function grouped<Pair extends Of>(pairs: readonly Pair[]): Group<Pair>[] {
  const groups: Group<Pair>[] = [];
  for (const pair of pairs) {
    const { proposition } = pair.a;
    const last = groups.at(-1);
    if (last?.proposition.id === proposition.id) last.pairs.push(pair);
    else groups.push({ proposition, pairs: [pair] });
  }
  return groups;
}
