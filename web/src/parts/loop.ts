/** A document of a loop, and what it cites, within the loop or not. */
export interface Citing {
  id: string;
  cites: readonly { id: string }[];
}

/**
 * The documents of a loop in the order in which each cites the next, and the last cites the first: the shortest circle through the first one.
 * A loop may hold more than one circle; what is on another is `beside`.
 */
export function circle<Document extends Citing>(
  documents: readonly Document[],
): { chain: Document[]; beside: Document[] } {
  const [first] = documents;
  if (first === undefined) return { chain: [], beside: [] };
  const byId = new Map(documents.map((document) => [document.id, document]));
  const before = new Map<string, Document>();
  const queue = [first];
  for (const document of queue) {
    for (const { id } of document.cites) {
      if (id === first.id) {
        const chain = wayTo(document, before);
        const on = new Set(chain);
        return { chain, beside: documents.filter((other) => !on.has(other)) };
      }
      const next = byId.get(id);
      if (next === undefined || before.has(id)) continue;
      before.set(id, document);
      queue.push(next);
    }
  }
  // The lens may hide a citation: then it is a set without an order.
  return { chain: [], beside: [...documents] };
}

function wayTo<Document extends Citing>(last: Document, before: ReadonlyMap<string, Document>): Document[] {
  const way = [last];
  for (let at = before.get(last.id); at !== undefined; at = before.get(at.id)) way.unshift(at);
  return way;
}
