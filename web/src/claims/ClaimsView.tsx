import { gql } from '@urql/core';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useClient } from 'urql';
import { withParams } from '../address/address';
import { To } from '../address/To';
import { useAddress, useParam } from '../address/useAddress';
import { usePages, type Pages } from '../api/pages';
import type {
  ClaimFilter,
  ClaimRowFragment,
  ClaimListQuery,
  ClaimListQueryVariables,
  ClaimOrder,
} from '../gql/types';
import { hidesNothing, through } from '../lens/lens';
import { useLens } from '../lens/useLens';
import { ClaimLine } from '../parts/ClaimLine';
import { More, PagedList } from '../parts/PagedList';
import { Empty, FaultBox, Loading } from '../parts/State';
import { ExportRows, Table } from '../parts/Table';
import { counted, number } from '../words/figure';
import { Chips, useClear } from './Chips';
import { claimColumns, ClaimRowFields, shownColumns } from './columns';
import { Facets } from './Facets';
import { chosen } from './filter';
import { readAll } from './readAll';
import { fieldTitles } from './words';
import { useSelection } from './useSelection';
import './ClaimsView.css';

const ClaimList = gql<ClaimListQuery, ClaimListQueryVariables>`
  query ClaimList($filter: ClaimFilter, $orderBy: ClaimOrder!, $first: Int!, $after: String) {
    claims(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      totalExact
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...ClaimRow
      }
    }
  }
  ${ClaimRowFields}
`;

const Timeline = lazy(() => import('../timeline/Timeline').then((module) => ({ default: module.Timeline })));

/** So many claims leave the page at once, at most. */
export const exportBound = 10_000;
const exportPage = 100;

interface Props {
  /** What the page selects; the address narrows it. */
  base?: ClaimFilter;
  /** The order where the address gives none. */
  order?: ClaimOrder;
}

const nothing: ClaimFilter = {};

/** A selection of claims: what narrows it, and the claims as a list, a table, or over time. All of it is in the address. */
export function ClaimsView({ base = nothing, order = 'STATED_DESC' }: Props) {
  const address = useAddress();
  const filter = useSelection(base);
  const [open, setOpen] = useState(false);
  const active = chosen(address).length;
  const view = address.params['view'] ?? '';
  return (
    <div className="claims-view">
      <button
        type="button"
        className="facets-button"
        aria-expanded={open}
        aria-controls="facets"
        onClick={() => setOpen(!open)}
      >
        Filters{active > 0 && ` (${active})`} <span aria-hidden="true">{open ? '▴' : '▾'}</span>
      </button>
      <aside id="facets" className="facets" aria-label="Filters" data-open={open}>
        <Facets base={base} />
      </aside>
      <section className="selection" aria-label="Claims">
        <Chips />
        {view === 'timeline' ? (
          <>
            <div className="selection-bar">
              <ViewSwitch view={view} />
            </div>
            <Suspense fallback={<Loading what="the timeline" />}>
              <Timeline filter={filter} empty={<Nothing />} />
            </Suspense>
          </>
        ) : (
          <Claims filter={filter} order={order} view={view} />
        )}
      </section>
    </div>
  );
}

