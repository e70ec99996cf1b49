import { useState } from 'react';
import type { Day } from './days';
import { dayAt, scaleOf, ticksOf, type Domain } from './scale';

interface TicksProps {
  domain: Domain;
  start: number;
  end: number;
  top: number;
  bottom: number;
}

/** The lines of the axis, with their days. */
export function Ticks({ domain, start, end, top, bottom }: TicksProps) {
  const at = scaleOf(domain, start, end);
  return (
    <g className="timeline-ticks" aria-hidden="true">
      {ticksOf(domain, Math.max(2, Math.floor((end - start) / 95))).map(({ day, words }) => {
        const x = at(day);
        return (
          <g key={day}>
            <line x1={x} x2={x} y1={top - 6} y2={bottom} />
            {x < end - 60 && (
              <text x={x + 3} y={top - 9}>
                {words}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** The top of the picture, on which a span is drawn to zoom to it. The form above does the same by keyboard. */
export function Brush({
  domain,
  start,
  end,
  height,
  zoom,
}: Omit<TicksProps, 'top' | 'bottom'> & { height: number; zoom: (from: Day, to: Day) => void }) {
  const [drawn, setDrawn] = useState<{ from: number; to: number }>();
  const xOf = (event: React.PointerEvent<SVGRectElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return start + Math.min(Math.max(event.clientX - box.left, 0), box.width);
  };
  const low = drawn ? Math.min(drawn.from, drawn.to) : 0;
  const high = drawn ? Math.max(drawn.from, drawn.to) : 0;
  return (
    <g aria-hidden="true">
      {drawn && <rect className="timeline-brushed" x={low} y={0} width={high - low} height={height} />}
      <rect
        className="timeline-brush"
        x={start}
        y={0}
        width={Math.max(0, end - start)}
        height={height}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDrawn({ from: xOf(event), to: xOf(event) });
        }}
        onPointerMove={(event) => drawn && setDrawn({ ...drawn, to: xOf(event) })}
        onPointerCancel={() => setDrawn(undefined)}
        onPointerUp={() => {
          setDrawn(undefined);
          // A click is no span.
          if (high - low > 6) zoom(dayAt(domain, start, end, low), dayAt(domain, start, end, high));
        }}
      >
        <title>Draw a span to zoom to it</title>
      </rect>
    </g>
  );
}
