import { memo, useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { addressOf } from '../address/address';
import { useHref } from '../address/useAddress';
import { useKeys } from '../keys/keys';
import { draw } from './drawing';
import type { Drawing } from './marks';
import type { Drawn } from './layout';
import { figureSentence } from './words';

interface Props {
  drawing: Drawing;
  title: string;
  /** The claim that is pointed at, and those that it cannot hold beside. */
  marked: string | null;
  against: readonly string[];
  mark: (claim: string | null) => void;
  /** Where the picture is, for those who take it away. */
  drawn: (svg: SVGSVGElement) => void;
}

/** The picture, and over it what can be pointed at and reached by keyboard: each figure is a link to its claim. */
export default function FigurePicture({ drawing, title, marked, against, mark, drawn }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const svg = draw(drawing);
    svg.setAttribute('aria-hidden', 'true');
    place.current?.replaceChildren(svg);
    drawn(svg);
  }, [drawing, drawn]);
  const { width, height } = drawing.layout.frame;
  return (
    <div className="figure-picture" style={{ blockSize: height }} onPointerLeave={() => mark(null)}>
      <div ref={place} />
      <svg className="figure-over" width={width} height={height} role="group" aria-label={title}>
        <Lines drawn={drawing.layout.drawn} marked={marked} against={against} />
        <Points drawn={drawing.layout.drawn} marked={marked} mark={mark} />
      </svg>
    </div>
  );
}

/** Lines from the marked figure to those that it cannot hold beside. */
function Lines({
  drawn,
  marked,
  against,
}: {
  drawn: readonly Drawn[];
  marked: string | null;
  against: readonly string[];
}) {
  const from = drawn.find(({ claim }) => claim.id === marked);
  if (from === undefined) return null;
  const others = drawn.filter(({ claim }) => against.includes(claim.id));
  return (
    <>
      {others.map((to) => (
        <line
          key={to.claim.id}
          className="figure-against"
          data-to={to.claim.id}
          x1={from.x}
          y1={from.y}
          x2={to.x}
          y2={to.y}
        />
      ))}
      <circle className="figure-marked" data-claim={from.claim.id} cx={from.x} cy={from.y} r={13} />
    </>
  );
}

/** One figure at a time has the focus: arrow keys go through them as they stand in time. */
function Points({ drawn, marked, mark }: Pick<Props, 'marked' | 'mark'> & { drawn: readonly Drawn[] }) {
  const href = useHref();
  useKeys([{ key: 'ArrowRight', does: 'in the picture: to the next figure in time; ← to the one before' }]);
  const order = useMemo(() => drawn.toSorted((a, b) => a.x - b.x || b.y - a.y), [drawn]);
  const ids = order.map(({ claim }) => claim.id);
  const current = marked !== null && ids.includes(marked) ? marked : (ids[0] ?? null);
  const step = (event: KeyboardEvent<SVGGElement>) => {
    if (event.key === 'Escape') mark(null);
    const from = event.target instanceof Element ? event.target.getAttribute('data-claim') : null;
    const next = ids[placeAfter(event.key, ids.indexOf(from ?? ''), ids.length)];
    if (next === undefined) return;
    event.preventDefault();
    mark(next);
    event.currentTarget.querySelector<SVGAElement>(`a[data-claim="${CSS.escape(next)}"]`)?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the links in it take the focus
    <g onKeyDown={step}>
      {order.map((one) => (
        <Point
          key={one.claim.id}
          one={one}
          href={href(addressOf(one.claim.id))}
          current={one.claim.id === current}
          mark={mark}
        />
      ))}
    </g>
  );
}

/** Where a key leads to from a place among so many; −1 where nowhere. */
function placeAfter(key: string, from: number, count: number): number {
  const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
  const step = steps[key];
  if (step !== undefined) return Math.min(Math.max(from + step, 0), count - 1);
  return key === 'Home' ? 0 : key === 'End' ? count - 1 : -1;
}

/** Drawn anew only where it changes: of a thousand figures the mouse passes many. */
const Point = memo(function Point({
  one,
  href,
  current,
  mark,
}: Pick<Props, 'mark'> & { one: Drawn; href: string; current: boolean }) {
  const { id } = one.claim;
  return (
    <a
      href={href}
      className="figure-target"
      data-claim={id}
      data-shape={one.shape}
      data-when={one.when.kind}
      tabIndex={current ? 0 : -1}
      aria-label={figureSentence(one.claim)}
      onFocus={() => mark(id)}
      onPointerEnter={() => mark(id)}
    >
      <Target one={one} />
    </a>
  );
});

/** Where a figure can be pointed at: its sign with room around it, its bar and its days. */
function Target({ one: { x, y, shape, low, high, days } }: { one: Drawn }) {
  return (
    <>
      {days && <rect x={days.from} y={y - 8} width={Math.max(days.to - days.from, 1)} height={16} />}
      {shape === 'range' && low !== null && high !== null && (
        <rect x={x - 8} y={high} width={16} height={Math.max(low - high, 1)} />
      )}
      <circle cx={x} cy={y} r={12} />
    </>
  );
}
