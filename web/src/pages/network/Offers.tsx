import { FaultBox, Loading } from '../../parts/State';
import { Said } from '../../parts/Said';
import { number } from '../../words/figure';
import { isExpanded, offersOf, type Graph } from './graph';
import type { Actions } from './useActions';
import { useSurroundings } from './useNetwork';
import { expandedOf, keyOf, maxExpanded, writeExpansion, type View } from './view';

interface Props {
  id: string;
  graph: Graph;
  view: View;
  actions: Actions;
}

/** What could be added around an entity, with how much each would add, before it is added. */
export function Offers({ id, graph, view, actions }: Props) {
  const { data, fault, loading, again } = useSurroundings(view, id);
  const key = keyOf(id);
  const full = !isExpanded(view, key) && expandedOf(view.plus).length >= maxExpanded;
  const offers = data && !loading ? offersOf(view, id, data, graph) : undefined;
  const sum = offers?.reduce((n, { count }) => n + count, 0) ?? 0;
  const partly = data !== undefined && data.totalRelations > data.relations.length;
  return (
    <section aria-label="Add relations">
      <h3>Add relations</h3>
      {fault && <FaultBox fault={fault} again={again} />}
      {!fault && !offers && <Loading what="relations" />}
      {offers?.length === 0 && <p className="quiet">All that is claimed of it is in the picture.</p>}
      {full && (
        <p className="quiet">A view adds around at most {maxExpanded} entities: collapse one first.</p>
      )}
      {partly && (
        <p className="quiet">
          It has {number(data.totalRelations)} relations, of which those to its 1,000 most claimed neighbours
          are counted here.
        </p>
      )}
      <ul className="offers">
        {offers && offers.length > 1 && (
          <li>
            <button
              type="button"
              disabled={full}
              onClick={() => actions.expand({ entity: key, predicate: '', out: true })}
            >
              everything ({number(sum)})
            </button>
          </li>
        )}
        {offers?.map(({ expansion, words, count }) => (
          <li key={writeExpansion(expansion)}>
            <button type="button" disabled={full} onClick={() => actions.expand(expansion)}>
              <Said>{words}</Said> ({number(count)})
            </button>
          </li>
        ))}
      </ul>
      {isExpanded(view, key) && (
        <button type="button" onClick={() => actions.collapse(id)}>
          Collapse
        </button>
      )}
    </section>
  );
}
