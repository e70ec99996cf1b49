import { listOf, type Address } from '../address/address';
import type { Axis } from './when';

/** How the figures of a measure are shown, as the address says it. */
export interface View {
  axis: Axis;
  log: boolean;
  /** Only what its claimants still hold to. */
  heldOnly: boolean;
  envelope: boolean;
  /** Ids of the blocs that were chosen; none is all. */
  blocs: readonly string[];
}

/** The envelope speaks of the days that figures are of: with it, the axis does too. */
export function viewOf({ params }: Address): View {
  const envelope = params['envelope'] === '1';
  return {
    axis: envelope || params['axis'] === 'valid' ? 'valid' : 'stated',
    log: params['scale'] === 'log',
    heldOnly: params['held'] === 'held',
    envelope,
    blocs: listOf(params['bloc']),
  };
}
