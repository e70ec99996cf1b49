import { counted, number } from '../words/figure';
import { daysOf } from './days';
import { scaleOf, type Domain } from './scale';

/** How many claims each day has; each month, where there are more days than an answer has facets. */
export interface DensityBar {
  facet: string;
  count: number;
}

export const densityHeight = 56;
const label = 14;

interface Props {
  bars: readonly DensityBar[];
  exact: boolean;
  domain: Domain;
  start: number;
  end: number;
  /** Whether there is room for words beside the bars. */
  beside: boolean;
}

/** How many claims each day or month has, over the whole selection, drawn or not. */
export function Density({ bars, exact, domain, start, end, beside }: Props) {
  const at = scaleOf(domain, start, end);
  const inside = bars.flatMap(({ facet, count }) => {
    const days = daysOf(facet);
    return days && days[1] >= domain.from && days[0] <= domain.to ? [{ facet, count, days }] : [];
  });
  const most = Math.max(1, ...inside.map(({ count }) => count));
  const unit = inside.some(({ facet }) => facet.length <= 7) ? 'month' : 'day';
  const words = `${exact ? '' : 'at least '}${counted(most, 'claim', 'claims')} in a ${unit}`;
  return (
    <g
      className="timeline-density"
      role="img"
      aria-label={`How many claims each ${unit} has: ${words} at most`}
    >
      {beside && (
        <>
          <text x={0} y={label}>
            all claims, by {unit}
          </text>
          <text x={0} y={label + 16}>
            {exact ? '' : '≥ '}
            {number(most)} at most
          </text>
        </>
      )}
      {inside.map(({ facet, count, days }) => {
        const [from, to] = [Math.max(start, at(days[0])), Math.min(end, at(days[1] + 1))];
        const height = Math.max(1.5, ((densityHeight - 8) * count) / most);
        return (
          <rect
            key={facet}
            x={from + Math.min(1, (to - from) / 4)}
            y={densityHeight - height}
            width={Math.max(1.5, to - from - 2)}
            height={height}
          >
            <title>{`${facet}: ${exact ? '' : 'at least '}${counted(count, 'claim', 'claims')}`}</title>
          </rect>
        );
      })}
    </g>
  );
}
