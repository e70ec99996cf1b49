import { gql } from '@urql/core';
import { useState } from 'react';
import { withParams } from '../address/address';
import { go, useAddress } from '../address/useAddress';
import { useRead } from '../api/read';
import type {
  ClaimFacet,
  ClaimFilter,
  FacetOfQuery,
  FacetOfQueryVariables,
  FacetValueFragment,
} from '../gql/types';
import { nodeWords, NodeLinkFields } from '../parts/NodeLink';
import { Said } from '../parts/Said';
import { FaultBox, Loading } from '../parts/State';
import { number } from '../words/figure';
import { toggled, valuesOf, type Field } from './filter';
import { useSelection } from './useSelection';
import { wordsOf } from './words';

export const FacetValueFields = gql<FacetValueFragment>`
  fragment FacetValue on Facet {
    value
    count
    node {
      ...NodeLink
    }
  }
  ${NodeLinkFields}
`;

export const FacetOf = gql<FacetOfQuery, FacetOfQueryVariables>`
  query FacetOf($filter: ClaimFilter, $by: ClaimFacet!, $first: Int!) {
    claims(filter: $filter, first: 1) {
      facets(by: $by, first: $first) {
        ...FacetValue
      }
      facetsExact(by: $by)
    }
  }
  ${FacetValueFields}
`;

/** How a list divides by one facet. */
export interface Facets {
  facets: readonly FacetValueFragment[];
  facetsExact: boolean;
}

/** So many values are shown at first, one more is asked for to know whether there are more; the API gives at most `facetBound`. */
export const facetsShown = 8;
export const facetBound = 200;

interface Props {
  base: ClaimFilter;
  by: ClaimFacet;
  title: string;
  /** What choosing a value filters by; a facet without one is only shown. */
  field?: Field;
  /** How the whole selection divides, where it was read along with other facets; without it the group reads for itself, once it is opened. */
  shared?: Facets | undefined;
  /** Whether it is shared, though perhaps not there yet. */
  isShared?: boolean;
  /** Whether what is shared could not be read: that is said once, for all facets. */
  lost?: boolean;
}

/** The values of one facet, with counts. Those of a field that is filtered by are counted without that filter, so that another can be added. */
export function FacetGroup({ base, by, title, field, shared, isShared = false, lost = false }: Props) {
  const active = useActive(field);
  const [opened, setOpened] = useState(isShared);
  const [all, setAll] = useState(false);
  const open = opened || active.length > 0;
  const own = !isShared || all || active.length > 0;
  const filter = useSelection(base, field);
  const { data, fault, loading, again } = useRead(
    FacetOf,
    { filter, by, first: all ? facetBound : facetsShown + 1 },
    { pause: !open || !own },
  );
  const answer = own ? (data?.claims ?? shared) : shared;
  return (
    <details className="facet" open={open} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>{title}</summary>
      {fault && own && <FaultBox fault={fault} again={again} />}
      {open && !answer && !fault && !(lost && !own) && <Loading what={title.toLowerCase()} />}
      {open && answer && (
        <div aria-busy={loading && own}>
          <Values {...answer} field={field} active={active} all={all} title={title} />
          {!all && answer.facets.length > facetsShown && (
            <button type="button" className="plain small" onClick={() => setAll(true)}>
              More <span className="visually-hidden">values of {title}</span>
            </button>
          )}
        </div>
      )}
    </details>
  );
}

function useActive(field: Field | undefined): string[] {
  const address = useAddress();
  return field ? valuesOf(address, field) : [];
}

function Values({
  facets,
  facetsExact,
  field,
  active,
  all,
  title,
}: Facets & { field: Field | undefined; active: readonly string[]; all: boolean; title: string }) {
  const shown = all ? facets : facets.filter(({ value }, i) => i < facetsShown || active.includes(value));
  if (facets.length === 0) return <p className="quiet">None.</p>;
  return (
    <>
      <ul aria-label={title}>
        {shown.map((facet) => (
          <li key={facet.value}>
            {field ? <Choice facet={facet} field={field} /> : <Shown facet={facet} />}
            <span className="count">
              {facetsExact ? '' : '≥ '}
              {number(facet.count)}
            </span>
          </li>
        ))}
      </ul>
      {all && facets.length >= facetBound && (
        <p className="quiet">The {facetBound} most frequent are shown.</p>
      )}
      {!facetsExact && (
        <p className="quiet">The list is too long to count all: there are at least so many.</p>
      )}
    </>
  );
}

function Choice({ facet, field }: { facet: FacetValueFragment; field: Field }) {
  const address = useAddress();
  const { word, means } = wordsOf(field, facet.value);
  return (
    <label title={means === '' ? undefined : means}>
      <input
        type="checkbox"
        checked={valuesOf(address, field).includes(facet.value)}
        onChange={() => go(withParams(address, toggled(address, field, facet.value)))}
      />
      <span>{facet.node ? <Said>{nodeWords(facet.node)}</Said> : word}</span>
    </label>
  );
}

function Shown({ facet }: { facet: FacetValueFragment }) {
  return <span className="shown">{facet.node ? <Said>{nodeWords(facet.node)}</Said> : facet.value}</span>;
}
