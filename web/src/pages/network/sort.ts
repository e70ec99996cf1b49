import type { Column, Value } from '../../export/table';

/** Rows by a column, `claims`, or the other way round, `-claims`. What has no value comes last; of equals, the order stays. */
export function sortedBy<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  by: string,
): readonly Row[] {
  const column = columns.find(({ name }) => name === by.replace(/^-/, ''));
  if (!column) return rows;
  const way = by.startsWith('-') ? -1 : 1;
  return rows.toSorted((a, b) => compared(column.value(a), column.value(b), way));
}

function compared(a: Value, b: Value, way: 1 | -1): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'number' && typeof b === 'number') return way * (a - b);
  return way * String(a).localeCompare(String(b), 'en');
}
