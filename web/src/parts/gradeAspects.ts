import type { Column } from '../export/table';
import type { GradeFragment } from '../gql/types';
import { confidenceWords, credibilityWords, likelihoodWords, reliabilityWords } from '../words/words';

/** So many grades stand side by side; the API gives at most 1,000. */
export const gradesShown = 20;

/** A row of the table of grades: what it is called, and what a grade says of it. */
export interface Aspect {
  name: string;
  title: string;
  of: (grade: GradeFragment) => string | null;
}

/** What a grade is made of, each a row of the table. Null where its assessor gave none. */
export const aspects: readonly Aspect[] = [
  {
    name: 'reliability',
    title: 'Reliability of the source',
    of: ({ reliability }) => reliability && reliabilityWords[reliability].word,
  },
  {
    name: 'credibility',
    title: 'Credibility of the claim',
    of: ({ credibility }) => credibility && credibilityWords[credibility].word,
  },
  {
    name: 'likelihood',
    title: 'Likelihood',
    of: ({ likelihood }) => likelihood && likelihoodWords[likelihood].word,
  },
  {
    name: 'confidence',
    title: 'Confidence in this grade',
    of: ({ confidence }) => confidence && confidenceWords[confidence].word,
  },
  { name: 'rationale', title: 'Why', of: ({ rationale }) => rationale },
  {
    name: 'inconsistency',
    title: 'Does it fit the claims?',
    of: ({ judged, inconsistency }) =>
      inconsistency ?? (judged ? 'Nothing speaks against it.' : 'Nothing is judged.'),
  },
  { name: 'at', title: 'Given', of: ({ at }) => at },
];

/** The same for files: a row for each grade. */
export const gradeColumns: readonly Column<GradeFragment>[] = [
  { name: 'assessor', value: ({ assessor }) => assessor },
  ...aspects.map(({ name, of }) => ({ name, value: of })),
];