function Claims({ filter, order, view }: { filter: ClaimFilter; order: ClaimOrder; view: string }) {
  const [asked, setOrder] = useParam('order');
  const orderBy = asked === 'oldest' ? 'STATED_ASC' : asked === 'newest' ? 'STATED_DESC' : order;
  const variables = useMemo(() => ({ filter, orderBy, first: 30 }), [filter, orderBy]);
  const pages = usePages(ClaimList, variables, (data) => data.claims);
  const rows = useAllRows(filter, orderBy);
  return (
    <>
      <div className="selection-bar">
        <ViewSwitch view={view} />
        <label className="order">
          Order{' '}
          <select
            value={orderBy}
            onChange={(event) => {
              const chosenOrder = event.target.value as ClaimOrder;
              setOrder(chosenOrder === order ? '' : chosenOrder === 'STATED_ASC' ? 'oldest' : 'newest');
            }}
          >
            <option value="STATED_DESC">newest first</option>
            <option value="STATED_ASC">oldest first</option>
          </select>
        </label>
        <ExportRows columns={claimColumns} rows={rows} what="claims" />
      </div>
      {(pages.total ?? 0) > exportBound && (
        <p className="quiet">An export has the first {number(exportBound)} of them.</p>
      )}
      {view === 'table' ? (
        <ClaimTable pages={pages} />
      ) : (
        <PagedList
          pages={pages}
          nouns={['claim', 'claims']}
          keyOf={(claim) => claim.id}
          label="Claims"
          empty={<Nothing />}
        >
          {(claim) => <ClaimLine claim={claim} />}
        </PagedList>
      )}
    </>
  );
}

/** Reads what leaves the page: the whole selection, up to the bound, anew, for the file says of which change it is. */
function useAllRows(filter: ClaimFilter, orderBy: ClaimOrder): () => Promise<readonly ClaimRowFragment[]> {
  const client = useClient();
  const lens = useLens();
  return useCallback(async () => {
    const query = through(lens, ClaimList as never) as typeof ClaimList;
    const read = async (after: string | null) => {
      const { data, error } = await client
        .query(query, { filter, orderBy, first: exportPage, after }, { requestPolicy: 'network-only' })
        .toPromise();
      if (error || !data) throw error ?? new Error('the server gave no answer');
      return data.claims;
    };
    return (await readAll(read, exportBound)).items;
  }, [client, lens, filter, orderBy]);
}

function ClaimTable({ pages }: { pages: Pages<ClaimRowFragment> }) {
  const { items, total, exact, fault, loading } = pages;
  if (items.length === 0 && fault) return <FaultBox fault={fault} again={pages.again} />;
  if (total === undefined) return <Loading what="claims" />;
  if (items.length === 0)
    return (
      <Empty>
        <Nothing />
      </Empty>
    );
  return (
    <div className="claim-table" aria-busy={loading}>
      <p className="quiet" role="status">
        {items.length < total && `${number(items.length)} of `}
        {counted(total, 'claim', 'claims', exact)}
      </p>
      <Table caption="Claims" columns={shownColumns} rows={items} keyOf={(claim) => claim.id} />
      {fault && <FaultBox fault={fault} again={pages.again} />}
      {pages.hasMore && !fault && <More pages={pages} what="claims" />}
    </div>
  );
}

/** Why there is nothing, as far as the page can tell, and the way out. */
function Nothing() {
  const address = useAddress();
  const lens = useLens();
  const clear = useClear();
  const titles = [...new Set(chosen(address).map(({ field }) => fieldTitles[field].toLowerCase()))];
  const last = titles.at(-1);
  if (last === undefined)
    return <p>{hidesNothing(lens) ? 'There are no claims here.' : 'The lens lets no claim through here.'}</p>;
  const words = titles.length === 1 ? last : `${titles.slice(0, -1).join(', ')} and ${last}`;
  return (
    <>
      <p>
        No claim passes what is set for {words}
        {titles.length > 1 ? ' together' : ''}.{!hidesNothing(lens) && ' The lens may hide some.'}
      </p>
      <button type="button" onClick={clear}>
        Clear {titles.length === 1 ? 'it' : 'them'}
      </button>
    </>
  );
}

const views = [
  ['', 'List'],
  ['table', 'Table'],
  ['timeline', 'Timeline'],
] as const;

function ViewSwitch({ view }: { view: string }) {
  const address = useAddress();
  return (
    <nav className="switch" aria-label="Show as">
      {views.map(([name, title]) => (
        <To
          key={name}
          to={withParams(address, { view: name })}
          aria-current={name === view ? 'true' : undefined}
        >
          {title}
        </To>
      ))}
    </nav>
  );
}
