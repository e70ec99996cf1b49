import { gql } from '@urql/core';
import { useMemo } from 'react';
import { usePages } from '../../api/pages';
import type {
  AsOfInput,
  ClaimLineFragment,
  DiffAppearedQuery,
  DiffAppearedQueryVariables,
  DiffGoneQuery,
  DiffGoneQueryVariables,
  DiffStandingsQuery,
  DiffStandingsQueryVariables,
  DiffSupersededQuery,
  DiffSupersededQueryVariables,
} from '../../gql/types';
import { ClaimLine, ClaimLineFields } from '../../parts/ClaimLine';
import { StandingMark } from '../../parts/Mark';
import { NodeLink, NodeLinkFields } from '../../parts/NodeLink';
import { PagedList } from '../../parts/PagedList';
import type { Pages } from '../../api/pages';

const Appeared = gql<DiffAppearedQuery, DiffAppearedQueryVariables>`
  query DiffAppeared($from: AsOfInput!, $to: AsOfInput, $after: String) {
    diff(from: $from, to: $to) {
      appeared(first: 30, after: $after) {
        totalCount
        totalExact
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...ClaimLine
        }
      }
    }
  }
  ${ClaimLineFields}
`;

const Gone = gql<DiffGoneQuery, DiffGoneQueryVariables>`
  query DiffGone($from: AsOfInput!, $to: AsOfInput, $after: String) {
    diff(from: $from, to: $to) {
      gone(first: 30, after: $after) {
        totalCount
        totalExact
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...ClaimLine
        }
      }
    }
  }
  ${ClaimLineFields}
`;

const Superseded = gql<DiffSupersededQuery, DiffSupersededQueryVariables>`
  query DiffSuperseded($from: AsOfInput!, $to: AsOfInput, $after: String) {
    diff(from: $from, to: $to) {
      superseded(first: 30, after: $after) {
        totalCount
        totalExact
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...ClaimLine
        }
      }
    }
  }
  ${ClaimLineFields}
`;

const Standings = gql<DiffStandingsQuery, DiffStandingsQueryVariables>`
  query DiffStandings($from: AsOfInput!, $to: AsOfInput, $after: String) {
    diff(from: $from, to: $to) {
      standings(first: 30, after: $after) {
        totalCount
        totalExact
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          before
          after
          proposition {
            ...NodeLink
          }
        }
      }
    }
  }
  ${NodeLinkFields}
`;

/** The lists of a comparison. */
export type Part = 'appeared' | 'gone' | 'superseded' | 'standings';

interface Props {
  from: AsOfInput;
  to: AsOfInput | null;
}

export function DiffList({ part, from, to }: Props & { part: Part }) {
  switch (part) {
    case 'appeared':
      return <AppearedList from={from} to={to} />;
    case 'gone':
      return <GoneList from={from} to={to} />;
    case 'superseded':
      return <SupersededList from={from} to={to} />;
    case 'standings':
      return <StandingsList from={from} to={to} />;
  }
}

function AppearedList({ from, to }: Props) {
  const states = useMemo(() => ({ from, to }), [from, to]);
  const pages = usePages(Appeared, states, (data) => data.diff.appeared);
  return <ClaimList pages={pages} label="Claims that appeared" empty="No claim appeared." />;
}

function GoneList({ from, to }: Props) {
  const states = useMemo(() => ({ from, to }), [from, to]);
  const pages = usePages(Gone, states, (data) => data.diff.gone);
  return <ClaimList pages={pages} label="Claims that are gone, as they were" empty="No claim is gone." />;
}

function SupersededList({ from, to }: Props) {
  const states = useMemo(() => ({ from, to }), [from, to]);
  const pages = usePages(Superseded, states, (data) => data.diff.superseded);
  return (
    <ClaimList
      pages={pages}
      label="Claims whose claimants held to them, and no longer do"
      empty="No claimant let go of a claim."
    />
  );
}

function ClaimList({
  pages,
  label,
  empty,
}: {
  pages: Pages<ClaimLineFragment>;
  label: string;
  empty: string;
}) {
  return (
    <PagedList
      pages={pages}
      nouns={['claim', 'claims']}
      keyOf={(claim) => claim.id}
      label={label}
      empty={empty}
    >
      {(claim) => <ClaimLine claim={claim} />}
    </PagedList>
  );
}

function StandingsList({ from, to }: Props) {
  const states = useMemo(() => ({ from, to }), [from, to]);
  const pages = usePages(Standings, states, (data) => data.diff.standings);
  return (
    <PagedList
      pages={pages}
      nouns={['proposition', 'propositions']}
      keyOf={({ proposition }) => proposition.id}
      label="Propositions whose standing changed"
      empty="No standing changed."
    >
      {({ proposition, before, after }) => (
        <p className="standing-change">
          <NodeLink node={proposition} /> <StandingMark status={before} /> <span aria-hidden="true">→</span>
          <span className="visually-hidden">, then</span> <StandingMark status={after} />
        </p>
      )}
    </PagedList>
  );
}
