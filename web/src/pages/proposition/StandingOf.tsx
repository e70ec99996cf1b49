import { gql } from '@urql/core';
import type { StandingOfFragment } from '../../gql/types';
import { StandingMark } from '../../parts/Mark';
import { standingCounts } from './standing';

export const StandingFields = gql<StandingOfFragment>`
  fragment StandingOf on Standing {
    status
    affirming
    denying
    uncommitted
  }
`;

/** What the held claims come to, and how many there are of each. */
export function StandingOf({ standing }: { standing: StandingOfFragment }) {
  return (
    <p>
      <StandingMark status={standing.status} /> {standingCounts(standing)}
    </p>
  );
}
