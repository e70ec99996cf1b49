import { Empty } from '../../parts/State';
import { Title } from '../../shell/Title';
import { Contested, Measures } from './AtIssue';
import { Claimants } from './Claimants';
import { Counts, useCounts } from './Counts';
import { LatestClaims } from './LatestClaims';
import './StartPage.css';

/** What the store holds: how much, what was said last, what is contested, and who says it. */
export function StartPage() {
  const counts = useCounts();
  const store = counts.data?.store;
  const isEmpty = store !== undefined && store.claims === 0 && store.entities === 0;
  return (
    <>
      <Title name="">Who said what about whom, through whom, on what evidence, and who says otherwise.</Title>
      <Counts read={counts} />
      {isEmpty ? (
        <Empty>
          <p>
            Nothing has been recorded here yet. This records a dataset, from a file or from several:{' '}
            <code>claimgraph load FILE…</code>
          </p>
        </Empty>
      ) : (
        <div className="start">
          <LatestClaims />
          <div className="start-side">
            <Contested />
            <Measures />
            <Claimants />
          </div>
        </div>
      )}
    </>
  );
}
