import { circle, type Citing } from '../../parts/loop';

/** A circle of documents that each cite the next; empty where none was found. `cut`: not everything was looked at. */
export interface Circle<Document> {
  chain: Document[];
  cut: boolean;
}

/** So many documents are looked at, and so many are asked for at once. */
export const documentsBound = 500;
const atOnce = 50;

/** Follows what a document cites, and what that cites, until something cites the document again: the nearest comes first. */
export async function findCircle<Document extends Citing>(
  id: string,
  read: (ids: readonly string[]) => Promise<readonly Document[]>,
  bound = documentsBound,
): Promise<Circle<Document>> {
  const known: Document[] = [];
  const seen = new Set([id]);
  let queue = [id];
  while (queue.length > 0) {
    const room = Math.min(atOnce, bound - known.length);
    if (room <= 0) return { chain: [], cut: true };
    // oxlint-disable-next-line no-await-in-loop -- what to ask for next, only the answer before tells
    const documents = await read(queue.slice(0, room));
    queue = queue.slice(room);
    known.push(...documents);
    const cited = documents.flatMap(({ cites }) => cites.map((other) => other.id));
    if (cited.includes(id)) return { chain: circle(known).chain, cut: false };
    for (const other of cited) {
      if (seen.has(other)) continue;
      seen.add(other);
      queue.push(other);
    }
  }
  return { chain: [], cut: false };
}
