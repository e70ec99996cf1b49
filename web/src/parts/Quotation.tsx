import { gql } from '@urql/core';
import { addressOf } from '../address/address';
import { To } from '../address/To';
import type { QuotationFragment } from '../gql/types';
import { EvidenceMark } from './Mark';
import { whyStatus } from './quoted';
import './Quotation.css';

/** What a quotation needs to be shown, and where it stands. */
export const QuotationFields = gql<QuotationFragment>`
  fragment Quotation on Evidence {
    id
    quote
    start
    end
    status
    document {
      id
      lang
    }
  }
`;

/** The words themselves, where the text is archived; whether they still stand there, and why not. */
export function Quotation({ evidence }: { evidence: QuotationFragment }) {
  const { quote, status, start, end, document } = evidence;
  return (
    <div className="quotation">
      {quote !== null && (
        <blockquote dir="auto" lang={document.lang ?? undefined}>
          {quote}
        </blockquote>
      )}
      <p className="quiet">
        <EvidenceMark evidence={status} /> {whyStatus(evidence)}{' '}
        {start !== null && end !== null && (
          <To to={addressOf(document.id, { span: `${start}-${end}` })}>
            {quote === null ? 'Where it should stand' : 'In the text'}
          </To>
        )}
      </p>
    </div>
  );
}
