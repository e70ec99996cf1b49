import type { NodeLinkFragment } from '../gql/types';
import { ChangeLens } from './ChangeLens';
import './LensPanel.css';
import { StatedLens } from './StatedLens';
import { WithoutLens } from './WithoutLens';

/** Where a lens is chosen: by a date, by a change, without sources. What is chosen shows at once. */
export default function LensPanel({ known }: { known: readonly NodeLinkFragment[] }) {
  return (
    <div className="lens-panel">
      <section aria-labelledby="lens-stated">
        <h2 id="lens-stated">As stated by</h2>
        <StatedLens />
      </section>
      <section aria-labelledby="lens-change">
        <h2 id="lens-change">As recorded by</h2>
        <ChangeLens />
      </section>
      <section aria-labelledby="lens-without">
        <h2 id="lens-without">Without</h2>
        <WithoutLens known={known} />
      </section>
    </div>
  );
}
