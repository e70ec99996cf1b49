import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { useAddress } from '../address/useAddress';
import type { MeasureKind } from '../gql/types';
import { Empty, FaultBox, Loading } from '../parts/State';
import { useWidth } from '../parts/useWidth';
import { ExportRows, Table } from '../parts/Table';
import { counted, number } from '../words/figure';
import { measureKindWords } from '../words/words';
import { figuresBound, useFigureClaims } from './claims';
import { figureColumns, figureFileColumns } from './columns';
import { Controls } from './Controls';
import { ExportPicture } from './ExportPicture';
import { FigureTip } from './FigureTip';
import { farApart } from './layout';
import { useDrawing } from './useDrawing';
import { Key, Legend } from './Legend';
import type { MeasureOfFigures } from './measure';
import { keyOf, pictureOf } from './published';
import { useConflictsOf } from './useConflictsOf';
import { viewOf } from './view';
import { pictureWords } from './words';
import './Figures.css';

const FigurePicture = lazy(() => import('./FigurePicture'));

/** The figures of a measure over time, each drawn as what it is, and under them the same as a table. */
export function Figures({ measure }: { measure: MeasureOfFigures }) {
  const pages = useFigureClaims(useMemo(() => ({ measure: measure.id, first: 200 }), [measure.id]));
  if (pages.fault) return <FaultBox fault={pages.fault} again={pages.again} />;
  if (!pages.whole) {
    return (
      <Loading
        what={
          pages.total === undefined
            ? 'figures'
            : `figures, ${number(pages.items.length)} of ${counted(pages.total, 'claim', 'claims', pages.exact)}`
        }
      />
    );
  }
  if (pages.items.length === 0)
    return <Empty>Nobody gives a figure of it, as far as is recorded and the lens shows.</Empty>;
  return (
    <>
      {pages.hasMore && (
        <p className="quiet" role="note">
          The newest {number(figuresBound)} of {counted(pages.total ?? 0, 'claim', 'claims', pages.exact)} are
          drawn and listed here; a lens (“as of”) shows earlier ones.
        </p>
      )}
      <Shown measure={measure} claims={pages.items} />
    </>
  );
}

function Shown({
  measure,
  claims,
}: {
  measure: MeasureOfFigures;
  claims: ReturnType<typeof useFigureClaims>['items'];
}) {
  const address = useAddress();
  const view = useMemo(() => viewOf(address), [address]);
  const [place, width] = useWidth();
  const [marked, mark] = useState<string | null>(null);
  const picture = useRef<SVGSVGElement | null>(null);
  const keep = useCallback((svg: SVGSVGElement) => {
    picture.current = svg;
  }, []);

  const { entries, shown, blocs, chosen, layout, drawing, envelope } = useDrawing(
    measure,
    claims,
    view,
    width,
  );
  const conflicts = useConflictsOf(marked);
  const against = useMemo(() => conflicts?.nodes.map(({ b }) => b.id) ?? [], [conflicts]);
  const of = layout.drawn.find(({ claim }) => claim.id === marked);
  const key = useMemo(() => keyOf(layout), [layout]);

  return (
    <section className="figures" aria-label="Figures over time">
      <Controls
        view={view}
        far={farApart(entries)}
        superseded={claims.some(({ standing }) => standing.held !== 'HELD')}
      />
      <Legend blocs={blocs} chosen={view.blocs} />
      <div ref={place} className="figure-place" aria-busy={envelope.loading}>
        {width > 0 && (
          <Suspense fallback={<Loading what="the picture" />}>
            <FigurePicture
              drawing={drawing}
              title={pictureWords(
                measure.label,
                shown.map(({ claim }) => claim),
              )}
              marked={marked}
              against={against}
              mark={mark}
              drawn={keep}
            />
          </Suspense>
        )}
        {of && <FigureTip of={of} frame={layout.frame} unit={measure.unit} conflicts={conflicts} />}
      </div>
      {envelope.fault && <FaultBox fault={envelope.fault} again={envelope.again} />}
      {view.envelope && !envelope.loading && (
        <EnvelopeWords
          kind={measure.kind}
          names={chosen.map(({ name }) => name)}
          empty={envelope.envelopes[0]?.stretches.length === 0}
        />
      )}
      <Key shown={key} />
      <div className="figure-leave">
        <ExportPicture
          picture={() =>
            picture.current === null
              ? null
              : pictureOf({ drawing: picture.current, measure, blocs, layout, view })
          }
        />
        <ExportRows columns={figureFileColumns} rows={() => Promise.resolve(layout.drawn)} what="figures" />
      </div>
      <h2 id="figures-table">Claims in the picture</h2>
      <Table
        caption={`Claims on ${measure.label}`}
        columns={figureColumns}
        rows={layout.drawn}
        keyOf={({ claim }) => claim.id}
        rowProps={({ claim }) => ({
          className: claim.id === marked ? 'marked' : undefined,
          'aria-current': claim.id === marked ? 'true' : undefined,
          onFocus: () => mark(claim.id),
          onPointerEnter: () => mark(claim.id),
          onPointerLeave: () => mark(null),
        })}
      />
    </section>
  );
}

/** What the lines of the envelope are, and what they are not. */
function EnvelopeWords({
  kind,
  names,
  empty,
}: {
  kind: MeasureKind;
  names: readonly string[];
  empty: boolean;
}) {
  if (empty)
    return (
      <p className="quiet">There is no envelope: no claim that is held says of which day its figure is.</p>
    );
  return (
    <p className="quiet" role="note">
      The envelope goes by the days that figures are of: the floor (dashes) is the highest low, the ceiling
      (dots) the lowest high, over what is held now
      {names.length > 0 && `, overall and of ${names.join(', ')}`}. Where the floor lies above the ceiling,
      what they hold does not fit together. Read as a {measureKindWords[kind].word}.
    </p>
  );
}
