import { memo, useState, type ReactNode } from 'react';
import { useAddress } from '../address/useAddress';
import { faultWords } from '../api/fault';
import { fileName, save } from '../export/save';
import { useStamp } from '../export/stamp';
import { tableToCSV, tableToJSON, type Column } from '../export/table';
import { Menu, type MenuItem } from './Menu';
import { useSay } from './Say';
import './Table.css';

/** A column as it is shown: its value goes into files, its cell onto the page; the value stands for a cell that is left out. */
export interface ShownColumn<Row> extends Column<Row> {
  title: string;
  cell?: (row: Row) => ReactNode;
  numeric?: boolean;
}

interface Props<Row> {
  caption: string;
  columns: readonly ShownColumn<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** What is under a row that is chosen, for tables that are in step with a picture. */
  rowProps?: (row: Row) => React.HTMLAttributes<HTMLTableRowElement>;
  /** By which column the rows are sorted, where the reader may choose; `set` is given the name of the one that was pressed. */
  sort?: Sort;
}

export interface Sort {
  by: string;
  descending: boolean;
  set: (name: string) => void;
}

/** A table that can leave the page as CSV and JSON. It scrolls within itself where the page is narrow. */
export function Table<Row>({ caption, columns, rows, keyOf, rowProps, sort }: Props<Row>) {
  return (
    <div className="table" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.name}
                scope="col"
                className={column.numeric ? 'numeric' : undefined}
                aria-sort={
                  sort?.by === column.name ? (sort.descending ? 'descending' : 'ascending') : undefined
                }
              >
                {sort ? <SortButton sort={sort} name={column.name} title={column.title} /> : column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} {...rowProps?.(row)}>
              <Cells columns={columns} row={row} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Drawn anew only for another row: a row that is pointed at must not cost all cells of a thousand others. */
const Cells = memo(AllCells) as typeof AllCells;

function AllCells<Row>({ columns, row }: { columns: readonly ShownColumn<Row>[]; row: Row }) {
  return (
    <>
      {columns.map((column) => (
        <td key={column.name} className={column.numeric ? 'numeric' : undefined}>
          {column.cell ? column.cell(row) : column.value(row)}
        </td>
      ))}
    </>
  );
}

function SortButton({ sort, name, title }: { sort: Sort; name: string; title: string }) {
  return (
    <button type="button" className="sort" onClick={() => sort.set(name)}>
      {title}
      <span aria-hidden="true">{sort.by === name ? (sort.descending ? ' ▾' : ' ▴') : ''}</span>
    </button>
  );
}

/** Lets rows leave the page. `rows` may read more than the page shows. */
export function ExportRows<Row>({
  columns,
  rows,
  what,
  others,
}: {
  columns: readonly Column<Row>[];
  rows: () => Promise<readonly Row[]>;
  what: string;
  /** Other files that the same can leave as. */
  others?: readonly (MenuItem & { key: string })[];
}) {
  const stamp = useStamp();
  const say = useSay();
  const { page, key } = useAddress();
  const [state, setState] = useState<'' | 'reading' | { fault: string }>('');
  const leave = async (suffix: string, type: string, write: typeof tableToCSV<Row>) => {
    setState('reading');
    try {
      const stamped = await stamp();
      save(write(columns, await rows(), stamped), fileName(`${page}-${what}`, key, suffix), type);
      setState('');
      say('The file is saved.');
    } catch (error) {
      setState({ fault: faultWords(error) });
    }
  };
  // A long list takes a while to read: pressed again meanwhile, it would only be read twice.
  const start = (...how: Parameters<typeof leave>) => {
    if (state !== 'reading') void leave(...how);
  };
  return (
    <>
      <Menu
        title="Export"
        items={[
          { key: 'csv', title: 'CSV', do: () => start('csv', 'text/csv', tableToCSV) },
          { key: 'json', title: 'JSON', do: () => start('json', 'application/json', tableToJSON) },
          ...(others ?? []),
        ]}
      />
      {state === 'reading' && (
        <span className="quiet" role="status">
          Reading for the file …
        </span>
      )}
      {typeof state === 'object' && (
        <span className="export-fault" role="alert">
          Nothing was saved. {state.fault}
        </span>
      )}
    </>
  );
}
