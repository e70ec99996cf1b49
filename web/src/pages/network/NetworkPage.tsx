import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { To } from '../../address/To';
import { Empty, FaultBox, Loading } from '../../parts/State';
import { useSay } from '../../parts/Say';
import { Said } from '../../parts/Said';
import { Tabs } from '../../parts/Tabs';
import type { PageProps } from '../../shell/page';
import { Title } from '../../shell/Title';
import { Bar } from './Bar';
import { EdgeTable } from './EdgeTable';
import { Export } from './Export';
import { Filters } from './Filters';
import type { Graph } from './graph';
import { Legend } from './Legend';
import './Network.css';
import { Paths } from './Paths';
import type { PictureHandle } from './Picture';
import { Selected } from './Selected';
import { Start } from './Start';
import { useActions } from './useActions';
import { useNetwork } from './useNetwork';
import { useNetworkKeys } from './useNetworkKeys';
import { useView, type Views } from './useView';
import { pinned } from './view';
import { changeWords } from './words';

// Cytoscape comes with the picture, not before.
const Picture = lazy(() => import('./Picture'));

/** Entities and what is said to relate them, as a picture and as a table. */
export default function NetworkPage({ address }: PageProps) {
  const views = useView(address);
  const { view } = views;
  if (view.of.length === 0 && view.path.length === 0) {
    return (
      <div className="network">
        <Title name="Network" />
        <Start />
        <Paths view={view} change={views.change} />
      </div>
    );
  }
  return <Network views={views} chosen={address.params['at'] ?? ''} shown={address.params['show'] ?? ''} />;
}

function Network({ views, chosen, shown }: { views: Views; chosen: string; shown: string }) {
  const { view, change, undo, redo } = views;
  const { graph, answers, missing, fault, loading, again } = useNetwork(view);
  const [pointed, setPointed] = useState('');
  const picture = useRef<PictureHandle>(null);
  const actions = useActions(views, answers, picture);
  useNetworkKeys({ chosen, actions, undo, redo });
  useChangesSaid(graph, loading);
  const centres = graph.nodes.filter(({ centre }) => centre).map(({ entity }) => entity.name);
  const there = graph.nodes.length > 0 || graph.hidden.length > 0;
  const read = !loading && (answers.base !== undefined || view.path.length > 0);
  return (
    <div className="network" data-show={shown} aria-busy={loading}>
      <Title name={centres.length > 0 ? `Network of ${centres.join(', ')}` : 'Network'}>
        Network{centres.length > 0 && ' of '}
        {centres.map((name, i) => (
          <span key={name}>
            {i > 0 && ', '}
            <Said>{name}</Said>
          </span>
        ))}
      </Title>
      {fault && <FaultBox fault={fault} again={again} />}
      {!there && !fault && !read && <Loading what="the network" />}
      {!there && !fault && read && <Nowhere of={[...view.of, ...view.path]} />}
      {there && missing.length > 0 && (
        <p role="note">
          Nothing in this store has the id <Said>{missing.join(', ')}</Said>, as far as the lens shows.
        </p>
      )}
      {there && (
        <>
          <div className="tools">
            <Bar graph={graph} view={view} change={change} />
            <p className="does">
              <button type="button" disabled={!undo} onClick={undo} title="Undo (Control+Z)">
                Undo
              </button>
              <button type="button" disabled={!redo} onClick={redo} title="Redo (Control+Shift+Z)">
                Redo
              </button>
              <Export graph={graph} picture={picture} />
            </p>
          </div>
          <Tabs
            param="show"
            label="Picture or table"
            tabs={[
              { name: '', title: 'Picture' },
              { name: 'table', title: 'Table', count: graph.relations.length },
            ]}
          />
          <div className="drawn">
            <Suspense fallback={<Loading what="the picture" />}>
              <Picture
                ref={picture}
                graph={graph}
                view={view}
                chosen={chosen}
                pointed={pointed}
                choose={actions.choose}
                pin={(key, at) => change(pinned(view, key, at))}
              />
            </Suspense>
            <Legend graph={graph} />
          </div>
          <aside aria-label="What is chosen, filters, and paths">
            <section className="selected" aria-label="Chosen">
              <Selected id={chosen} graph={graph} view={view} actions={actions} />
            </section>
            <Filters view={view} answers={answers} change={change} />
            <Paths view={view} change={change} />
          </aside>
          <EdgeTable relations={graph.relations} chosen={chosen} choose={actions.choose} point={setPointed} />
        </>
      )}
    </div>
  );
}

/** None of what the address names is there. */
function Nowhere({ of }: { of: readonly string[] }) {
  return (
    <Empty>
      <p>
        Nothing in this store has the id <Said>{of.join(', ')}</Said>, as far as the lens shows.
      </p>
      <To to={{ page: 'network', key: '', params: {} }}>Find an entity by its name</To>
    </Empty>
  );
}

/** Says what came and went, once it is all there. What the page begins with is not said. */
function useChangesSaid(graph: Graph, loading: boolean): void {
  const say = useSay();
  const before = useRef<ReadonlySet<string>>(undefined);
  useEffect(() => {
    if (loading) return;
    const now = new Set(graph.relations.map(({ id }) => id));
    const words = before.current === undefined ? '' : changeWords(before.current, now);
    before.current = now;
    if (words !== '') say(words);
  }, [graph, loading, say]);
}
