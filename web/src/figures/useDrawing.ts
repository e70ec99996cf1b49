import { useCallback, useMemo } from 'react';
import type { FigureClaimFragment } from '../gql/types';
import type { MeasureOfFigures } from './measure';
import { labelsOf } from './labels';
import { layoutOf, type Drawn } from './layout';
import { blocsOf } from './palette';
import { useEnvelope } from './useEnvelope';
import type { View } from './view';
import { whenOf } from './when';
import { axisWords } from './words';

/** What is drawn of the claims of a measure: which of them, in which style, and where in a picture that is so wide. */
export function useDrawing(
  measure: MeasureOfFigures,
  claims: readonly FigureClaimFragment[],
  view: View,
  width: number,
) {
  const entries = useMemo(
    () => claims.map((claim) => ({ claim, when: whenOf(claim, view.axis, measure.kind) })),
    [claims, view.axis, measure.kind],
  );
  // Of when they were stated, whatever the axis: a colour stays with its bloc.
  const blocs = useMemo(
    () =>
      blocsOf(
        claims.map((claim) => ({ bloc: claim.claimant.bloc, when: whenOf(claim, 'stated', measure.kind) })),
      ),
    [claims, measure.kind],
  );
  const chosen = useMemo(() => blocs.filter(({ id }) => view.blocs.includes(id)), [blocs, view.blocs]);
  const envelope = useEnvelope(measure.id, view.envelope, chosen);
  const shown = useMemo(
    () => entries.filter(({ claim }) => !view.heldOnly || claim.standing.held === 'HELD'),
    [entries, view.heldOnly],
  );
  const layout = useMemo(
    () =>
      layoutOf(shown, blocs, {
        width: Math.max(width, 300),
        log: view.log,
        days: envelope.envelopes.flatMap(({ stretches }) => stretches.flatMap(({ from, to }) => [from, to])),
      }),
    [shown, blocs, width, view.log, envelope.envelopes],
  );
  const faded = useCallback(
    ({ claim }: Drawn) => chosen.length > 0 && !chosen.some(({ id }) => id === claim.claimant.bloc.id),
    [chosen],
  );
  const drawing = useMemo(
    () => ({
      layout,
      labels: labelsOf(layout.drawn, layout.frame),
      envelopes: envelope.envelopes,
      faded,
      unit: measure.unit,
      time: axisWords[view.axis].title,
    }),
    [layout, envelope.envelopes, faded, measure.unit, view.axis],
  );
  return { entries, shown, blocs, chosen, layout, drawing, envelope };
}
