import { useEffect, useMemo, useRef, useState } from 'react';
import { useParam } from '../../address/useAddress';
import { StandingMark } from '../../parts/Mark';
import { Said } from '../../parts/Said';
import { Table, type ShownColumn } from '../../parts/Table';
import { statedWords } from '../../words/date';
import type { Relation } from './graph';
import { sortedBy } from './sort';

interface Props {
  relations: readonly Relation[];
  chosen: string;
  choose: (id: string) => void;
  point: (id: string) => void;
}

const firstOf = ({ first }: Relation) => first.nodes[0];
const lastOf = ({ claims }: Relation) => claims.nodes[0];

/** The columns of the relations in the picture, as they go into files. */
export const columns: readonly ShownColumn<Relation>[] = [
  { name: 'subject', title: 'Subject', value: ({ subject }) => subject.name },
  { name: 'predicate', title: 'Predicate', value: ({ predicate }) => predicate.label },
  { name: 'object', title: 'Object', value: ({ object }) => object.name },
  { name: 'standing', title: 'Standing', value: ({ standing }) => standing.status },
  { name: 'origins', title: 'Origins', numeric: true, value: ({ origins }) => origins.min },
  { name: 'claims', title: 'Claims', numeric: true, value: ({ claims }) => claims.totalCount },
  { name: 'first', title: 'First stated', value: (row) => firstOf(row)?.statedSpan.earliest ?? null },
  { name: 'last', title: 'Last stated', value: (row) => lastOf(row)?.statedSpan.latest ?? null },
  { name: 'id', title: 'Id', value: ({ id }) => id },
];

/** The relations of the picture as a table, in step with it. Arrow keys walk its rows. */
export function EdgeTable({ relations, chosen, choose, point }: Props) {
  const [sort, setSort] = useParam('sort');
  const by = sort.replace(/^-/, '');
  const rows = useMemo(() => sortedBy(columns, relations, sort), [relations, sort]);
  const [current, setCurrent] = useState('');
  const place = useRef<HTMLDivElement>(null);
  const here = rows.some(({ id }) => id === current) ? current : (rows[0]?.id ?? '');

  useEffect(() => {
    const row = rowOf(place.current, chosen);
    const scroller = place.current?.querySelector('.table');
    if (!row || !scroller) return;
    setCurrent(chosen);
    // Only the table scrolls: the page stays where the reader has it.
    const [inner, outer] = [row.getBoundingClientRect(), scroller.getBoundingClientRect()];
    if (inner.top < outer.top + 36 || inner.bottom > outer.bottom) {
      scroller.scrollTop += inner.top - outer.top - outer.height / 3;
    }
  }, [chosen, rows]);

  const shown = columns.slice(0, -1).map((column) => ({ ...column, cell: cells(column.name, choose, here) }));
  const walk = (event: React.KeyboardEvent, i: number) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const row = rows[i];
    if (step !== undefined) {
      event.preventDefault();
      rowOf(place.current, rows[i + step]?.id ?? '')?.focus();
    } else if (row && (event.key === 'Enter' || event.key === ' ') && event.target === event.currentTarget) {
      event.preventDefault();
      choose(row.id);
    }
  };
  const index = new Map(rows.map(({ id }, i) => [id, i]));
  return (
    <div ref={place} className="edges" onBlur={() => point('')}>
      <Table
        caption="Relations in the picture"
        columns={shown}
        rows={rows}
        keyOf={({ id }) => id}
        sort={{
          by,
          descending: sort.startsWith('-'),
          set: (name) => setSort(sort === name ? `-${name}` : name, { replace: true }),
        }}
        rowProps={({ id, standing }) =>
          ({
            tabIndex: id === here ? 0 : -1,
            'aria-current': id === chosen ? 'true' : undefined,
            'data-relation': id,
            'data-standing': standing.status,
            onFocus: () => {
              setCurrent(id);
              point(id);
            },
            onClick: () => choose(id),
            onKeyDown: (event: React.KeyboardEvent) => walk(event, index.get(id) ?? 0),
          }) as React.HTMLAttributes<HTMLTableRowElement>
        }
      />
    </div>
  );
}

function rowOf(place: HTMLElement | null, id: string): HTMLElement | null {
  if (id === '') return null;
  return place?.querySelector<HTMLElement>(`tr[data-relation="${CSS.escape(id)}"]`) ?? null;
}

function cells(name: string, choose: (id: string) => void, here: string) {
  return (row: Relation): React.ReactNode => {
    const first = firstOf(row);
    const last = lastOf(row);
    const entity = (of: Relation['subject']) => (
      <button
        type="button"
        className="entity"
        tabIndex={row.id === here ? 0 : -1}
        onClick={(event) => {
          event.stopPropagation();
          choose(of.id);
        }}
      >
        <Said>{of.name}</Said>
      </button>
    );
    if (name === 'subject') return entity(row.subject);
    if (name === 'object') return entity(row.object);
    if (name === 'predicate') return <Said>{row.predicate.label}</Said>;
    if (name === 'standing') return <StandingMark status={row.standing.status} />;
    if (name === 'first') return first ? statedWords(first) : '';
    if (name === 'last') return last ? statedWords(last) : '';
    if (name === 'origins') return originsWords(row);
    return row.claims.totalCount;
  };
}

/** How many origins there are: one figure, or the least and the most. */
export function originsWords({ origins: { min, max } }: Pick<Relation, 'origins'>): string {
  return min === max ? String(min) : `${min}–${max}`;
}
