import { useEffect, useRef } from 'react';
import { To } from '../../address/To';
import { NodeLink } from '../../parts/NodeLink';
import { useSay } from '../../parts/Say';
import { counted, number } from '../../words/figure';
import type { Outcome } from './send';

interface Props {
  outcome: Extract<Outcome, { is: 'recorded' }>;
  /** Goes on with the same form, and what the button for it is called. */
  next: { words: string; go: () => void };
}

/** What was recorded, and where it is now. */
export function Recorded({ outcome, next }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const say = useSay();
  const words = recordedWords(outcome);
  useEffect(() => {
    box.current?.focus();
    say(words);
  }, [say, words]);
  return (
    <div className="recorded" ref={box} tabIndex={-1}>
      <h2>{words}</h2>
      <p>
        {counts(outcome)}
        {outcome.changes.map((change) => (
          <span key={change}>
            {' '}
            <To id={`change:${change}`}>Change {number(change)}</To>
          </span>
        ))}
      </p>
      <ul>
        {outcome.nodes.map((node) => (
          <li key={node.id}>
            <NodeLink node={node} /> <code className="quiet">{node.id}</code>
          </li>
        ))}
      </ul>
      <p className="submit">
        <button type="button" onClick={next.go}>
          {next.words}
        </button>
        <To to={{ page: 'record', key: '', params: {} }}>Record something else</To>
      </p>
    </div>
  );
}

function recordedWords({ changes }: Extract<Outcome, { is: 'recorded' }>): string {
  if (changes.length === 0) return 'It was there already: nothing changed.';
  return changes.length === 1 ? `Recorded as change ${number(changes[0] ?? 0)}.` : 'Recorded.';
}

function counts({ created, changed, unchanged }: Extract<Outcome, { is: 'recorded' }>): string {
  return `${counted(created, 'record is', 'records are')} new, ${counted(changed, 'has', 'have')} a new version, ${counted(unchanged, 'was', 'were')} there already.`;
}
