import type { Page } from '../api/pages';

/** What was read of a list, up to a bound. */
export interface Whole<Item> {
  items: Item[];
  /** Whether the bound was met before the end of the list. */
  cut: boolean;
}

/** Reads a list page by page, up to a bound. */
export async function readAll<Item>(
  read: (after: string | null) => Promise<Page<Item>>,
  bound: number,
): Promise<Whole<Item>> {
  const items: Item[] = [];
  let after: string | null = null;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- where a page begins, only the one before tells
    const page: Page<Item> = await read(after);
    items.push(...page.nodes);
    const { hasNextPage, endCursor } = page.pageInfo;
    if (items.length >= bound)
      return { items: items.slice(0, bound), cut: hasNextPage || items.length > bound };
    // A cursor that does not move would go round for ever.
    if (!hasNextPage || endCursor === null || endCursor === after) return { items, cut: false };
    after = endCursor;
  }
}
