import type { ChainFragment, ChainVoicesFragment } from '../gql/types';

type Named = ChainVoicesFragment['claimant'];
type Stood = ChainFragment['document'];

/** One voice of a chain. Several at once only where the claimant names several as having it from. */
export interface Step {
  voices: readonly Named[];
  /** What the voice did, after its name: “says”, “notes”. */
  did: string;
  /** In which document it did. */
  document: Stood | null;
}

/** The way from whom the claimant has it to the document that it stands in, voice by voice. Who carries it on commits to nothing. */
export function chainSteps(claim: ChainVoicesFragment, { chain, document }: ChainFragment): Step[] {
  const { claimant, reportedFrom } = claim;
  const hops = chain.map((hop) => ({
    voices: [hop.carrier],
    did: hop.verb ?? 'carries it on',
    document: hop.document,
  }));
  return [
    ...(reportedFrom.length === 0
      ? []
      : [{ voices: reportedFrom, did: 'told the claimant', document: null }]),
    { voices: [claimant], did: 'says so', document: null },
    ...hops,
    { voices: [document.publisher], did: 'publishes it', document },
  ];
}

/** So many voices of one step are shown; the API gives at most 1,000. */
export const voicesShown = 5;
