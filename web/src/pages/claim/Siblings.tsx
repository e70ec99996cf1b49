import { gql } from '@urql/core';
import { useEffect, useMemo } from 'react';
import { addressOf, throughLens } from '../../address/address';
import { To } from '../../address/To';
import { go, useAddress } from '../../address/useAddress';
import { usePages } from '../../api/pages';
import type { SiblingClaimsQuery, SiblingClaimsQueryVariables } from '../../gql/types';
import { useKeys } from '../../keys/keys';
import { counted, number } from '../../words/figure';

const SiblingClaims = gql<SiblingClaimsQuery, SiblingClaimsQueryVariables>`
  query SiblingClaims($proposition: ID!, $first: Int!, $after: String) {
    proposition(id: $proposition) {
      id
      claims(first: $first, after: $after) {
        totalCount
        totalExact
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
        }
      }
    }
  }
`;

/** Among so many claims of one proposition, the newest, is this one looked for. */
const bound = 2000;

/** Steps to the claim before and after this one, of those on the same proposition, the newest first. */
export function Siblings({ id, proposition }: { id: string; proposition: string }) {
  const address = useAddress();
  const pages = usePages(
    SiblingClaims,
    useMemo(() => ({ proposition, first: 200 }), [proposition]),
    (data) => data.proposition?.claims,
  );
  const { items, hasMore, loading, fault, more, total, exact } = pages;
  const at = items.findIndex((claim) => claim.id === id);
  const wanting = at < 0 || at === items.length - 1;
  const reads = wanting && hasMore && !loading && !fault && items.length < bound;
  useEffect(() => {
    if (reads) more();
    // oxlint-disable-next-line react/exhaustive-deps -- `more` is another at each turn
  }, [reads, items.length]);
  const newer = at > 0 ? items[at - 1]?.id : undefined;
  const older = at >= 0 ? items[at + 1]?.id : undefined;
  const step = (to: string | undefined) => {
    if (to !== undefined) go(throughLens(addressOf(to), address));
  };
  useKeys([
    { key: 'ArrowLeft', does: 'the newer claim on the same', do: () => step(newer) },
    { key: 'ArrowRight', does: 'the older claim on the same', do: () => step(older) },
  ]);
  if (total === undefined || total < 2) return null;
  return (
    <nav className="siblings" aria-label="Claims on the same">
      {newer === undefined ? <span className="quiet">‹ Newer</span> : <To id={newer}>‹ Newer</To>}
      <span className="quiet">
        {at < 0
          ? `not among the newest ${number(items.length)} on the same`
          : `${number(at + 1)} of ${counted(total, 'claim', 'claims', exact)} on the same`}
      </span>
      {older === undefined ? <span className="quiet">Older ›</span> : <To id={older}>Older ›</To>}
    </nav>
  );
}
