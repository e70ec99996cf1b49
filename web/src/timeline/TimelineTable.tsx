import { useMemo } from 'react';
import type { TimelineClaimFragment } from '../gql/types';
import { ClaimSentence } from '../parts/ClaimLine';
import { StandingMark } from '../parts/Mark';
import { NodeLink } from '../parts/NodeLink';
import { Table, type ShownColumn } from '../parts/Table';
import { polarityWords } from '../words/words';
import { placedWords, type Axis } from './claims';
import type { Item } from './layout';
import { inOrder } from './order';

/** The columns of what is drawn, on the page and in files. */
export function timelineColumns(axis: Axis): ShownColumn<TimelineClaimFragment>[] {
  const span = (claim: TimelineClaimFragment) => (axis === 'valid' ? claim.validSpan : claim.statedSpan);
  return [
    {
      name: axis,
      title: axis === 'valid' ? 'Valid' : 'Stated',
      value: (claim) => claim[axis],
      cell: (claim) => placedWords(claim, axis),
    },
    { name: 'earliest', title: 'Earliest', value: (claim) => span(claim).earliest },
    { name: 'latest', title: 'Latest', value: (claim) => span(claim).latest },
    { name: 'id', title: 'Claim', value: ({ id }) => id, cell: (claim) => <ClaimSentence claim={claim} /> },
    ...hiddenColumns,
    {
      name: 'proposition',
      title: 'On',
      value: ({ proposition }) => proposition.id,
      cell: ({ proposition }) => <NodeLink node={proposition} />,
    },
    {
      name: 'polarity',
      title: 'Polarity',
      value: ({ polarity }) => polarity,
      cell: ({ polarity }) => polarityWords[polarity].word,
    },
    {
      name: 'standing',
      title: 'Standing',
      value: ({ standing }) => standing.field,
      cell: ({ standing }) => <StandingMark status={standing.field} />,
    },
  ];
}

/** On the page they stand in the sentence. */
const fileOnly = new Set(['claimant', 'bloc', 'label', 'held']);
const hiddenColumns: ShownColumn<TimelineClaimFragment>[] = [
  { name: 'claimant', title: 'Claimant', value: ({ claimant }) => claimant.name },
  { name: 'bloc', title: 'Bloc', value: ({ claimant }) => claimant.bloc.name },
  { name: 'label', title: 'Label', value: ({ label }) => label },
  { name: 'held', title: 'Held', value: ({ standing }) => standing.held },
];

interface Props {
  claims: readonly TimelineClaimFragment[];
  items: readonly Item[];
  axis: Axis;
  shown: string;
  point: (id: string) => void;
}

/** The claims that are drawn, as a table, in the order of the axis. What is pointed at in one shows in the other. */
export function TimelineTable({ claims, items, axis, shown, point }: Props) {
  const columns = useMemo(() => timelineColumns(axis).filter(({ name }) => !fileOnly.has(name)), [axis]);
  const rows = useMemo(() => {
    const byId = new Map(claims.map((claim) => [claim.id, claim]));
    return inOrder(items).flatMap(({ id }) => byId.get(id) ?? []);
  }, [claims, items]);
  return (
    <details className="timeline-table" open={rows.length <= 50}>
      <summary>The same as a table</summary>
      <Table
        caption="What is drawn"
        columns={columns}
        rows={rows}
        keyOf={({ id }) => id}
        rowProps={({ id }) => ({
          'aria-current': id === shown ? 'true' : undefined,
          onPointerEnter: () => point(id),
          onPointerLeave: () => point(''),
          onFocus: () => point(id),
          onBlur: () => point(''),
        })}
      />
    </details>
  );
}
