import type { StandingOfFragment } from '../../gql/types';
import { number } from '../../words/figure';

/** “3 affirm, 1 denies, 0 take no stand”, of the claims that are held. */
export function standingCounts({
  affirming,
  denying,
  uncommitted,
}: Omit<StandingOfFragment, 'status'>): string {
  return [
    does(affirming, 'affirms', 'affirm'),
    does(denying, 'denies', 'deny'),
    does(uncommitted, 'takes no stand', 'take no stand'),
  ].join(', ');
}

function does(n: number, one: string, many: string): string {
  return `${number(n)} ${n === 1 ? one : many}`;
}
