import { gql } from '@urql/core';
import { To } from '../../address/To';
import { idOf, type Address } from '../../address/address';
import { useRead } from '../../api/read';
import type { ChangePageQuery, ChangePageQueryVariables } from '../../gql/types';
import { NodeLink } from '../../parts/NodeLink';
import { Said } from '../../parts/Said';
import { Empty, FaultBox, Loading } from '../../parts/State';
import type { PageProps } from '../../shell/page';
import { Title } from '../../shell/Title';
import { instantWords } from '../../words/date';
import { counted, number } from '../../words/figure';
import { ChangeLineFields, diffAddress } from './ChangeLine';
import './Changes.css';
import { TouchedFields, TouchedWords } from './Touched';
import { byKind } from './touchedKinds';

/** More of what a change touched no answer has. */
const mostTouched = 200;

const ChangePageFields = gql<ChangePageQuery, ChangePageQueryVariables>`
  query ChangePage($id: ID!, $first: Int!) {
    store {
      change
    }
    node(id: $id) {
      __typename
      ... on Change {
        ...ChangeLine
        touched(first: $first) {
          ...Touched
        }
      }
    }
  }
  ${ChangeLineFields}
  ${TouchedFields}
`;

/** One change: who recorded it, when and why, and every record that it touched. */
export default function ChangePage({ address }: PageProps) {
  const { data, fault, again } = useRead(ChangePageFields, { id: idOf(address), first: mostTouched });
  const title = `Change ${address.key}`;
  const change = data?.node?.__typename === 'Change' ? data.node : null;
  return (
    <>
      <Title name={title} />
      {fault && <FaultBox fault={fault} again={again} />}
      {!data && !fault && <Loading what="the change" />}
      {data && !change && (
        <Empty>
          There is no change {address.key} here. The last is{' '}
          <To id={`change:${data.store.change}`}>{number(data.store.change)}</To>.
        </Empty>
      )}
      {data && change && <Change change={change} last={data.store.change} />}
    </>
  );
}

type Shown = Extract<ChangePageQuery['node'], { __typename: 'Change' }>;

function Change({ change, last }: { change: Shown; last: number }) {
  const { number: n, at, by, reason, hash, touched, touchedCount } = change;
  return (
    <>
      <dl className="change-facts">
        <dt>Reason</dt>
        <dd>{reason === null ? 'none given' : <Said>{reason}</Said>}</dd>
        <dt>Recorded</dt>
        <dd>
          <time dateTime={at}>{instantWords(at)}</time>, by <Said>{by}</Said>
        </dd>
        <dt>Hash</dt>
        <dd>
          <code>{hash}</code>
        </dd>
      </dl>
      <nav className="change-steps" aria-label="Other changes">
        {n > 1 && <To to={changeAddress(n - 1)}>← Change {number(n - 1)}</To>}
        {n < last && <To to={changeAddress(n + 1)}>Change {number(n + 1)} →</To>}
        <To to={diffAddress({ from: String(n - 1), to: String(n) })}>What it changed</To>
        <To to={diffAddress({ from: String(n) })}>Compare with now</To>
        <To to={{ page: 'claims', key: '', params: { 'as-of-change': String(n) } }}>
          The graph as of this change
        </To>
      </nav>
      <h2>{counted(touchedCount, 'record', 'records')} touched</h2>
      {touched.length < touchedCount && (
        <p className="quiet">
          The first {number(touched.length)} are shown; an answer has no more of one change.
        </p>
      )}
      {byKind(touched).map(([kind, nodes]) => (
        <section key={kind} aria-label={kind}>
          <h3>
            {kind} <span className="quiet">{number(nodes.length)}</span>
          </h3>
          <ul className="touched">
            {nodes.map((node) => (
              <li key={node.id}>
                <NodeLink node={node} /> <TouchedWords node={node} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function changeAddress(n: number): Address {
  return { page: 'change', key: String(n), params: {} };
}
