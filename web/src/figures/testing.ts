import type { FigureClaimFragment } from '../gql/types';
import type { Quantity } from './figure';

/** A figure for tests: at least n, where nothing else is said. */
export function quantity(of: Partial<Quantity> = {}): Quantity {
  return {
    low: 10,
    high: null,
    best: null,
    qualifier: 'AT_LEAST',
    verbatim: 'ten or more',
    openAbove: false,
    ...of,
  };
}

/** A claim for tests: held, of 5 May 2025, on a figure. */
export function figureClaim(id: string, of: Partial<FigureClaimFragment> = {}): FigureClaimFragment {
  const day = { earliest: '2025-05-05', latest: '2025-05-05' };
  return {
    id: `claim:${id}`,
    label: `The claim ${id}.`,
    speechAct: 'ASSERTS',
    polarity: 'AFFIRMS',
    stated: '2025-05-05',
    statedSpan: day,
    recordedAt: '2025-06-01T09:00:00Z',
    valid: '2025-05-05',
    validSpan: day,
    claimant: { id: 'entity:watch', name: 'Slope Watch', bloc: { id: 'entity:watch', name: 'Slope Watch' } },
    quantity: quantity(),
    standing: { held: 'HELD', field: 'UNCONTESTED', evidence: 'UNARCHIVED' },
    evidenceCount: 0,
    via: [],
    ...of,
  };
}
