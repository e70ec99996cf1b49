import type { Item } from './layout';

/** Claims from the first to the last on the axis: by the day that they are certain to have been by; what nothing dates comes last. */
export function inOrder(items: readonly Item[]): Item[] {
  return items.toSorted(
    (a, b) =>
      end(a) - end(b) || (a.earliest ?? -Infinity) - (b.earliest ?? -Infinity) || (a.id < b.id ? -1 : 1),
  );
}

/** Where only the first day is known, that one counts: the claim stands there. */
function end({ earliest, latest }: Item): number {
  return latest ?? earliest ?? Number.MAX_SAFE_INTEGER;
}
