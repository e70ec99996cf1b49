import type { ClaimFilter } from '../gql/types';

/** The claims of a selection over time. */
export function Timeline({ filter }: { filter: ClaimFilter }) {
  return <p>{JSON.stringify(filter)}</p>;
}
