import { Fragment } from 'react';
import { To } from '../address/To';
import type { FigureClaimFragment } from '../gql/types';
import { ClaimStandingMarks } from '../parts/Mark';
import { Said } from '../parts/Said';
import type { ShownColumn } from '../parts/Table';
import { dateWords, statedWords } from '../words/date';
import { number } from '../words/figure';
import { SignMark } from './Legend';
import type { Drawn } from './layout';
import { viaNames } from './words';

const bound = (n: number | null | undefined) => (n === null || n === undefined ? '' : number(n));

/** The table of the picture: the same claims, in the same order, and what of them the picture cannot show. */
export const figureColumns: readonly ShownColumn<Drawn>[] = [
  {
    name: 'claimant',
    title: 'Claimant',
    value: ({ claim }) => claim.claimant.name,
    cell: ({ claim }) => (
      <To id={claim.claimant.id}>
        <Said>{claim.claimant.name}</Said>
      </To>
    ),
  },
  {
    name: 'bloc',
    title: 'Bloc',
    value: ({ claim }) => claim.claimant.bloc.name,
    cell: ({ claim, style }) => (
      <>
        <SignMark style={style} /> <Said>{claim.claimant.bloc.name}</Said>
      </>
    ),
  },
  {
    name: 'figure',
    title: 'Figure',
    value: ({ claim }) => claim.quantity?.verbatim ?? '',
    cell: ({ claim, denies }) => (
      <To id={claim.id} title={claim.label}>
        {denies && 'denies '}
        {claim.quantity ? (
          <>
            “<Said>{claim.quantity.verbatim}</Said>”
          </>
        ) : (
          <Said>{claim.label}</Said>
        )}
      </To>
    ),
  },
  {
    name: 'low',
    title: 'Low',
    numeric: true,
    value: ({ claim }) => claim.quantity?.low ?? null,
    cell: ({ claim }) => bound(claim.quantity?.low),
  },
  {
    name: 'high',
    title: 'High',
    numeric: true,
    value: ({ claim }) => claim.quantity?.high ?? null,
    cell: ({ claim: { quantity } }) => (quantity && quantity.high === null ? 'open' : bound(quantity?.high)),
  },
  {
    name: 'stated',
    title: 'Stated',
    value: ({ claim }) => claim.stated,
    cell: ({ claim }) => statedWords(claim),
  },
  {
    name: 'valid',
    title: 'Of',
    value: ({ claim }) => claim.valid,
    cell: ({ claim }) => (claim.valid === null ? 'not said' : dateWords(claim.valid)),
  },
  {
    name: 'via',
    title: 'Via',
    value: ({ claim }) =>
      viaNames(claim)
        .map(({ name }) => name)
        .join('; '),
    cell: ({ claim }) => <Via claim={claim} />,
  },
  {
    name: 'standing',
    title: 'Standing',
    value: ({ claim: { standing } }) => `${standing.held} ${standing.field} ${standing.evidence}`,
    cell: ({ claim }) => <ClaimStandingMarks standing={claim.standing} />,
  },
];

/** What a file has beside the columns of the page. */
export const figureFileColumns: readonly ShownColumn<Drawn>[] = [
  { name: 'claim', title: 'Claim', value: ({ claim }) => claim.id },
  ...figureColumns,
  { name: 'polarity', title: 'Polarity', value: ({ claim }) => claim.polarity },
  { name: 'qualifier', title: 'Qualifier', value: ({ claim }) => claim.quantity?.qualifier ?? null },
  { name: 'openAbove', title: 'Open above', value: ({ claim }) => claim.quantity?.openAbove ?? null },
  { name: 'statedEarliest', title: 'Stated, earliest', value: ({ claim }) => claim.statedSpan.earliest },
  { name: 'statedLatest', title: 'Stated, latest', value: ({ claim }) => claim.statedSpan.latest },
];

function Via({ claim }: { claim: FigureClaimFragment }) {
  return viaNames(claim).map(({ id, name }, i) => (
    <Fragment key={id}>
      {i > 0 && ' → '}
      <To id={id}>
        <Said>{name}</Said>
      </To>
    </Fragment>
  ));
}
