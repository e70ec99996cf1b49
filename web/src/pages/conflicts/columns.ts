import type { Column } from '../../export/table';
import type { ConflictPairFragment } from '../../gql/types';

/** A pair as a row of a file. */
export const conflictColumns: readonly Column<ConflictPairFragment>[] = [
  { name: 'proposition', value: ({ a }) => a.proposition.id },
  { name: 'propositionLabel', value: ({ a }) => a.proposition.label },
  { name: 'verdict', value: ({ verdict }) => verdict },
  { name: 'sameDay', value: ({ sameDay }) => sameDay },
  { name: 'a', value: ({ a }) => a.id },
  { name: 'aClaimant', value: ({ a }) => a.claimant.name },
  { name: 'aStated', value: ({ a }) => a.stated },
  { name: 'aFigure', value: ({ a }) => a.quantity?.verbatim ?? null },
  { name: 'b', value: ({ b }) => b.id },
  { name: 'bClaimant', value: ({ b }) => b.claimant.name },
  { name: 'bStated', value: ({ b }) => b.stated },
  { name: 'bFigure', value: ({ b }) => b.quantity?.verbatim ?? null },
  { name: 'bProposition', value: ({ b }) => b.proposition.id },
  { name: 'margin', value: ({ margin }) => margin },
  { name: 'reason', value: ({ reason }) => reason },
];
