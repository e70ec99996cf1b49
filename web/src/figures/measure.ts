import type { MeasureKind } from '../gql/types';

/** The measure whose figures are shown. */
export interface MeasureOfFigures {
  id: string;
  label: string;
  population: string;
  kind: MeasureKind;
  unit: string;
  event: { name: string } | null;
  place: { name: string } | null;
}
