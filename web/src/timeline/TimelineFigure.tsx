import { useMemo } from 'react';
import type { TimelineClaimFragment } from '../gql/types';
import { claimWords, type Axis } from './claims';
import { Brush, Ticks } from './Axis';
import { Density, densityHeight, type DensityBar } from './Density';
import type { Day } from './days';
import { layOut, short, type Item, type Placed, type Row } from './layout';
import { inOrder } from './order';
import type { Domain } from './scale';
import { Sign } from './Sign';
import { useKeys } from '../keys/keys';
import { useWidth } from '../parts/useWidth';

interface Props {
  claims: readonly TimelineClaimFragment[];
  items: readonly Item[];
  axis: Axis;
  domain: Domain | null;
  bars: readonly DensityBar[] | undefined;
  /** False where the bars are only floors. */
  exact: boolean;
  shown: string;
  point: (id: string) => void;
  choose: (id: string) => void;
  zoom: (from: Day, to: Day) => void;
}

const axisHeight = 26;
/** Where the page is narrower, names stand above their rows. */
const narrow = 640;

/** The picture: how many claims a day on top, the axis, and a row for each claimant. */
export function TimelineFigure(props: Props) {
  const { claims, items, axis, domain, bars, exact, shown, point, choose, zoom } = props;
  useKeys([{ key: 'ArrowRight', does: 'in the picture: to the next claim in time; ← to the one before' }]);
  const [place, width] = useWidth(800);
  const beside = width >= narrow;
  const start = beside ? 190 : 10;
  const end = width - 14;
  const top = (bars ? densityHeight : 0) + axisHeight;
  const laid = useMemo(
    () => layOut(items, { domain, start, end, head: beside ? 0 : 16 }),
    [items, domain, start, end, beside],
  );
  const byId = useMemo(() => new Map(claims.map((claim) => [claim.id, claim])), [claims]);
  const rows = laid.undated ? [...laid.rows, laid.undated] : laid.rows;
  const order = orderOf(items, rows);
  // One claim is reached by Tab, the others from it by arrow keys.
  const reached = order.includes(shown) ? shown : order[0];
  const signs = beside ? 28 : Math.floor(width / 7.5);
  return (
    <div ref={place} className="timeline-figure">
      <svg
        className="timeline-picture"
        width={width}
        height={top + laid.height + 4}
        role="group"
        aria-label={`Claims over time, by when they ${axis === 'valid' ? 'hold' : 'were stated'}: arrow keys go from claim to claim`}
      >
        {domain && <Ticks domain={domain} start={start} end={end} top={top} bottom={top + laid.height} />}
        {domain && bars && (
          <Density bars={bars} exact={exact} domain={domain} start={start} end={end} beside={beside} />
        )}
        {domain && <Brush domain={domain} start={start} end={end} height={top} zoom={zoom} />}
        <g transform={`translate(0 ${top})`}>
          {rows.map((row) => (
            <g key={row.key} className="timeline-row" data-row={row.key}>
              <line className="timeline-rule" x1={0} x2={width} y1={row.top} y2={row.top} />
              <text x={beside ? 0 : 4} y={row.top + (beside ? 16 : 14)}>
                {short(row.words, signs)}
                <title>{row.words}</title>
              </text>
              {row.marks.map((mark) => {
                const claim = byId.get(mark.id);
                return (
                  claim && (
                    <Mark
                      key={mark.id}
                      mark={mark}
                      claim={claim}
                      words={claimWords(claim, axis)}
                      shown={mark.id === shown}
                      reached={mark.id === reached}
                      walk={(event) => walk(order, mark.id, event)}
                      point={point}
                      choose={choose}
                    />
                  )
                );
              })}
            </g>
          ))}
        </g>
      </svg>
      {laid.outside > 0 && (
        <p className="quiet">{laid.outside} of them lie outside of the span that is shown.</p>
      )}
    </div>
  );
}

interface MarkProps {
  mark: Placed;
  claim: TimelineClaimFragment;
  words: string;
  shown: boolean;
  reached: boolean;
  walk: (event: React.KeyboardEvent<SVGGElement>) => void;
  point: (id: string) => void;
  choose: (id: string) => void;
}

/** A claim: its sign, and a bar where its date is uncertain. */
function Mark({ mark, claim, words, shown, reached, walk: go, point, choose }: MarkProps) {
  const { id, x, y, bar } = mark;
  return (
    <g
      className="timeline-mark"
      role="button"
      tabIndex={reached ? 0 : -1}
      aria-label={words}
      aria-pressed={shown}
      data-claim={id}
      onPointerEnter={() => point(id)}
      onPointerLeave={() => point('')}
      onFocus={() => point(id)}
      onBlur={() => point('')}
      onClick={() => choose(id)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          choose(id);
        } else go(event);
      }}
    >
      {bar && (
        <g data-open={`${bar.openStart ? 'start' : ''}${bar.openEnd ? 'end' : ''}`}>
          <line className="timeline-reach" x1={bar.start} x2={bar.end} y1={y} y2={y} />
          <line className="timeline-bar" x1={bar.start} x2={bar.end} y1={y} y2={y} />
          {bar.openStart && <path className="timeline-open" d={`M${bar.start + 6} ${y - 4} l-5 4 l5 4`} />}
          {bar.openEnd && <path className="timeline-open" d={`M${bar.end - 6} ${y - 4} l5 4 l-5 4`} />}
        </g>
      )}
      <circle className="timeline-reach" cx={x} cy={y} r={7} />
      <Sign
        x={x}
        y={y}
        denies={claim.polarity === 'DENIES'}
        contested={claim.standing.field === 'CONTESTED'}
        left={claim.standing.held !== 'HELD'}
      />
    </g>
  );
}

/** The claims that are drawn, in the order in which the arrow keys go through them. */
function orderOf(items: readonly Item[], rows: readonly Row[]): string[] {
  const drawn = new Set(rows.flatMap(({ marks }) => marks.map(({ id }) => id)));
  return inOrder(items)
    .map(({ id }) => id)
    .filter((id) => drawn.has(id));
}

/** Left and right go from claim to claim in the order of the axis; Home and End to the first and the last. */
function walk(order: readonly string[], id: string, event: React.KeyboardEvent<SVGGElement>): void {
  const now = order.indexOf(id);
  const to = { ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: order.length - 1 }[event.key];
  const next = to === undefined ? undefined : order[to];
  if (next === undefined) return;
  event.preventDefault();
  const figure = event.currentTarget.ownerSVGElement;
  figure?.querySelector<SVGElement>(`[data-claim="${CSS.escape(next)}"]`)?.focus();
}
