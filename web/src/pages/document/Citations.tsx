import { useMemo, useState } from 'react';
import { usePages } from '../../api/pages';
import type { CitingDocumentsQuery, DocumentPageQuery } from '../../gql/types';
import { NodeLink } from '../../parts/NodeLink';
import { PagedList } from '../../parts/PagedList';
import { Said } from '../../parts/Said';
import { Empty } from '../../parts/State';
import { dateWords } from '../../words/date';
import { counted, number } from '../../words/figure';
import { CitingDocuments } from './DocumentPageFields';

type Cited = NonNullable<DocumentPageQuery['document']>['cites'][number];
type Citing = NonNullable<CitingDocumentsQuery['document']>['citedBy']['nodes'][number];

/** So many at first; the API gives at most 1,000. */
const few = 20;

export function Cites({ documents }: { documents: readonly Cited[] }) {
  const [all, setAll] = useState(false);
  if (documents.length === 0) return <Empty>It cites no document that is recorded here.</Empty>;
  const shown = all ? documents : documents.slice(0, few);
  return (
    <>
      <p className="quiet">{counted(documents.length, 'document', 'documents', documents.length < 1000)}</p>
      <ul className="documents" aria-label="What it cites">
        {shown.map((document) => (
          <li key={document.id}>
            <DocumentLine document={document} />
          </li>
        ))}
      </ul>
      {shown.length < documents.length && (
        <button type="button" onClick={() => setAll(true)}>
          Show all {number(documents.length)}
        </button>
      )}
    </>
  );
}

export function CitedBy({ id }: { id: string }) {
  const pages = usePages(
    CitingDocuments,
    useMemo(() => ({ id, first: few }), [id]),
    (data) => data.document?.citedBy,
  );
  return (
    <PagedList
      pages={pages}
      nouns={['document', 'documents']}
      keyOf={(document) => document.id}
      label="What cites it"
      empty="No document that is recorded here cites it."
    >
      {(document) => <DocumentLine document={document} />}
    </PagedList>
  );
}

function DocumentLine({ document }: { document: Cited | Citing }) {
  return (
    <>
      <cite>
        <NodeLink node={document} />
      </cite>{' '}
      <span className="quiet">
        <Said>{document.publisher.name}</Said>
        {document.published !== null && `, ${dateWords(document.published)}`}
      </span>
    </>
  );
}
