import { useMemo } from 'react';
import { useAddress } from '../../address/useAddress';
import { To } from '../../address/To';
import { usePages, type Pages } from '../../api/pages';
import { useRead } from '../../api/read';
import type { ConflictFilter, ConflictPairFragment } from '../../gql/types';
import { ConflictLine } from '../../parts/ConflictLine';
import { More } from '../../parts/PagedList';
import { Said } from '../../parts/Said';
import { Empty, FaultBox, Loading } from '../../parts/State';
import { ExportRows } from '../../parts/Table';
import { counted, number } from '../../words/figure';
import { Title } from '../../shell/Title';
import { conflictColumns } from './columns';
import { Conflicts, ConflictsCount, exportBound, filterOf, useAllConflicts } from './conflicts';
import { Filters } from './Filters';
import { grouped, type Group } from './groups';
import './Conflicts.css';

/** The pairs of claims in the whole store that cannot both hold, or could not on one day, proposition by proposition. */
export default function ConflictsPage() {
  const { params } = useAddress();
  const { verdict, propositions, claimants } = params;
  const filter = useMemo(
    () =>
      filterOf({
        params: { verdict: verdict ?? '', propositions: propositions ?? '', claimants: claimants ?? '' },
      }),
    [verdict, propositions, claimants],
  );
  const pages = usePages(
    Conflicts,
    useMemo(() => ({ filter, first: 20 }), [filter]),
    // How many there are is asked apart.
    ({ conflicts }) => ({ ...conflicts, totalCount: 0, totalExact: false }),
  );
  const all = useAllConflicts(filter);
  return (
    <>
      <Title name="Conflicts" />
      <p>
        Pairs of claims that cannot both hold, or could not if both spoke of one day, each with the rule that
        decides. Nothing here says which of them is right.
      </p>
      <Filters />
      <Count filter={filter} shown={pages.items.length} />
      <div className="conflicts-leave">
        <ExportRows columns={conflictColumns} rows={all} what="pairs" />{' '}
        <span className="quiet">the first {number(exportBound)} pairs at most</span>
      </div>
      <List pages={pages} />
    </>
  );
}

/** To count, the server compares the claims of thousands of propositions: what is found first is shown meanwhile. */
function Count({ filter, shown }: { filter: ConflictFilter; shown: number }) {
  const { data, fault, loading, again } = useRead(ConflictsCount, { filter });
  if (fault) return <FaultBox fault={fault} again={again} />;
  if (!data || loading) {
    return (
      <p className="quiet" role="status">
        Counting the pairs: in a large store this takes some seconds.
      </p>
    );
  }
  const { totalCount, totalExact } = data.conflicts;
  const total = counted(totalCount, 'pair', 'pairs', totalExact);
  return (
    <p className="quiet" role="status">
      {shown > 0 && shown < totalCount ? `${number(shown)} of ${total}` : total}
    </p>
  );
}

function List({ pages }: { pages: Pages<ConflictPairFragment> }) {
  const { items, fault, loading } = pages;
  if (items.length === 0 && fault) return <FaultBox fault={fault} again={pages.again} />;
  if (items.length === 0 && loading)
    return <Loading what="the pairs: the server compares claims, proposition by proposition" />;
  if (items.length === 0)
    return <Empty>No two claims conflict so, as far as is recorded and the lens shows.</Empty>;
  return (
    <div aria-busy={loading}>
      {grouped(items).map((group) => (
        <Pairs key={`${group.proposition.id} ${pairKey(group.pairs[0])}`} group={group} />
      ))}
      {fault && <FaultBox fault={fault} again={pages.again} />}
      {pages.hasMore && !fault && <More pages={pages} what="pairs" />}
    </div>
  );
}

/** The pairs of one proposition; a measure's can be seen in its picture. */
function Pairs({ group: { proposition, pairs } }: { group: Group<ConflictPairFragment> }) {
  return (
    <section className="conflicts-of">
      <h2>
        <To id={proposition.id}>
          <Said>{proposition.label}</Said>
        </To>
      </h2>
      <p className="quiet">
        {proposition.id.startsWith('measure:') && (
          <>
            <To id={proposition.id}>Figures over time</To>
            {' · '}
          </>
        )}
        <To to={{ page: 'conflicts', key: '', params: { propositions: proposition.id } }}>Only these</To>
      </p>
      <ol>
        {pairs.map((pair) => (
          <li key={pairKey(pair)}>
            <ConflictLine conflict={pair} />
            {pair.b.proposition.id !== proposition.id && (
              <p className="quiet">
                The other claim is on{' '}
                <To id={pair.b.proposition.id}>
                  <Said>{pair.b.proposition.label}</Said>
                </To>
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function pairKey(pair: ConflictPairFragment | undefined): string {
  return pair === undefined ? '' : `${pair.a.id} ${pair.b.id}`;
}
