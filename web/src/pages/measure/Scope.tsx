import { gql } from '@urql/core';
import { Fragment, type ReactNode } from 'react';
import { To } from '../../address/To';
import type { MeasureScopeFragment } from '../../gql/types';
import { Said } from '../../parts/Said';
import { dateWords } from '../../words/date';
import { measureKindWords } from '../../words/words';
import './Scope.css';

/** What a figure of a measure counts: all that must be the same for two figures to be compared. */
export const MeasureScopeFields = gql<MeasureScopeFragment>`
  fragment MeasureScope on Measure {
    id
    label
    predicate {
      id
      label
    }
    event {
      id
      name
    }
    place {
      id
      name
    }
    population
    kind
    unit
    origin
    method
    partOf {
      id
      label
    }
    parts {
      id
      label
    }
  }
`;

/** The scope of a measure, which stays in sight: figures of another scope are other figures. */
export function Scope({ measure }: { measure: MeasureScopeFragment }) {
  const { word, means } = measureKindWords[measure.kind];
  return (
    <dl className="scope" aria-label="Scope">
      <Row name="Counted">
        <Said>{measure.population}</Said>
      </Row>
      <Row name="Relation">
        <Said>{measure.predicate.label}</Said>
      </Row>
      {measure.event && (
        <Row name="Event">
          <To id={measure.event.id}>
            <Said>{measure.event.name}</Said>
          </To>
        </Row>
      )}
      {measure.place && (
        <Row name="Place">
          <To id={measure.place.id}>
            <Said>{measure.place.name}</Said>
          </To>
        </Row>
      )}
      <Row name="Kind">
        <span title={means}>{word}</span>
      </Row>
      <Row name="Unit">
        <Said>{measure.unit}</Said>
      </Row>
      {measure.origin !== null && <Row name="Since">{dateWords(measure.origin)}</Row>}
      {measure.method !== null && (
        <Row name="Method">
          <Said>{measure.method}</Said>
        </Row>
      )}
      {measure.partOf && (
        <Row name="Part of">
          <To id={measure.partOf.id}>
            <Said>{measure.partOf.label}</Said>
          </To>
        </Row>
      )}
      {measure.parts.length > 0 && (
        <Row name="Parts, never added up">
          {measure.parts.map((part, i) => (
            <Fragment key={part.id}>
              {i > 0 && ', '}
              <To id={part.id}>
                <Said>{part.label}</Said>
              </To>
            </Fragment>
          ))}
        </Row>
      )}
    </dl>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
