import { useState } from 'react';
import { withParams } from '../address/address';
import { go, useAddress } from '../address/useAddress';
import { useRead } from '../api/read';
import type { ClaimFilter } from '../gql/types';
import { FaultBox } from '../parts/State';
import { number } from '../words/figure';
import { FacetOf, facetBound } from './FacetGroup';
import { merge } from './filter';
import { monthOf, spanOf, writeSpan, type Span } from './span';
import { useSelection } from './useSelection';
import { dayWords } from './words';

/** When claims were stated: a span of days, and the months that have some; of one month its days. */
export function DateFacet({ base, failed }: { base: ClaimFilter; failed: boolean }) {
  const address = useAddress();
  const stated = address.params['stated'] ?? '';
  const set = (value: string, how?: { replace?: boolean }) => go(withParams(address, { stated: value }), how);
  const [open, setOpen] = useState(true);
  return (
    <details
      className="facet"
      open={open || stated !== ''}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>Stated</summary>
      <SpanInputs stated={stated} set={set} />
      <Dates base={base} stated={stated} set={set} failed={failed} />
      {stated !== '' && <p className="quiet">Undated claims may fall in any span, and stay.</p>}
    </details>
  );
}

/** Two days. Of a year that is still being typed nothing is taken: 0002 is a year too. */
function SpanInputs({
  stated,
  set,
}: {
  stated: string;
  set: (value: string, how: { replace: boolean }) => void;
}) {
  const [span, setSpan] = useState(() => spanOf(stated));
  const [known, setKnown] = useState(stated);
  if (known !== stated) {
    setKnown(stated);
    setSpan(spanOf(stated));
  }
  const change = (part: Partial<Span>) => {
    const next = { ...span, ...part };
    setSpan(next);
    const whole = Object.values(next).every((day) => day === '' || day >= '1000');
    // An end before its beginning is nothing to ask for yet.
    if (whole && !(next.from !== '' && next.to !== '' && next.to < next.from))
      set(writeSpan(next), { replace: true });
  };
  return (
    <div className="span">
      <label>
        From{' '}
        <input type="date" value={span.from} onChange={(event) => change({ from: event.target.value })} />
      </label>
      <label>
        To <input type="date" value={span.to} onChange={(event) => change({ to: event.target.value })} />
      </label>
      {span.from !== '' && span.to !== '' && span.to < span.from && (
        <p className="quiet" role="alert">
          The span ends before it begins.
        </p>
      )}
    </div>
  );
}

interface DatesProps {
  base: ClaimFilter;
  stated: string;
  set: (value: string) => void;
  /** Whether facets could not be read, which is told once for all. */
  failed: boolean;
}

function Dates({ base, stated, set, failed }: DatesProps) {
  const month = monthOf(stated);
  const by = month === '' ? 'YEAR_MONTH' : 'DAY';
  const others = useSelection(base, 'stated');
  const filter = useSelection(month === '' ? others : merge(base, { stated: month }), 'stated');
  const { data, fault, loading, again } = useRead(FacetOf, { filter, by, first: facetBound });
  if (fault) return failed ? null : <FaultBox fault={fault} again={again} />;
  const { facets = [], facetsExact = true } = data?.claims ?? {};
  // Of claims that may fall in the month, the last day may be in another.
  const dates = facets.filter(({ value }) => value !== 'undated' && value.startsWith(month));
  const undated = facets.find(({ value }) => value === 'undated');
  return (
    <div aria-busy={loading}>
      <ul aria-label="Dates" className="dates">
        {dates
          .toSorted((a, b) => (a.value < b.value ? -1 : 1))
          .map(({ value, count }) => (
            <li key={value}>
              <label>
                <input
                  type="checkbox"
                  checked={stated === value}
                  onChange={() => set(stated === value ? (by === 'DAY' ? month : '') : value)}
                />
                <span>{dayWords(by, value)}</span>
              </label>
              <span className="count">
                {facetsExact ? '' : '≥ '}
                {number(count)}
              </span>
            </li>
          ))}
        {undated && (
          <li>
            <span className="shown">undated</span>
            <span className="count">{number(undated.count)}</span>
          </li>
        )}
      </ul>
      {facets.length >= facetBound && <p className="quiet">The {facetBound} most frequent are shown.</p>}
    </div>
  );
}
