import { Fragment, type ReactNode } from 'react';
import { To } from '../../address/To';
import type { DocumentPageQuery } from '../../gql/types';
import { Said } from '../../parts/Said';
import { dateWords } from '../../words/date';
import { counted } from '../../words/figure';

type Shown = NonNullable<DocumentPageQuery['document']>;

/** So many authors are named; the API gives at most 1,000. */
const named = 20;

/** Who published it, when and where. */
export function DocumentDetails({ document }: { document: Shown }) {
  const { publisher, authors, published, url, lang, sha256 } = document;
  return (
    <dl className="facts">
      <Fact term="Publisher">
        <To id={publisher.id}>
          <Said>{publisher.name}</Said>
        </To>
      </Fact>
      {authors.length > 0 && (
        <Fact term={authors.length === 1 ? 'Author' : 'Authors'}>
          {authors.slice(0, named).map(({ id, name }, i) => (
            <Fragment key={id}>
              {i > 0 && ', '}
              <To id={id}>
                <Said>{name}</Said>
              </To>
            </Fragment>
          ))}
          {authors.length > named && ` and ${counted(authors.length - named, 'other', 'others')}`}
        </Fact>
      )}
      <Fact term="Published">{published === null ? 'date unknown' : <Published edtf={published} />}</Fact>
      {url !== null && (
        <Fact term="On the web">
          <a href={url} rel="noreferrer noopener" target="_blank">
            {url}
            <span className="visually-hidden"> (opens outside, in a new tab)</span>
          </a>
        </Fact>
      )}
      {lang !== null && <Fact term="Language">{languageWords(lang)}</Fact>}
      {sha256 !== null && (
        <Fact term="SHA-256 of its text">
          <code>{sha256}</code>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** In words, and as it is written in the record where the words leave something to ask. */
function Published({ edtf }: { edtf: string }) {
  const plain = /^\d{4}-\d\d-\d\d$/.test(edtf);
  const words = dateWords(edtf);
  return (
    <>
      {words}
      {!plain && words !== edtf && (
        <span className="quiet">
          {' '}
          (written <code>{edtf}</code>)
        </span>
      )}
    </>
  );
}

const languages = new Intl.DisplayNames('en', { type: 'language' });

function languageWords(tag: string): string {
  try {
    return `${languages.of(tag) ?? tag} (${tag})`;
  } catch {
    return tag; // a tag that the browser does not know
  }
}
