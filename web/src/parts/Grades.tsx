import { gql } from '@urql/core';
import type { ReactNode } from 'react';
import type { GradeFragment } from '../gql/types';
import { instantWords } from '../words/date';
import { number } from '../words/figure';
import { aspects, type Aspect, gradeColumns, gradesShown } from './gradeAspects';
import { Said } from './Said';
import { Empty } from './State';
import { ExportRows, Table, type ShownColumn } from './Table';
import './Grades.css';

/** What an analyst's grade of a claim or of a source needs to be shown. */
export const GradeFields = gql<GradeFragment>`
  fragment Grade on Assessment {
    id
    assessor
    at
    reliability
    credibility
    likelihood
    confidence
    rationale
    judged
    inconsistency
  }
`;

/** Grades side by side, a column for each, the newest first. They are kept beside what they grade, and never added up. */
export function Grades({ grades }: { grades: readonly GradeFragment[] }) {
  if (grades.length === 0) return <Empty>No analyst has graded it yet.</Empty>;
  const shown = grades.slice(0, gradesShown);
  const columns: ShownColumn<Aspect>[] = [
    { name: 'aspect', title: 'Grade', value: (aspect) => aspect.title },
    ...shown.map((grade) => ({
      name: grade.id,
      title: grade.assessor,
      value: (aspect: Aspect) => aspect.of(grade),
      cell: cellOf(grade),
    })),
  ];
  return (
    <div className="grades">
      <Table caption="Grades side by side" columns={columns} rows={aspects} keyOf={({ name }) => name} />
      {grades.length > shown.length && (
        <p className="quiet">
          The newest {number(shown.length)} of {number(grades.length)} grades are shown; the export has them
          all.
        </p>
      )}
      <ExportRows columns={gradeColumns} rows={() => Promise.resolve(grades)} what="grades" />
    </div>
  );
}

function cellOf(grade: GradeFragment): (aspect: Aspect) => ReactNode {
  return (aspect) => {
    if (aspect.name === 'at') return instantWords(grade.at);
    const words = aspect.of(grade);
    if (words === null) return <span className="quiet">not given</span>;
    return aspect.name === 'rationale' ? <Said>{words}</Said> : words;
  };
}
