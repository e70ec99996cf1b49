import { idOf } from '../../address/address';
import { useRead } from '../../api/read';
import type { DocumentPageQuery } from '../../gql/types';
import { History } from '../../parts/History';
import { NotHere } from '../../parts/NotHere';
import { NotRead } from '../../parts/NotRead';
import { Said } from '../../parts/Said';
import type { PageProps } from '../../shell/page';
import { Title } from '../../shell/Title';
import { Circle } from './Circle';
import { CitedBy, Cites } from './Citations';
import './document.css';
import { DocumentDetails } from './DocumentDetails';
import { DocumentPageFields } from './DocumentPageFields';
import { Reading } from './Reading';

/** Something published: what it says, where in it, and what it has to do with other documents. */
export default function DocumentPage({ address }: PageProps) {
  const id = idOf(address);
  const { data, fault, loading, again } = useRead(DocumentPageFields, { id });
  if (!data) return <NotRead noun="document" fault={fault} again={again} />;
  if (!data.document) return <NotHere id={id} noun="document" />;
  return <Shown document={data.document} loading={loading} />;
}

function Shown({
  document,
  loading,
}: {
  document: NonNullable<DocumentPageQuery['document']>;
  loading: boolean;
}) {
  const { id, title, publisher, withdrawn } = document;
  const name = title ?? `A document of ${publisher.name} without a title`;
  return (
    <article className="document-page" aria-busy={loading}>
      <Title name={name}>
        <Said lang={title === null ? null : document.lang}>{name}</Said>
      </Title>
      {withdrawn && (
        <p className="withdrawn" role="note">
          The record of this document was withdrawn: it is in no list, and answers by its id alone. The
          history says why.
        </p>
      )}
      <DocumentDetails document={document} />
      <h2>What it says</h2>
      <Reading document={document} />
      <div className="citing">
        <section>
          <h2>What it cites</h2>
          <Cites documents={document.cites} />
        </section>
        <section>
          <h2>What cites it</h2>
          <CitedBy id={id} />
        </section>
      </div>
      {document.cites.length > 0 && <Circle id={id} />}
      <h2>History</h2>
      <History changes={document.history} />
    </article>
  );
}
