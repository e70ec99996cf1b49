import { gql } from '@urql/core';
import type { GradesFragment } from '../../gql/types';
import { Said } from '../../parts/Said';
import { instantWords } from '../../words/date';
import { confidenceWords, credibilityWords, likelihoodWords, reliabilityWords } from '../../words/words';

/** How analysts grade an entity as a source. */
export const GradesFields = gql<GradesFragment>`
  fragment Grades on Entity {
    assessments {
      id
      assessor
      at
      reliability
      credibility
      likelihood
      confidence
      rationale
      inconsistency
    }
  }
`;

/** The API gives so many grades at most. */
const bound = 1000;

/** What analysts think of it as a source: side by side, newest first, never made into one. */
export function Grades({ grades }: { grades: GradesFragment['assessments'] }) {
  if (grades.length === 0) return null;
  return (
    <section className="grades" aria-label="Grades as a source">
      <h2>Graded as a source</h2>
      <ul>
        {grades.map((grade) => (
          <li key={grade.id}>
            <Said className="who">{grade.assessor}</Said>: {gradeWords(grade)}{' '}
            <span className="quiet">{instantWords(grade.at)}</span>
            {grade.rationale !== null && (
              <blockquote>
                <Said>{grade.rationale}</Said>
              </blockquote>
            )}
            {grade.inconsistency !== null && <p className="quiet">{grade.inconsistency}</p>}
          </li>
        ))}
      </ul>
      {grades.length >= bound && <p className="quiet">{bound} of them are shown.</p>}
    </section>
  );
}

/** A grade in the words of the Admiralty system and of ICD 203. */
function gradeWords(grade: GradesFragment['assessments'][number]): string {
  const words = [
    grade.reliability && `reliability ${reliabilityWords[grade.reliability].word}`,
    grade.credibility && `credibility ${credibilityWords[grade.credibility].word}`,
    grade.likelihood && likelihoodWords[grade.likelihood].word,
    grade.confidence && confidenceWords[grade.confidence].word,
  ];
  return words.filter((word) => word !== null && word !== '').join('; ');
}
