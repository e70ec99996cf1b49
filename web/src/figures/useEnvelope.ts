import { gql } from '@urql/core';
import { useMemo } from 'react';
import type { Fault } from '../api/fault';
import { useRead } from '../api/read';
import type { FigureEnvelopeQuery, FigureEnvelopeQueryVariables } from '../gql/types';
import { daysOfBloc, stretchesOf, type Stretch } from './envelope';
import type { Bloc } from './palette';

const FigureEnvelope = gql<FigureEnvelopeQuery, FigureEnvelopeQueryVariables>`
  query FigureEnvelope($measure: ID!, $blocs: Boolean!) {
    measure(id: $measure) {
      envelope {
        date
        floor
        ceiling
        blocs @include(if: $blocs) {
          bloc {
            id
          }
          floor
          ceiling
        }
      }
    }
  }
`;

/** An envelope as it is drawn: overall, or of a bloc in its colour. */
export interface Envelope {
  name: string | null;
  colour: string;
  stretches: readonly Stretch[];
  band: boolean;
}

/** The envelope of a measure, on demand: overall and of the chosen blocs. */
export function useEnvelope(
  measure: string,
  asked: boolean,
  chosen: readonly Bloc[],
): { envelopes: readonly Envelope[]; fault: Fault | undefined; loading: boolean; again: () => void } {
  const blocs = chosen.length > 0;
  const { data, fault, loading, again } = useRead(FigureEnvelope, { measure, blocs }, { pause: !asked });
  const days = asked ? data?.measure?.envelope : undefined;
  const envelopes = useMemo(() => {
    if (days === undefined) return [];
    const overall = { name: null, colour: 'var(--text)', stretches: stretchesOf(days), band: true };
    return [
      overall,
      ...chosen.map(({ id, name, style }) => ({
        name,
        colour: style.colour,
        stretches: stretchesOf(daysOfBloc(days, id)),
        band: false,
      })),
    ];
  }, [days, chosen]);
  return { envelopes, fault: asked ? fault : undefined, loading: asked && loading, again };
}
