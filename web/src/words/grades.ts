import type { Confidence, Credibility, Likelihood, Reliability } from '../gql/types';
import type { Words } from './words';

/** How far a source can be relied on, by the Admiralty system: its letter stands before the word. */
export const reliabilityWords: Words<Reliability> = {
  A: { word: 'A, completely reliable', means: 'No doubt about the source.' },
  B: { word: 'B, usually reliable', means: 'Minor doubts about the source.' },
  C: { word: 'C, fairly reliable', means: 'Doubts about the source, but it was right before.' },
  D: { word: 'D, not usually reliable', means: 'Considerable doubts about the source.' },
  E: { word: 'E, unreliable', means: 'The source was wrong before, and nothing speaks for it.' },
  F: { word: 'F, not judged', means: 'Nothing says how reliable it is.' },
};

/** How credible information is, by the Admiralty system: its number stands before the word. */
export const credibilityWords: Words<Credibility> = {
  ONE: { word: '1, confirmed by others', means: 'Confirmed by other, independent sources.' },
  TWO: { word: '2, probably true', means: 'The assessor holds it to be probably true.' },
  THREE: { word: '3, possibly true', means: 'The assessor holds it to be possibly true.' },
  FOUR: { word: '4, doubtful', means: 'The assessor doubts it.' },
  FIVE: { word: '5, improbable', means: 'The assessor holds it to be improbable.' },
  SIX: { word: '6, not judged', means: 'Nothing says how credible it is.' },
};

/** How likely something is, in the words of ICD 203. */
export const likelihoodWords: Words<Likelihood> = {
  ALMOST_NO_CHANCE: { word: 'almost no chance', means: 'Likely by 1 to 5 %.' },
  VERY_UNLIKELY: { word: 'very unlikely', means: 'Likely by 5 to 20 %.' },
  UNLIKELY: { word: 'unlikely', means: 'Likely by 20 to 45 %.' },
  EVEN: { word: 'roughly even chance', means: 'Likely by 45 to 55 %.' },
  LIKELY: { word: 'likely', means: 'Likely by 55 to 80 %.' },
  VERY_LIKELY: { word: 'very likely', means: 'Likely by 80 to 95 %.' },
  ALMOST_CERTAIN: { word: 'almost certain', means: 'Likely by 95 to 99 %.' },
};

/** How sure an assessor is of a grade, in the words of ICD 203. */
export const confidenceWords: Words<Confidence> = {
  LOW: { word: 'low', means: 'Scant, or from doubtful sources.' },
  MODERATE: { word: 'moderate', means: 'Credible, but not enough for more.' },
  HIGH: { word: 'high', means: 'From good sources, several of them.' },
};
