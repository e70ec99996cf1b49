import type { EntityKind, StandingStatus } from '../../gql/types';
import { standingSigns } from '../../parts/Mark';
import { Sign } from '../../parts/Sign';
import { entityKindWords, standingWords } from '../../words/words';
import type { Graph } from './graph';
import { lines } from './look';
import { polygonOf } from './shapes';

/** What shapes and lines mean: those that are in the picture. */
export function Legend({ graph }: { graph: Graph }) {
  const kinds = [...new Set(graph.nodes.map(({ entity }) => entity.kind))].toSorted();
  const standings = [...new Set(graph.relations.map(({ standing }) => standing.status))].toSorted();
  return (
    <details className="legend" open>
      <summary>Legend</summary>
      <ul aria-label="Shapes and lines">
        {kinds.map((kind) => (
          <KindItem key={kind} kind={kind} />
        ))}
        {standings.map((status) => (
          <LineItem key={status} status={status} />
        ))}
      </ul>
    </details>
  );
}

function KindItem({ kind }: { kind: EntityKind }) {
  return (
    <li title={entityKindWords[kind].means}>
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
        <polygon points={polygonOf(kind, 9, 9, 7)} fill="none" stroke="currentcolor" strokeWidth="1.5" />
      </svg>{' '}
      {entityKindWords[kind].word}
    </li>
  );
}

function LineItem({ status }: { status: StandingStatus }) {
  const line = lines[status];
  const colour = `var(--${line.tone})`;
  return (
    <li title={standingWords[status].means}>
      <svg width="44" height="18" viewBox="0 0 44 18" aria-hidden="true">
        {line.band && <path d="M2 9H34" stroke={colour} strokeOpacity="0.25" strokeWidth="10" />}
        <path d="M2 9H34" stroke={colour} strokeWidth="2" strokeDasharray={line.dash.join(' ')} />
        {line.arrow === 'tee' ? (
          <path d="M36 3V15" stroke={colour} strokeWidth="2.5" />
        ) : (
          <path d="M34 4L43 9L34 14Z" fill={colour} />
        )}
      </svg>{' '}
      <Sign of={standingSigns[status]} />
      {standingWords[status].word}
    </li>
  );
}
