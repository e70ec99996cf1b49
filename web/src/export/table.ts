import type { Stamp } from './stamp';
import { stampLines } from './stamp';

/** What stands in a cell of a table that leaves the page. */
export type Value = string | number | boolean | null;

/** A column: its name in files, and what a row has in it. */
export interface Column<Row> {
  name: string;
  value: (row: Row) => Value;
}

/** Comma-separated values (RFC 4180), with a mark that lets spreadsheets know the encoding, and the stamp in lines at the end. */
export function tableToCSV<Row>(columns: readonly Column<Row>[], rows: readonly Row[], stamp: Stamp): string {
  const lines = [
    columns.map((column) => csvCell(column.name)),
    ...rows.map((row) => columns.map((column) => csvCell(column.value(row)))),
    ...stampLines(stamp).map((line) => [csvCell(`# ${line}`)]),
  ];
  return `\ufeff${lines.map((cells) => cells.join(',')).join('\r\n')}\r\n`;
}

/** A spreadsheet would compute what begins like a formula: it gets an apostrophe, which spreadsheets do not show. */
function csvCell(value: Value): string {
  if (value === null) return '';
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function tableToJSON<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  stamp: Stamp,
): string {
  const records = rows.map((row) =>
    Object.fromEntries(columns.map((column) => [column.name, column.value(row)])),
  );
  return `${JSON.stringify({ stamp, rows: records }, null, 2)}\n`;
}
