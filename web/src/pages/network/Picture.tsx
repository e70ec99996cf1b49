import type { Core, EventObject } from 'cytoscape';
import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react';
import type { Stamp } from '../../export/stamp';
import { useDark } from '../../shell/theme';
import { useSay } from '../../parts/Say';
import { entityKindWords } from '../../words/words';
import { counted } from '../../words/figure';
import type { Graph } from './graph';
import { nextTask, towards } from './layout';
import { stylesheet } from './look';
import { coloursOf, fill, openPicture, pngOf, svgOf } from './picture';
import { keyOf, type Point, type View } from './view';
import { entityLabel } from './words';

/** What others may ask of the picture. */
export interface PictureHandle {
  svg: (stamp: Stamp) => string;
  png: (stamp: Stamp) => Promise<Blob>;
  place: (id: string) => Point | undefined;
  focus: () => void;
}

interface Props {
  ref: Ref<PictureHandle>;
  graph: Graph;
  view: View;
  /** The id of what is chosen, and of what the table points at. */
  chosen: string;
  pointed: string;
  choose: (id: string) => void;
  pin: (key: string, at: Point) => void;
}

const arrows: Readonly<Record<string, Point>> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
};

/** The network drawn. What it shows stands in the table beside it, for those who do not see it. */
export default function Picture({ ref, graph, view, chosen, pointed, choose, pin }: Props) {
  const container = useRef<HTMLDivElement>(null);
  const [cy, setCy] = useState<Core>();
  const places = useRef(new Map<string, Point>());
  const say = useSay();
  const laying = useLayout(cy, graph, view, places);
  useLook(cy);
  const handlers = useRef({ choose, pin });
  useEffect(() => {
    handlers.current = { choose, pin };
  });

  useEffect(() => {
    const place = container.current;
    if (!place) return undefined;
    const opened = openPicture(place, coloursOf(place));
    opened.on('tap', (event: EventObject) => {
      handlers.current.choose(event.target === opened ? '' : (event.target as { id: () => string }).id());
      place.parentElement?.focus({ preventScroll: true });
    });
    opened.on('dragfree', 'node', (event: EventObject) => {
      const node = event.target as { id: () => string; position: () => Point };
      handlers.current.pin(keyOf(node.id()), { ...node.position() });
    });
    const resized = new ResizeObserver(() => opened.resize());
    resized.observe(place);
    setCy(opened);
    return () => {
      resized.disconnect();
      opened.destroy();
      setCy(undefined);
    };
  }, []);

  useEffect(() => {
    if (!cy) return;
    cy.elements().removeClass('chosen pointed');
    if (chosen !== '') cy.getElementById(chosen).addClass('chosen');
    if (pointed !== '') cy.getElementById(pointed).addClass('pointed');
  }, [cy, chosen, pointed, graph, laying]);

  useImperativeHandle(ref, () => ({
    svg: (stamp) => (cy ? svgOf(cy, coloursOf(cy.container() ?? document.body), stamp) : ''),
    png: (stamp) =>
      cy
        ? pngOf(cy, coloursOf(cy.container() ?? document.body), stamp)
        : Promise.reject(new Error('the picture is not drawn')),
    place: (id) => places.current.get(id),
    focus: () => container.current?.parentElement?.focus({ preventScroll: true }),
  }));

  const walk = (event: React.KeyboardEvent) => {
    const direction = arrows[event.key];
    if (!direction || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const next = neighbour(graph, places.current, chosen, direction);
    if (next === undefined) return;
    choose(next);
    const node = graph.nodes.find(({ entity }) => entity.id === next);
    const joined = graph.relations.filter(({ subject, object }) => subject.id === next || object.id === next);
    if (!node) return;
    const kind = entityKindWords[node.entity.kind].word;
    say(`${node.entity.name}, ${kind}, ${counted(joined.length, 'relation', 'relations')} drawn`);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- an application takes keys
    <div
      className="picture"
      role="application"
      aria-label="Picture of the network"
      aria-describedby="picture-keys"
      aria-busy={laying}
      tabIndex={0}
      onKeyDown={walk}
      data-picture=""
    >
      <div ref={container} className="canvas" />
      <p id="picture-keys" className="visually-hidden">
        Arrow keys walk from entity to entity, Enter adds what is around one, P pins it, Delete hides it. The
        table has all of it in words.
      </p>
      <div className="zoom">
        <button type="button" aria-label="Closer" onClick={() => zoomBy(cy, 1.3)}>
          +
        </button>
        <button type="button" aria-label="Farther" onClick={() => zoomBy(cy, 1 / 1.3)}>
          −
        </button>
        <button type="button" onClick={() => cy?.fit(undefined, 24)}>
          All
        </button>
      </div>
    </div>
  );
}

function zoomBy(cy: Core | undefined, factor: number): void {
  cy?.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
}

/** All of it, or where few entities would be too small to have their names, what is around the centre. */
function fit(cy: Core): void {
  cy.fit(undefined, 24);
  if (cy.zoom() >= 0.6 || cy.nodes().length > 40) return;
  const centre = cy.nodes('[?centre]');
  cy.zoom(0.62);
  cy.center(centre.empty() ? cy.elements() : centre);
}

/** From nowhere, to the first entity. */
function neighbour(
  graph: Graph,
  places: ReadonlyMap<string, Point>,
  from: string,
  direction: Point,
): string | undefined {
  const here = places.get(from);
  if (!here || !graph.nodes.some(({ entity }) => entity.id === from)) return graph.nodes[0]?.entity.id;
  const others = graph.relations.flatMap(({ subject, object }) =>
    subject.id === from ? [object.id] : object.id === from ? [subject.id] : [],
  );
  return towards(
    here,
    direction,
    [...new Set(others)].flatMap((id) => {
      const at = places.get(id);
      return at && id !== from ? [{ id, at }] : [];
    }),
  );
}

/** Colours and fonts, anew where the theme is another. */
function useLook(cy: Core | undefined): void {
  const dark = useDark();
  useEffect(() => {
    const place = cy?.container();
    if (!cy || !place) return undefined;
    let open = true;
    const apply = () => open && cy.style(stylesheet(coloursOf(place)));
    apply();
    // What is drawn before its font is there keeps the wrong width.
    void document.fonts.ready.then(apply);
    return () => {
      open = false;
    };
  }, [cy, dark]);
}

/** Lays out what lies nowhere yet, beside the page, and draws. True as long as something is on its way. */
function useLayout(
  cy: Core | undefined,
  graph: Graph,
  view: View,
  places: React.RefObject<Map<string, Point>>,
): boolean {
  const [done, setDone] = useState({ graph: undefined as Graph | undefined, turn: 0 });
  const worker = useRef<Worker>(undefined);
  useEffect(() => {
    const started = new Worker(new URL('layoutWorker.ts', import.meta.url), { type: 'module' });
    worker.current = started;
    return () => {
      started.terminate();
      worker.current = undefined;
    };
  }, []);
  const turn = useRef(0);
  useEffect(() => {
    const at = worker.current;
    if (!cy || !at) return undefined;
    for (const { entity } of graph.nodes) {
      const point = view.pin.get(keyOf(entity.id));
      if (point) places.current.set(entity.id, point);
    }
    const mine = ++turn.current;
    const draw = () => {
      const before = cy.nodes();
      fill(cy, graph, view, places.current);
      // What is new must be seen; else the picture stays as the reader has it.
      const fresh = cy.nodes().difference(before);
      const box = fresh.renderedBoundingBox();
      const outside = box.x1 < 0 || box.y1 < 0 || box.x2 > cy.width() || box.y2 > cy.height();
      if (fresh.nonempty() && outside) fit(cy);
      setDone({ graph, turn: mine });
    };
    const step = () => {
      const task = nextTask(graph, places.current, ({ entity }) => entityLabel(entity));
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's has none
      if (task) at.postMessage({ turn: mine, task });
      else draw();
    };
    const hear = ({ data }: MessageEvent<{ turn: number; laid: Map<string, Point> }>) => {
      if (data.turn !== mine) return;
      for (const [id, point] of data.laid) places.current.set(id, point);
      step();
    };
    at.addEventListener('message', hear);
    step();
    return () => at.removeEventListener('message', hear);
  }, [cy, graph, view, places]);
  return done.graph !== graph;
}
