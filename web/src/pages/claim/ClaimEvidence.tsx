import { gql } from '@urql/core';
import { useState } from 'react';
import { To } from '../../address/To';
import { useRead } from '../../api/read';
import type { ChainVoicesFragment, ClaimEvidenceQuery, ClaimEvidenceQueryVariables } from '../../gql/types';
import { Chain, ChainFields } from '../../parts/Chain';
import { Quotation, QuotationFields } from '../../parts/Quotation';
import { Said } from '../../parts/Said';
import { Empty, FaultBox, Loading } from '../../parts/State';
import { dateWords } from '../../words/date';
import { counted, number } from '../../words/figure';
import { attributionWords, evidenceKindWords } from '../../words/words';

const ClaimEvidenceFields = gql<ClaimEvidenceQuery, ClaimEvidenceQueryVariables>`
  query ClaimEvidence($id: ID!, $first: Int!) {
    claim(id: $id) {
      id
      evidenceCount
      evidence(first: $first) {
        id
        kind
        attribution
        locator
        ...Quotation
        ...Chain
        document {
          title
          published
        }
      }
    }
  }
  ${QuotationFields}
  ${ChainFields}
`;

type Piece = NonNullable<ClaimEvidenceQuery['claim']>['evidence'][number];

/** So many pieces at first, and on demand as many as the API gives. */
const [few, all] = [10, 200];

/** Where the claim stands written, piece by piece. */
export function ClaimEvidence({ id, voices }: { id: string; voices: ChainVoicesFragment }) {
  const [first, setFirst] = useState(few);
  const { data, fault, loading, again } = useRead(ClaimEvidenceFields, { id, first });
  if (fault) return <FaultBox fault={fault} again={again} />;
  if (!data?.claim) return <Loading what="the evidence" />;
  const { evidence, evidenceCount } = data.claim;
  if (evidence.length === 0) return <Empty>Nothing is recorded that it stands in.</Empty>;
  return (
    <div aria-busy={loading}>
      {evidence.length < evidenceCount && (
        <p className="quiet">
          {number(evidence.length)} of {counted(evidenceCount, 'piece', 'pieces')} of evidence
          {first === all && ': no more than these are shown'}
        </p>
      )}
      <ol className="pieces" aria-label="Evidence">
        {evidence.map((piece) => (
          <li key={piece.id}>
            <EvidenceCard piece={piece} voices={voices} />
          </li>
        ))}
      </ol>
      {evidence.length < evidenceCount && first !== all && (
        <button type="button" onClick={() => setFirst(all)}>
          {evidenceCount > all ? `Show the first ${all}` : `Show all ${number(evidenceCount)}`}
        </button>
      )}
    </div>
  );
}

function EvidenceCard({ piece, voices }: { piece: Piece; voices: ChainVoicesFragment }) {
  const { document, kind, attribution, locator } = piece;
  return (
    <article className="card">
      <p className="where">
        <To id={document.id}>
          <cite>
            <Said>{document.title ?? 'A document without a title'}</Said>
          </cite>
        </To>
        {', '}
        <To id={document.publisher.id}>
          <Said>{document.publisher.name}</Said>
        </To>
        {document.published !== null && `, published ${dateWords(document.published)}`}
        {locator !== null && (
          <>
            {', '}
            <Said>{locator}</Said>
          </>
        )}
      </p>
      <Quotation evidence={piece} />
      <p className="quiet">
        <span title={evidenceKindWords[kind].means}>{evidenceKindWords[kind].word}</span>
        {' · '}
        {attributionWords[attribution].means}
      </p>
      <Chain claim={voices} evidence={piece} />
    </article>
  );
}
