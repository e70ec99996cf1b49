import { gql } from '@urql/core';
import { useCallback } from 'react';
import { useParam } from '../address/useAddress';
import { useRead } from '../api/read';
import type {
  ClaimFacet,
  ClaimFacetsQuery,
  ClaimFacetsQueryVariables,
  ClaimFilter,
  EvidenceFacetsQuery,
  EvidenceFacetsQueryVariables,
} from '../gql/types';
import { FaultBox } from '../parts/State';
import { DateFacet } from './DateFacet';
import { FacetGroup, FacetValueFields, facetsShown, type Facets as Answer } from './FacetGroup';
import { type Field } from './filter';
import { useDraft } from './useDraft';
import { useSelection } from './useSelection';

/** What an index counts, and is there at once. */
const ClaimFacets = gql<ClaimFacetsQuery, ClaimFacetsQueryVariables>`
  query ClaimFacets($filter: ClaimFilter, $first: Int!) {
    claims(filter: $filter, first: 1) {
      claimants: facets(by: CLAIMANT, first: $first) {
        ...FacetValue
      }
      claimantsExact: facetsExact(by: CLAIMANT)
      predicates: facets(by: PREDICATE, first: $first) {
        ...FacetValue
      }
      predicatesExact: facetsExact(by: PREDICATE)
      polarity: facets(by: POLARITY, first: $first) {
        ...FacetValue
      }
      polarityExact: facetsExact(by: POLARITY)
    }
  }
  ${FacetValueFields}
`;

/** What records must be read for: of a long list it comes later, and must hold up nothing. */
const EvidenceFacets = gql<EvidenceFacetsQuery, EvidenceFacetsQueryVariables>`
  query EvidenceFacets($filter: ClaimFilter, $first: Int!) {
    claims(filter: $filter, first: 1) {
      carriers: facets(by: CARRIER, first: $first) {
        ...FacetValue
      }
      carriersExact: facetsExact(by: CARRIER)
      held: facets(by: HELD, first: $first) {
        ...FacetValue
      }
      heldExact: facetsExact(by: HELD)
      evidence: facets(by: EVIDENCE, first: $first) {
        ...FacetValue
      }
      evidenceExact: facetsExact(by: EVIDENCE)
    }
  }
  ${FacetValueFields}
`;

interface Group {
  by: ClaimFacet;
  title: string;
  field?: Field;
}

const groups: readonly Group[] = [
  { by: 'CLAIMANT', title: 'Claimant', field: 'claimants' },
  { by: 'PREDICATE', title: 'Predicate', field: 'predicates' },
  { by: 'CARRIER', title: 'Outlet or carrier', field: 'carriers' },
  { by: 'POLARITY', title: 'Polarity', field: 'polarity' },
  { by: 'EVIDENCE', title: 'Evidence', field: 'evidence' },
  { by: 'HELD', title: 'Held', field: 'held' },
  { by: 'CERTAINTY', title: 'Certainty', field: 'certainty' },
  { by: 'SPEECH_ACT', title: 'Speech act', field: 'speechActs' },
  { by: 'DOCUMENT', title: 'Document', field: 'documents' },
  { by: 'BLOC', title: 'Bloc' },
];

const shared: ReadonlySet<ClaimFacet> = new Set([
  'CLAIMANT',
  'PREDICATE',
  'POLARITY',
  'CARRIER',
  'HELD',
  'EVIDENCE',
]);

/** What narrows a selection of claims: words, dates, and the values that its claims have, with counts. */
export function Facets({ base }: { base: ClaimFilter }) {
  const filter = useSelection(base);
  const variables = { filter, first: facetsShown + 1 };
  const first = useRead(ClaimFacets, variables);
  const second = useRead(EvidenceFacets, variables);
  const lost = first.fault !== undefined || second.fault !== undefined;
  const answers = { ...first.data?.claims, ...second.data?.claims };
  // What the page is of, all its claims have.
  const open = groups.filter(({ field }) => !field || !isFixed(base, field));
  const before = open.slice(0, 2);
  return (
    <>
      <TextFilter />
      {before.map((group) => (
        <FacetGroup key={group.by} base={base} {...group} {...sharedOf(answers, group)} lost={lost} />
      ))}
      {first.fault && <FaultBox fault={first.fault} again={first.again} />}
      <DateFacet base={base} />
      {open.slice(2).map((group) => (
        <FacetGroup key={group.by} base={base} {...group} {...sharedOf(answers, group)} lost={lost} />
      ))}
      {second.fault && !first.fault && <FaultBox fault={second.fault} again={second.again} />}
      <OriginFilter />
    </>
  );
}

type Answers = Partial<ClaimFacetsQuery['claims'] & EvidenceFacetsQuery['claims']>;

function sharedOf(answers: Answers, { by, field }: Group): { isShared: boolean; shared?: Answer } {
  if (!shared.has(by)) return { isShared: false };
  const name = field as 'claimants' | 'predicates' | 'polarity' | 'carriers' | 'held' | 'evidence';
  const facets = answers[name];
  return facets
    ? { isShared: true, shared: { facets, facetsExact: answers[`${name}Exact`] ?? true } }
    : { isShared: true };
}

function isFixed(base: ClaimFilter, field: Field): boolean {
  const value = base[field];
  return Array.isArray(value) ? value.length === 1 : value !== undefined && value !== null;
}

function TextFilter() {
  const [text, setText] = useParam('text');
  const write = useCallback((value: string) => setText(value, { replace: true }), [setText]);
  const [draft, type] = useDraft(text, write);
  return (
    <label className="text-filter">
      Words of the claim
      <input type="search" dir="auto" value={draft} onChange={(event) => type(event.target.value)} />
    </label>
  );
}

function OriginFilter() {
  const [value, set] = useParam('anonymous');
  return (
    <label className="origin-filter">
      Origin{' '}
      <select value={value} onChange={(event) => set(event.target.value)}>
        <option value="">any</option>
        <option value="yes">unnamed</option>
        <option value="no">named</option>
      </select>
    </label>
  );
}
