import { gql } from '@urql/core';
import type { FooterQuery, FooterQueryVariables } from '../gql/types';
import { useRenew } from '../api/client';
import { useGrown } from '../api/grown';
import { useRead } from '../api/read';
import { useLens } from '../lens/useLens';
import { counted, number } from '../words/figure';

const FooterFields = gql<FooterQuery, FooterQueryVariables>`
  query Footer {
    store {
      change
      hash
    }
  }
`;

export function Footer() {
  const { data } = useRead(FooterFields, {});
  return (
    <footer className="bottom">
      It never says what is true. What is here is what was said.{' '}
      {data && (
        <>
          As of change {number(data.store.change)},{' '}
          <code title={data.store.hash}>{data.store.hash.slice(0, 12)}…</code>.{' '}
          <Grown since={data.store.change} />
        </>
      )}
      <a href="./schema.graphqls">Schema</a> · <a href="./healthz">Health</a> ·{' '}
      <a href="./licenses.md">Licences</a>
    </footer>
  );
}

/** That there is more than the page shows. It moves nothing until it is asked for. */
function Grown({ since }: { since: number }) {
  const { change } = useLens();
  const grown = useGrown(change === '' ? since : null);
  const renew = useRenew();
  return (
    <span role="status">
      {grown > 0 && (
        <>
          {counted(grown, 'change was', 'changes were')} recorded since:{' '}
          <button type="button" className="plain" onClick={renew}>
            read the page anew
          </button>
          .{' '}
        </>
      )}
    </span>
  );
}
