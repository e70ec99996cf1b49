import { gql } from '@urql/core';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useParam } from '../address/useAddress';
import { usePages } from '../api/pages';
import { useRead } from '../api/read';
import type {
  ClaimFilter,
  TimelineClaimFragment,
  TimelineClaimsQuery,
  TimelineClaimsQueryVariables,
  TimelineDensityQuery,
  TimelineDensityQueryVariables,
} from '../gql/types';
import { ClaimLine } from '../parts/ClaimLine';
import { NodeLink } from '../parts/NodeLink';
import { Empty, FaultBox, Loading } from '../parts/State';
import { counted, number } from '../words/figure';
import { itemOf, placedWords, TimelineClaimFields, type Axis, type By } from './claims';
import { Controls } from './Controls';
import { readSpan, writeSpan } from './days';
import { Legend } from './Legend';
import type { DensityBar } from './Density';
import { domainOf } from './scale';
import './Timeline.css';
import { TimelineFigure } from './TimelineFigure';
import { TimelineTable } from './TimelineTable';

/** More claims than this are not drawn at once: the newest are. */
export const mostDrawn = 600;
const perPage = 200;

const TimelineClaims = gql<TimelineClaimsQuery, TimelineClaimsQueryVariables>`
  query TimelineClaims($filter: ClaimFilter, $first: Int!, $after: String) {
    claims(filter: $filter, first: $first, after: $after) {
      totalCount
      totalExact
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...TimelineClaim
      }
    }
  }
  ${TimelineClaimFields}
`;

const TimelineDensity = gql<TimelineDensityQuery, TimelineDensityQueryVariables>`
  query TimelineDensity($filter: ClaimFilter) {
    claims(filter: $filter, first: 1) {
      days: facets(by: DAY, first: 200) {
        value
        count
      }
      months: facets(by: YEAR_MONTH, first: 200) {
        value
        count
      }
      exact: facetsExact(by: DAY)
    }
  }
`;

/** The claims of a selection over time: each where it may have been said, in a row of its claimant, its bloc or what is at issue. */
export function Timeline({
  filter,
  empty = 'No claim is like that.',
}: {
  filter: ClaimFilter;
  empty?: ReactNode;
}) {
  const [axisParam] = useParam('axis');
  const [rowsParam] = useParam('rows');
  const axis: Axis = axisParam === 'valid' ? 'valid' : 'stated';
  const by: By = rowsParam === 'bloc' || rowsParam === 'proposition' ? rowsParam : 'claimant';
  const pages = usePages(
    TimelineClaims,
    useMemo(() => ({ filter, first: perPage }), [filter]),
    (data) => data.claims,
  );
  const density = useRead(TimelineDensity, { filter }, { pause: axis === 'valid' });
  const { items: claims, total, loading, hasMore, fault, more } = pages;
  const readingOn = hasMore && claims.length < mostDrawn && !fault;
  useEffect(() => {
    if (readingOn && !loading) more();
  });
  return (
    <div className="timeline">
      <Controls axis={axis} by={by} claims={claims} total={total ?? 0} />
      {fault && <FaultBox fault={fault} again={pages.again} />}
      {total === undefined && !fault && <Loading what="the timeline" />}
      {total === 0 && <Empty>{empty}</Empty>}
      {total !== undefined && total > 0 && (
        <div aria-busy={loading || readingOn}>
          <p className="quiet" role="status">
            {claims.length < total
              ? `${number(claims.length)} of ${counted(total, 'claim', 'claims', pages.exact)} drawn, the newest.`
              : `${counted(total, 'claim', 'claims', pages.exact)} drawn.`}
          </p>
          <Drawn claims={claims} axis={axis} by={by} density={axis === 'stated' ? density.data : undefined} />
        </div>
      )}
    </div>
  );
}

interface DrawnProps {
  claims: readonly TimelineClaimFragment[];
  axis: Axis;
  by: By;
  density: TimelineDensityQuery | undefined;
}

/** The picture, the claim that is pointed at, and the same claims as a table, in step. */
function Drawn({ claims, axis, by, density }: DrawnProps) {
  const [chosen, choose] = useParam('claim');
  const [pointed, point] = useState('');
  const [spanText, setSpan] = useParam(axis);
  const items = useMemo(() => claims.map((claim) => itemOf(claim, axis, by)), [claims, axis, by]);
  const bars = useMemo(() => barsOf(density), [density]);
  const domain = useMemo(() => {
    const span = readSpan(spanText);
    if (span) return { from: span[0], to: span[1] };
    return domainOf([
      ...items.flatMap(({ earliest, latest }) => [earliest, latest]),
      ...(bars ?? []).flatMap(({ facet }) => readSpan(facet) ?? []),
    ]);
  }, [spanText, items, bars]);
  const shown = claims.find(({ id }) => id === (pointed || chosen));
  return (
    <>
      <TimelineFigure
        claims={claims}
        items={items}
        axis={axis}
        domain={domain}
        bars={bars}
        exact={density?.claims.exact ?? true}
        shown={shown?.id ?? ''}
        point={point}
        choose={(id) => choose(id === chosen ? '' : id, { replace: true })}
        zoom={(from, to) => setSpan(writeSpan(from, to))}
      />
      <Legend axis={axis} />
      <div className="timeline-shown" data-shown={shown?.id}>
        {shown ? (
          <>
            <ClaimLine claim={shown} />
            <p className="quiet">
              {axis === 'valid' && `Valid: ${placedWords(shown, axis)}. `}On:{' '}
              <NodeLink node={shown.proposition} />
            </p>
          </>
        ) : (
          <p className="quiet">Point at a claim, or go to it with Tab and the arrow keys: it shows here.</p>
        )}
      </div>
      <TimelineTable claims={claims} items={items} axis={axis} shown={shown?.id ?? ''} point={point} />
    </>
  );
}

function barsOf(density: TimelineDensityQuery | undefined): DensityBar[] | undefined {
  if (!density) return undefined;
  const { days, months } = density.claims;
  return (days.length < perPage ? days : months)
    .filter(({ value }) => value !== 'undated')
    .map(({ value, count }) => ({ facet: value, count }));
}
