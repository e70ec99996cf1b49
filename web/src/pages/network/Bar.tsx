import type { Graph } from './graph';
import { limits, type View } from './view';
import { lossWords, sumWords } from './words';

interface Props {
  graph: Graph;
  view: View;
  change: (to: View) => void;
}

/** How much is shown of how much, always, and how to see the rest. */
export function Bar({ graph, view, change }: Props) {
  const { entities, edges, exact } = graph;
  const losses = lossWords(entities, edges);
  const more = limits.find((limit) => limit > view.limit);
  const cut = entities.cut > 0 || edges.cut > 0;
  return (
    <div className="network-bar" data-bar="">
      <p role="status">
        <strong>
          Showing {sumWords(entities, 'entity', 'entities', exact)} and{' '}
          {sumWords(edges, 'relation', 'relations', exact)}
        </strong>
        {losses.length > 0 && `: ${losses.join('; ')}`}.
        {cut && ' Choose predicates, kinds or fewer steps to see what matters.'}
      </p>
      {cut && more !== undefined && (
        <button type="button" onClick={() => change({ ...view, limit: more })}>
          Draw up to {more.toLocaleString('en-GB')} entities
        </button>
      )}
      {graph.hidden.length > 0 && (
        <button type="button" onClick={() => change({ ...view, hide: [] })}>
          Show what is hidden ({graph.hidden.length})
        </button>
      )}
    </div>
  );
}
