import type { EntityKind, StandingStatus } from '../../gql/types';
import { Said } from '../../parts/Said';
import { number } from '../../words/figure';
import { entityKindWords, standingWords } from '../../words/words';
import { Fold } from './Fold';
import { countsOf, type Answers, type Relation } from './graph';
import type { View } from './view';

interface Props {
  view: View;
  answers: Answers;
  change: (to: View) => void;
}

/** What is let into the picture, with how much of each there is around the centres and what was added. */
export function Filters({ view, answers, change }: Props) {
  const { filters } = view;
  const set = (to: Partial<View['filters']>) => change({ ...view, filters: { ...filters, ...to } });
  const relations = [
    ...new Map(
      [...(answers.whole?.relations ?? []), ...(answers.base?.relations ?? [])].map((each) => [
        each.id,
        each,
      ]),
    ).values(),
  ];
  const entities = answers.whole?.entities ?? [];
  const labels = new Map(relations.map(({ predicate }) => [predicate.id, predicate.label]));
  const count = Object.entries(filters).filter(([, value]) =>
    Array.isArray(value) ? value.length > 0 : value,
  );
  return (
    <Fold title={count.length > 0 ? `Filters (${count.length})` : 'Filters'} wanted={count.length > 0}>
      <label>
        Steps from the centre{' '}
        <select
          value={view.depth}
          onChange={(event) => change({ ...view, depth: Number(event.target.value) })}
        >
          {[1, 2, 3, 4].map((n) => (
            <option key={n}>{n}</option>
          ))}
        </select>
      </label>
      <Choices
        title="Predicate"
        counts={counted(
          relations.map(({ predicate }) => predicate.id),
          filters.predicates,
        )}
        chosen={filters.predicates}
        words={(id) => labels.get(id) ?? id}
        set={(predicates) => set({ predicates })}
      />
      <Choices
        title="Kind of entity"
        counts={counted(
          entities.map(({ kind }) => kind),
          filters.kinds,
        )}
        chosen={filters.kinds}
        words={(kind) => entityKindWords[kind as EntityKind]?.word ?? kind}
        set={(kinds) => set({ kinds: kinds as EntityKind[] })}
      />
      <Choices
        title="Standing"
        counts={counted(
          relations.map(({ standing }) => standing.status),
          filters.standing,
        )}
        chosen={filters.standing}
        words={(status) => standingWords[status as StandingStatus]?.word ?? status}
        set={(standing) => set({ standing: standing as StandingStatus[] })}
      />
      <Origins relations={relations} value={filters.origins} set={(origins) => set({ origins })} />
      <fieldset>
        <legend>Stated</legend>
        <label>
          from{' '}
          <input
            type="date"
            value={filters.since}
            max={filters.until}
            onChange={(event) => set({ since: event.target.value })}
          />
        </label>{' '}
        <label>
          to{' '}
          <input
            type="date"
            value={filters.until}
            min={filters.since}
            onChange={(event) => set({ until: event.target.value })}
          />
        </label>
        <p className="quiet">A relation goes where all its claims were stated outside these days.</p>
      </fieldset>
      {count.length > 0 && (
        <button
          type="button"
          onClick={() => set({ predicates: [], kinds: [], standing: [], origins: 0, since: '', until: '' })}
        >
          Take all filters off
        </button>
      )}
    </Fold>
  );
}

/** Counts of what there is; what is chosen and not there counts none. */
function counted(values: readonly string[], chosen: readonly string[]): [string, number][] {
  const counts = countsOf(values);
  const there = new Set(values);
  return [...counts, ...chosen.filter((each) => !there.has(each)).map((each): [string, number] => [each, 0])];
}

function Choices({
  title,
  counts,
  chosen,
  words,
  set,
}: {
  title: string;
  counts: readonly [string, number][];
  chosen: readonly string[];
  words: (value: string) => string;
  set: (chosen: string[]) => void;
}) {
  return (
    <fieldset>
      <legend>{title}</legend>
      <ul className="choices">
        {counts.map(([value, n]) => (
          <li key={value}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(value)}
                onChange={({ target }) =>
                  set(target.checked ? [...chosen, value] : chosen.filter((each) => each !== value))
                }
              />{' '}
              <Said>{words(value)}</Said> <span className="quiet">{number(n)}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function Origins({
  relations,
  value,
  set,
}: {
  relations: readonly Relation[];
  value: number;
  set: (n: number) => void;
}) {
  const steps = [...new Set([0, 1, 2, 3, 5, 10, value])].toSorted((a, b) => a - b);
  return (
    <label>
      Independent origins{' '}
      <select value={value} onChange={(event) => set(Number(event.target.value))}>
        {steps.map((n) => (
          <option key={n} value={n}>
            {n === 0 ? 'any' : `at least ${n}`} (
            {number(relations.filter(({ origins }) => origins.min >= n).length)})
          </option>
        ))}
      </select>
    </label>
  );
}
