import { gql } from '@urql/core';
import { To } from '../address/To';
import type { ClaimRowFragment } from '../gql/types';
import { ClaimLineFields } from '../parts/ClaimLine';
import { EvidenceMark, HeldMark, StandingMark } from '../parts/Mark';
import { Said } from '../parts/Said';
import type { ShownColumn } from '../parts/Table';
import { statedWords } from '../words/date';
import { polarityWords, speechActWords } from '../words/words';

/** What a claim needs to be shown in a list, and to leave it. */
export const ClaimRowFields = gql<ClaimRowFragment>`
  fragment ClaimRow on Claim {
    ...ClaimLine
    quantity {
      qualifier
      low
      high
      verbatim
    }
  }
  ${ClaimLineFields}
`;

/** A list of claims as a table. Files have the words of the schema, and ids to find the records by. */
export const claimColumns: readonly ShownColumn<ClaimRowFragment>[] = [
  { name: 'stated', title: 'Stated', value: (claim) => claim.stated, cell: statedWords },
  { name: 'stated_earliest', title: 'From', value: (claim) => claim.statedSpan.earliest },
  { name: 'stated_latest', title: 'To', value: (claim) => claim.statedSpan.latest },
  {
    name: 'claimant',
    title: 'Claimant',
    value: (claim) => claim.claimant.name,
    cell: ({ claimant }) => (
      <To id={claimant.id}>
        <Said>{claimant.name}</Said>
      </To>
    ),
  },
  { name: 'claimant_id', title: 'Claimant id', value: (claim) => claim.claimant.id },
  {
    name: 'speech_act',
    title: 'Act',
    value: (claim) => claim.speechAct,
    cell: (claim) => speechActWords[claim.speechAct].word,
  },
  {
    name: 'claim',
    title: 'Claim',
    value: (claim) => claim.label,
    cell: (claim) => (
      <To id={claim.id}>
        <Said>{claim.label}</Said>
      </To>
    ),
  },
  { name: 'claim_id', title: 'Id', value: (claim) => claim.id },
  { name: 'figure', title: 'Figure', value: ({ quantity }) => quantity?.verbatim ?? null },
  { name: 'figure_qualifier', title: 'Qualifier', value: ({ quantity }) => quantity?.qualifier ?? null },
  { name: 'figure_low', title: 'Low', value: ({ quantity }) => quantity?.low ?? null },
  { name: 'figure_high', title: 'High', value: ({ quantity }) => quantity?.high ?? null },
  {
    name: 'polarity',
    title: 'Polarity',
    value: (claim) => claim.polarity,
    cell: (claim) => polarityWords[claim.polarity].word,
  },
  {
    name: 'held',
    title: 'Held',
    value: (claim) => claim.standing.held,
    cell: (claim) => <HeldMark held={claim.standing.held} />,
  },
  {
    name: 'field',
    title: 'Standing',
    value: (claim) => claim.standing.field,
    cell: (claim) => <StandingMark status={claim.standing.field} />,
  },
  {
    name: 'evidence',
    title: 'Evidence',
    value: (claim) => claim.standing.evidence,
    cell: (claim) => <EvidenceMark evidence={claim.standing.evidence} />,
  },
  {
    name: 'evidence_count',
    title: 'Pieces',
    value: (claim) => claim.evidenceCount,
    numeric: true,
  },
  {
    name: 'document',
    title: 'Document',
    value: (claim) => claim.firstEvidence[0]?.document.title ?? null,
    cell: ({ firstEvidence: [first] }) =>
      first && (
        <To id={first.document.id}>
          <Said>{first.document.title ?? 'a document without a title'}</Said>
        </To>
      ),
  },
  {
    name: 'document_id',
    title: 'Document id',
    value: (claim) => claim.firstEvidence[0]?.document.id ?? null,
  },
];

const onPage: ReadonlySet<string> = new Set([
  'stated',
  'claimant',
  'speech_act',
  'claim',
  'polarity',
  'held',
  'field',
  'evidence',
  'document',
]);

/** Those that the page shows: ids, figures and ends of spans are for files. */
export const shownColumns = claimColumns.filter(({ name }) => onPage.has(name));
