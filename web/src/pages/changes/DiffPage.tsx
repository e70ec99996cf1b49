import { gql } from '@urql/core';
import { useMemo } from 'react';
import { useParam } from '../../address/useAddress';
import { useRead } from '../../api/read';
import type { AsOfInput, DiffCountsQuery, DiffCountsQueryVariables } from '../../gql/types';
import { useLens } from '../../lens/useLens';
import { Empty, FaultBox, Loading } from '../../parts/State';
import { Tabs } from '../../parts/Tabs';
import type { PageProps } from '../../shell/page';
import { Title } from '../../shell/Title';
import './Changes.css';
import { DiffForm } from './DiffForm';
import { DiffList, type Part } from './DiffList';
import { readDiff, stateWords } from './diff';

const DiffCounts = gql<DiffCountsQuery, DiffCountsQueryVariables>`
  query DiffCounts($from: AsOfInput!, $to: AsOfInput) {
    diff(from: $from, to: $to) {
      appeared(first: 1) {
        totalCount
      }
      gone(first: 1) {
        totalCount
      }
      superseded(first: 1) {
        totalCount
      }
      standings(first: 1) {
        totalCount
      }
    }
  }
`;

const parts: readonly Part[] = ['appeared', 'gone', 'superseded', 'standings'];

/** What came, went and changed standing between two states of the graph. */
export default function DiffPage({ address }: PageProps) {
  const { by, from, to } = readDiff(address);
  const { stated, change } = useLens();
  const [fromState, toState] = useMemo(() => [asOf(by, from), asOf(by, to)], [by, from, to]);
  const title = from === '' ? 'Compare two states' : `From ${stateWords(by, from)} to ${stateWords(by, to)}`;
  return (
    <>
      <Title name={title} />
      <DiffForm by={by} from={from} to={to} />
      {(stated !== '' || change !== '') && (
        <p className="quiet">
          A comparison takes the place of the lens’s date and change; sources stay left out.
        </p>
      )}
      {fromState === null ? (
        <Empty>
          Choose two changes, or two dates: what appeared, went, was superseded or changed standing shows
          here.
        </Empty>
      ) : (
        <Difference from={fromState} to={toState} />
      )}
    </>
  );
}

/** The state as the API takes it; null is the newest. */
function asOf(by: 'change' | 'stated', value: string): AsOfInput | null {
  if (value === '') return null;
  if (by === 'stated') return { stated: value };
  return { change: Number(value) };
}

function Difference({ from, to }: { from: AsOfInput; to: AsOfInput | null }) {
  const [list] = useParam('list');
  const part = parts.find((name) => name === list) ?? 'appeared';
  const { data, fault, again } = useRead(DiffCounts, { from, to });
  if (fault) return <FaultBox fault={fault} again={again} />;
  if (!data) return <Loading what="what changed" />;
  const { appeared, gone, superseded, standings } = data.diff;
  return (
    <>
      <Tabs
        label="What changed"
        param="list"
        tabs={[
          { name: '', title: 'Appeared', count: appeared.totalCount },
          { name: 'gone', title: 'Gone', count: gone.totalCount },
          { name: 'superseded', title: 'Superseded', count: superseded.totalCount },
          { name: 'standings', title: 'Standing', count: standings.totalCount },
        ]}
      />
      <DiffList key={part} part={part} from={from} to={to} />
    </>
  );
}
