import { gql } from '@urql/core';
import { useMemo } from 'react';
import { listOf, withParams } from '../../address/address';
import { To } from '../../address/To';
import { go } from '../../address/useAddress';
import { usePages } from '../../api/pages';
import { useRead } from '../../api/read';
import type {
  NodeKind,
  SearchKindsQuery,
  SearchKindsQueryVariables,
  SearchPageQuery,
  SearchPageQueryVariables,
} from '../../gql/types';
import { PagedList } from '../../parts/PagedList';
import { Said } from '../../parts/Said';
import { Empty } from '../../parts/State';
import type { PageProps } from '../../shell/page';
import { Title } from '../../shell/Title';
import { number } from '../../words/figure';
import { Hit, hitAddress, SearchHitFields } from './Hit';
import { nodeKinds, nodeKindWords } from './kinds';
import './SearchPage.css';

const SearchPageHits = gql<SearchPageQuery, SearchPageQueryVariables>`
  query SearchPage($text: String!, $kinds: [NodeKind!], $first: Int!, $after: String) {
    search(text: $text, kinds: $kinds, first: $first, after: $after) {
      totalCount
      totalExact
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        ...SearchHit
      }
    }
  }
  ${SearchHitFields}
`;

const SearchKinds = gql<SearchKindsQuery, SearchKindsQueryVariables>`
  query SearchKinds($text: String!) {
    lens {
      change
    }
    all: search(text: $text, first: 1) {
      indexedTo
    }
    ENTITY: search(text: $text, kinds: [ENTITY], first: 1) {
      ...KindCount
    }
    DOCUMENT: search(text: $text, kinds: [DOCUMENT], first: 1) {
      ...KindCount
    }
    CLAIM: search(text: $text, kinds: [CLAIM], first: 1) {
      ...KindCount
    }
    RELATION: search(text: $text, kinds: [RELATION], first: 1) {
      ...KindCount
    }
    MEASURE: search(text: $text, kinds: [MEASURE], first: 1) {
      ...KindCount
    }
    STATEMENT: search(text: $text, kinds: [STATEMENT], first: 1) {
      ...KindCount
    }
    PREDICATE: search(text: $text, kinds: [PREDICATE], first: 1) {
      ...KindCount
    }
  }
  fragment KindCount on SearchConnection {
    totalCount
    totalExact
  }
`;

/** All that is found by some words, of the kinds that the address names. */
export default function SearchPage({ address }: PageProps) {
  const text = (address.params['q'] ?? '').trim();
  return (
    <>
      <Title name={text === '' ? 'Search' : `Search: ${text}`}>
        {text === '' ? (
          'Search'
        ) : (
          <>
            Found by “<Said>{text}</Said>”
          </>
        )}
      </Title>
      {text === '' ? (
        <Empty>
          Type a name in any script or spelling, an identifier, or words of a claim into the box above: the
          key / goes there.
        </Empty>
      ) : (
        <div className="search-page">
          <Kinds address={address} text={text} />
          <Hits text={text} kinds={address.params['kinds'] ?? ''} />
        </div>
      )}
    </>
  );
}

/** What kinds of record there are among the hits, to choose from. */
function Kinds({ address, text }: PageProps & { text: string }) {
  const { data } = useRead(SearchKinds, { text });
  const chosen = listOf(address.params['kinds']);
  const toggle = (kind: NodeKind) => {
    const kinds = chosen.includes(kind) ? chosen.filter((one) => one !== kind) : [...chosen, kind];
    go(withParams(address, { kinds: kinds.join(',') }));
  };
  return (
    <aside aria-label="Kinds">
      {data && data.all.indexedTo < data.lens.change && (
        <p className="behind" role="status">
          The search has read up to change {number(data.all.indexedTo)} of {number(data.lens.change)}: the
          newest records may be missing.
        </p>
      )}
      <fieldset className="kinds">
        <legend>Kinds</legend>
        {nodeKinds.map((kind) => {
          const count = data?.[kind];
          return (
            <label key={kind}>
              <input type="checkbox" checked={chosen.includes(kind)} onChange={() => toggle(kind)} />
              <span>{nodeKindWords[kind].many}</span>
              <span className="count">
                {count && `${count.totalExact ? '' : '≥ '}${number(count.totalCount)}`}
              </span>
            </label>
          );
        })}
      </fieldset>
    </aside>
  );
}

function Hits({ text, kinds }: { text: string; kinds: string }) {
  const variables = useMemo(
    () => ({ text, kinds: kinds === '' ? null : (listOf(kinds) as NodeKind[]), first: 30 }),
    [text, kinds],
  );
  const pages = usePages(SearchPageHits, variables, ({ search }) => ({ ...search, nodes: search.edges }));
  return (
    <section aria-label="Found">
      {!pages.exact && (
        <p className="quiet">
          At most 10,000 hits are looked at: another word finds what may be missing here.
        </p>
      )}
      <PagedList
        pages={pages}
        nouns={['record', 'records']}
        keyOf={({ node }) => node.id}
        label="Found"
        empty={
          <>
            Nothing is found by these words{kinds === '' ? '' : ' among these kinds'}. Every word must be
            there; the last one may be the beginning of one.
          </>
        }
      >
        {(hit) => (
          <To to={hitAddress(hit)} className="hit">
            <Hit hit={hit} />
          </To>
        )}
      </PagedList>
    </section>
  );
}
