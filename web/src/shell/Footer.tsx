import { gql } from '@urql/core';
import type { FooterQuery, FooterQueryVariables } from '../gql/types';
import { useRead } from '../api/read';
import { number } from '../words/figure';

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
        </>
      )}
      <a href="./schema.graphqls">Schema</a> · <a href="./healthz">Health</a> ·{' '}
      <a href="./licenses.md">Licences</a>
    </footer>
  );
}
