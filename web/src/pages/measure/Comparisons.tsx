import { gql } from '@urql/core';
import { useMemo } from 'react';
import { withParams } from '../../address/address';
import { go, useAddress } from '../../address/useAddress';
import { usePages } from '../../api/pages';
import type { ComparisonsQuery, ComparisonsQueryVariables, Verdict } from '../../gql/types';
import { ConflictLine, ConflictLineFields } from '../../parts/ConflictLine';
import { PagedList } from '../../parts/PagedList';
import { verdictWords } from '../../words/words';

const ComparisonsOfMeasure = gql<ComparisonsQuery, ComparisonsQueryVariables>`
  query Comparisons($id: ID!, $verdicts: [Verdict!], $first: Int!, $after: String) {
    measure(id: $id) {
      comparisons(verdicts: $verdicts, first: $first, after: $after) {
        totalCount
        totalExact
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...ConflictLine
        }
      }
    }
  }
  ${ConflictLineFields}
`;

/** What `compare` in the address may say. */
const verdicts = Object.keys(verdictWords) as Verdict[];

/** Every pair of held figures with its verdict, the harmless ones too: on demand, for there can be very many. */
export function Comparisons({ id }: { id: string }) {
  const address = useAddress();
  const asked = address.params['compare'] ?? '';
  const compare = (value: string) => go(withParams(address, { compare: value }), { replace: true });
  return (
    <>
      <p>
        <label>
          Pairs of held figures{' '}
          <select value={asked} onChange={(event) => compare(event.target.value)}>
            <option value="">not compared</option>
            <option value="all">all</option>
            {verdicts.map((verdict) => (
              <option key={verdict} value={verdict}>
                {verdictWords[verdict].word}
              </option>
            ))}
          </select>
        </label>
      </p>
      {asked !== '' && <Pairs id={id} verdict={verdicts.find((verdict) => verdict === asked) ?? null} />}
    </>
  );
}

function Pairs({ id, verdict }: { id: string; verdict: Verdict | null }) {
  const pages = usePages(
    ComparisonsOfMeasure,
    useMemo(() => ({ id, verdicts: verdict === null ? null : [verdict], first: 10 }), [id, verdict]),
    (data) => data.measure?.comparisons,
  );
  return (
    <PagedList
      pages={pages}
      nouns={['pair', 'pairs']}
      keyOf={({ a, b }) => `${a.id} ${b.id}`}
      label="Comparisons"
      empty="No two held figures compare so."
    >
      {(conflict) => <ConflictLine conflict={conflict} />}
    </PagedList>
  );
}
