import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { Address } from '../../address/address';
import { To } from '../../address/To';
import { useParam } from '../../address/useAddress';
import { usePages, type Pages } from '../../api/pages';
import { useRead } from '../../api/read';
import { useSession } from '../../api/session';
import type { DocumentPageQuery } from '../../gql/types';
import { FaultBox, Loading } from '../../parts/State';
import { DocumentSays, DocumentText } from './DocumentPageFields';
import { Popover, type Shown } from './Popover';
import { claimsBound, markedSpans, sayings, statusWords, type SaidClaim } from './says';
import { SaysList } from './SaysList';
import { readSpan, writeSpan } from './spans';
import type { Range } from '../../text/bytes';
import { Text } from './Text';

type Document = NonNullable<DocumentPageQuery['document']>;

/** What the document says, beside its text where that is archived: each shows where the other is. */
export function Reading({ document }: { document: Document }) {
  const { id } = document;
  const [param, setParam] = useParam('span');
  const chosen = useMemo(() => readSpan(param), [param]);
  const [shown, setShown] = useState<Shown | null>(null);
  const fromText = useRef(false);
  const { data, fault, again } = useRead(DocumentText, { id });
  const [pages, goOn] = useSays(id);
  // Marks may come late: what the reader does meanwhile goes first.
  const read = useDeferredValue(pages.items);
  const all = useMemo(() => sayings(id, read), [id, read]);
  const spans = useMemo(() => markedSpans(all), [all]);
  const text = data?.document?.text ?? null;

  const choose = (span: Range) => {
    fromText.current = false;
    setParam(writeSpan(span), { replace: true });
  };
  const chooseMark = (of: readonly number[], anchor: HTMLElement) => {
    const marked = of.flatMap((i) => spans[i] ?? []);
    const smallest = marked.toSorted((a, b) => a.end - a.start - (b.end - b.start))[0];
    if (!smallest) return;
    fromText.current = true;
    setParam(writeSpan(smallest), { replace: true });
    const claims = new Set(marked.flatMap((span) => span.sayings));
    setShown({ anchor, claims: [...claims].flatMap((i) => all[i]?.claim ?? []) });
  };

  if (fault) return <FaultBox fault={fault} again={again} />;
  if (!data) return <Loading what="the text" />;
  return (
    <>
      <Archived document={document} text={text} broken={isBroken(all)} />
      <div className={text === null ? 'reading' : 'reading with-text'}>
        {text !== null && (
          <Text
            text={text}
            lang={document.lang}
            spans={spans}
            chosen={chosen}
            follow={fromText}
            choose={chooseMark}
          />
        )}
        <SaysList
          all={all}
          pages={pages}
          goOn={goOn}
          chosen={chosen}
          choose={text === null ? undefined : choose}
          words={statusWords(all)}
        />
      </div>
      <Popover shown={shown} close={() => setShown(null)} />
    </>
  );
}

/** Reads what the document says, page after page, up to a bound; and how to go on behind it. */
function useSays(id: string): [Pages<SaidClaim>, goOn: (() => void) | undefined] {
  const [bound, setBound] = useState(claimsBound);
  const pages = usePages(
    DocumentSays,
    useMemo(() => ({ id, first: 100 }), [id]),
    (data) => data.document?.claims,
  );
  const { items, hasMore, loading, fault, more } = pages;
  const reads = hasMore && !loading && !fault && items.length < bound;
  useEffect(() => {
    if (reads) more();
    // oxlint-disable-next-line react/exhaustive-deps -- `more` is another at each turn
  }, [reads, items.length]);
  const goOn = hasMore && items.length >= bound ? () => setBound(bound + claimsBound) : undefined;
  return [pages, goOn];
}

function isBroken(all: ReturnType<typeof sayings>): boolean {
  return all.some(({ places }) => places.some(({ status }) => status === 'BROKEN'));
}

/** Whether the text is there, and what an analyst who is signed in can do about it. */
function Archived({ document, text, broken }: { document: Document; text: string | null; broken: boolean }) {
  const session = useSession();
  const analyst = session !== null && session.role !== 'reader' && !document.withdrawn;
  const key = document.id.slice(document.id.indexOf(':') + 1);
  const record = (what: string): Address => ({ page: 'record', key: what, params: { document: key } });
  return (
    <div className="archived">
      <p>{archivedWords(text, broken)}</p>
      {analyst && (
        <nav className="to-record" aria-label="Record">
          <To to={record('claim')}>Record a claim from it</To>
          {text === null && <To to={record('text')}>Attach its text</To>}
        </nav>
      )}
    </div>
  );
}

function archivedWords(text: string | null, broken: boolean): string {
  if (text !== null)
    return 'Its text is archived here. What claims stand in is underlined; choose it to see them.';
  if (broken)
    return 'The archived text is gone, or is no longer what it was: it is not shown, and words in it are broken.';
  return 'Its text is not archived here, so the words of the claims cannot be shown or checked.';
}
