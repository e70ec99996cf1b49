import type { Axis } from './claims';
import { Sign } from './Sign';

/** What the signs mean. No colour says who is right. */
export function Legend({ axis }: { axis: Axis }) {
  return (
    <ul className="timeline-legend" aria-label="What the signs mean">
      <Entry words="affirms">
        <Sign x={12} y={8} />
      </Entry>
      <Entry words="denies">
        <Sign x={12} y={8} denies />
      </Entry>
      <Entry words="contested">
        <Sign x={12} y={8} contested />
      </Entry>
      <Entry words="no longer held">
        <Sign x={12} y={8} left />
      </Entry>
      <Entry
        words={`an uncertain date, from earliest to latest${axis === 'stated' ? '; the sign by when at the latest' : ''}`}
      >
        <line className="timeline-bar" x1={2} x2={20} y1={8} y2={8} />
        <Sign x={18} y={8} />
      </Entry>
      <Entry words="open: nothing bounds it there">
        <path className="timeline-open" d="M8 4 L3 8 L8 12" />
        <line className="timeline-bar" x1={4} x2={20} y1={8} y2={8} />
      </Entry>
    </ul>
  );
}

function Entry({ words, children }: { words: string; children: React.ReactNode }) {
  return (
    <li>
      <svg width={24} height={16} aria-hidden="true">
        {children}
      </svg>{' '}
      {words}
    </li>
  );
}
