import { gql } from '@urql/core';
import { useParam } from '../../address/useAddress';
import { useRead } from '../../api/read';
import type {
  PathEndsQuery,
  PathEndsQueryVariables,
  PathsBetweenQuery,
  PathsBetweenQueryVariables,
} from '../../gql/types';
import { StandingMark } from '../../parts/Mark';
import { NodePicker } from '../../parts/NodePicker';
import { Said } from '../../parts/Said';
import { FaultBox, Loading } from '../../parts/State';
import { counted } from '../../words/figure';
import { Fold } from './Fold';
import { keyOf, type View } from './view';
import { stepsOf } from './words';

const PathsBetween = gql<PathsBetweenQuery, PathsBetweenQueryVariables>`
  query PathsBetween(
    $from: ID!
    $to: ID!
    $maxLength: Int!
    $throughDenied: Boolean!
    $throughPlaces: Boolean!
  ) {
    paths(
      from: $from
      to: $to
      maxLength: $maxLength
      first: 20
      throughDenied: $throughDenied
      throughPlaces: $throughPlaces
    ) {
      entities {
        id
        name
      }
      relations {
        id
        subject {
          id
        }
        predicate {
          label
          inverseLabel
        }
        standing {
          status
        }
      }
    }
  }
`;

const PathEnds = gql<PathEndsQuery, PathEndsQueryVariables>`
  query PathEnds($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on Entity {
        id
        name
      }
    }
  }
`;

interface Props {
  view: View;
  change: (to: View) => void;
}

/** Chains of relations between two entities, in words; one of them can be drawn. */
export function Paths({ view, change }: Props) {
  const [from, setFrom] = useParam('from');
  const [to, setTo] = useParam('to');
  const ids = [from, to].filter((id) => id !== '');
  const ends = useRead(PathEnds, { ids }, { pause: ids.length === 0 });
  const names = new Map(
    // In the order that was asked: what is read as another has the other's id.
    (ends.data?.nodes ?? []).flatMap((node, i) => (node && 'name' in node ? [[ids[i], node.name]] : [])),
  );
  return (
    <Fold title="Path between two entities" wanted={ids.length > 0}>
      <End title="From" id={from} name={names.get(from)} set={setFrom} />
      <End title="To" id={to} name={names.get(to)} set={setTo} />
      {from !== '' && to !== '' && (
        <Found key={`${from} ${to}`} from={from} to={to} view={view} change={change} />
      )}
    </Fold>
  );
}

function End({
  title,
  id,
  name,
  set,
}: {
  title: string;
  id: string;
  name: string | undefined;
  set: (id: string) => void;
}) {
  if (id === '') return <NodePicker label={title} kinds={['ENTITY']} onPick={(node) => set(node.id)} />;
  return (
    <p className="end">
      {title}: <strong>{<Said>{name ?? id}</Said>}</strong>{' '}
      <button type="button" className="plain" onClick={() => set('')} aria-label={`${title}: choose another`}>
        ×
      </button>
    </p>
  );
}

function Found({ from, to, view, change }: Props & { from: string; to: string }) {
  const [steps, setSteps] = useParam('steps');
  const [denied, setDenied] = useParam('denied');
  const [places, setPlaces] = useParam('places');
  const maxLength = Number(steps === '' ? 4 : steps);
  const { data, fault, loading, again } = useRead(PathsBetween, {
    from,
    to,
    maxLength,
    throughDenied: denied === 'yes',
    throughPlaces: places === 'yes',
  });
  const paths = loading ? undefined : data?.paths;
  const drawn = view.path.join(',');
  return (
    <>
      <p className="options">
        <label>
          at most{' '}
          <select
            value={maxLength}
            onChange={(event) => setSteps(event.target.value === '4' ? '' : event.target.value)}
          >
            {[1, 2, 3, 4, 5, 6].map((n) => (
              <option key={n}>{n}</option>
            ))}
          </select>{' '}
          relations
        </label>
        <label>
          <input
            type="checkbox"
            checked={places === 'yes'}
            onChange={({ target }) => setPlaces(target.checked ? 'yes' : '')}
          />{' '}
          through places
        </label>
        <label>
          <input
            type="checkbox"
            checked={denied === 'yes'}
            onChange={({ target }) => setDenied(target.checked ? 'yes' : '')}
          />{' '}
          through what is denied or no longer held
        </label>
      </p>
      {fault && <FaultBox fault={fault} again={again} />}
      {!fault && !paths && <Loading what="paths" />}
      {paths && (
        <p className="quiet" role="status">
          {paths.length === 0
            ? `No chain of at most ${counted(maxLength, 'relation', 'relations')} leads from one to the other.`
            : `${counted(paths.length, 'path', 'paths')}, the shortest first${paths.length === 20 ? '; there may be more' : ''}.`}
        </p>
      )}
      <ol className="found" aria-label="Paths">
        {paths?.map((path) => {
          const keys = path.relations.map(({ id }) => keyOf(id));
          const shown = keys.join(',') === drawn;
          return (
            <li key={keys.join()} aria-current={shown ? 'true' : undefined}>
              <PathWords path={path} />
              <button
                type="button"
                aria-pressed={shown}
                onClick={() => change({ ...view, path: shown ? [] : keys })}
              >
                {shown ? 'Take it out' : 'Draw it'}
              </button>
            </li>
          );
        })}
      </ol>
    </>
  );
}

function PathWords({ path }: { path: PathsBetweenQuery['paths'][number] }) {
  return (
    <ol className="steps">
      {stepsOf(path).map((step, i) => (
        <li key={step.relation}>
          <Said>{step.from}</Said> <em>{<Said>{step.words}</Said>}</em> <Said>{step.to}</Said>{' '}
          <StandingMark status={path.relations[i]?.standing.status ?? 'UNCLAIMED'} />
        </li>
      ))}
    </ol>
  );
}
