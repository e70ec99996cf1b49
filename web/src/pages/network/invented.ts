import type { EntityKind, StandingStatus } from '../../gql/types';
import type { Around, Entity, Relation } from './graph';

/** Entities and relations for tests. */
export function entity(key: string, kind: EntityKind = 'ORGANIZATION', name = key.toUpperCase()): Entity {
  return {
    id: `entity:${key}`,
    kind,
    name,
    names: [{ value: name, lang: 'en', script: 'Latn', kind: 'PREFERRED' }],
  };
}

interface Details {
  status?: StandingStatus;
  claims?: number;
  within?: number;
  origins?: number;
  symmetric?: boolean;
  kind?: EntityKind;
}

export function relation(key: string, details: Details = {}): Relation {
  const { status = 'UNCONTESTED', claims = 1, within = 1, origins = 1, symmetric = false, kind } = details;
  const [subject = '', predicate = '', object = ''] = key.split('/');
  const claim = {
    stated: null,
    recordedAt: '2026-02-01T09:00:00Z',
    statedSpan: { earliest: '2026-01-02', latest: '2026-01-03' },
    validSpan: { earliest: null, latest: null },
  };
  return {
    id: `relation:${key}`,
    label: key,
    subject: entity(subject),
    predicate: {
      id: `predicate:${predicate}`,
      label: predicate,
      inverseLabel: `is ${predicate} by`,
      symmetric,
    },
    object: entity(object, kind),
    standing: { status, affirming: 1, denying: 0, uncommitted: 0 },
    origins: { min: origins, max: origins },
    claims: { totalCount: claims, nodes: [claim] },
    first: { nodes: [claim] },
    within: { totalCount: within },
  };
}

export function around(relations: readonly Relation[], centre = 'a'): Around {
  const entities = new Map([[`entity:${centre}`, entity(centre)]]);
  for (const { subject, object } of relations) {
    entities.set(subject.id, subject);
    entities.set(object.id, object);
  }
  return {
    entities: [...entities.values()],
    relations,
    totalEntities: entities.size,
    totalRelations: relations.length,
    totalExact: true,
  };
}
