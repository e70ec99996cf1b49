import { gql } from '@urql/core';
import { useMemo, useRef, useState } from 'react';
import { useQuery } from 'urql';
import type { SpanTextQuery, SpanTextQueryVariables } from '../../gql/types';
import { ClaimSentence } from '../../parts/ClaimLine';
import { Said } from '../../parts/Said';
import { useSay } from '../../parts/Say';
import { counted, number } from '../../words/figure';
import { elementId, useForm } from './context';
import { get, groupOf, refsOf, set, textOf, type Leaf, type Value, type Values } from './fields';
import { madeBy } from './input';
import { Labelled, type Tied } from './Labelled';
import { placeOf, selectionOf, shownPlace, shownText, spanOf, wordsOf, type Span } from './span';

/** The archived text of a document, and the spans of it on which claims rest. */
const SpanText = gql<SpanTextQuery, SpanTextQueryVariables>`
  query SpanText($id: ID!) {
    document(id: $id) {
      text
      lang
      claims(first: 100) {
        totalCount
        nodes {
          id
          label
          speechAct
          claimant {
            id
            name
          }
          spans: evidence(first: 20) {
            start
            end
            document {
              id
            }
          }
        }
      }
    }
  }
`;

interface Props {
  field: Leaf;
  path: string;
  own: Values;
}

/** The words that a piece of evidence points at: selected in the document's archived text. */
export function SpanField({ field, path, own }: Props) {
  const { values } = useForm();
  const [ref] = refsOf(own['document']);
  const made = ref && madeBy(ref, values);
  const id = ref && !made ? ref.id : '';
  const [{ data, fetching }] = useQuery({ query: SpanText, variables: { id }, pause: id === '' });
  const document = id === '' ? undefined : data?.document;
  const { start, end } = own;
  const span = useMemo(() => spanFrom(start, end), [start, end]);
  const text = made ? textOf(made.entry['text']) : document?.text;
  const hint = !ref
    ? 'Choose the document first.'
    : fetching
      ? 'Reading its text …'
      : !text
        ? 'No text of it is archived: say below where it stands. The claim will be unarchived.'
        : 'Select the words, with the mouse or with Shift and the arrows, then take them.';
  return (
    <Labelled path={path} label={field.label} hint={hint} optional={field.optional}>
      {(tied) => (
        <TextWithSpan
          tied={tied}
          path={path}
          text={fetching ? '' : (text ?? '')}
          lang={document?.lang ?? null}
          span={span}
          claims={document?.claims.nodes.filter((claim) => overlaps(claim.spans, id, span)) ?? []}
          unseen={document ? document.claims.totalCount - document.claims.nodes.length : 0}
        />
      )}
    </Labelled>
  );
}

type Claims = NonNullable<SpanTextQuery['document']>['claims']['nodes'];

function TextWithSpan({
  tied,
  path,
  text,
  lang,
  span,
  claims,
  unseen,
}: {
  tied: Tied;
  path: string;
  text: string;
  lang: string | null;
  span: Span | null;
  claims: Claims;
  /** How many claims of the document were not looked through for those that rest on the span. */
  unseen: number;
}) {
  const { change } = useForm();
  const say = useSay();
  const box = useRef<HTMLTextAreaElement>(null);
  const [selected, setSelected] = useState<Span | null>(null);
  const put = (next: Span | null) => change((before) => withSpan(before, path, next));
  const look = ({
    currentTarget: { selectionStart, selectionEnd },
  }: React.SyntheticEvent<HTMLTextAreaElement>) =>
    setSelected(spanOf(text, placeOf(text, selectionStart), placeOf(text, selectionEnd)));
  const take = () => {
    if (!selected) return;
    put(selected);
    say(`Taken: ${wordsOf(text, selected) ?? ''}`);
  };
  // A text may be of megabytes, and every letter typed anywhere in the form comes by here.
  const shown = useMemo(() => shownText(text), [text]);
  const words = useMemo(() => span && wordsOf(text, span), [text, span]);
  return (
    <>
      <textarea
        ref={box}
        // Chromium gives no caret to a box that is readOnly, and without one nobody selects by keyboard: it refuses what is typed instead.
        aria-readonly="true"
        inputMode="none"
        spellCheck={false}
        onBeforeInput={refuse}
        onPaste={refuse}
        onCut={refuse}
        onDrop={refuse}
        onChange={() => undefined}
        dir="auto"
        lang={lang ?? undefined}
        rows={text === '' ? 2 : 12}
        className="archived"
        {...tied}
        value={shown}
        onSelect={look}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !selected) return;
          event.preventDefault();
          take();
        }}
      />
      {text !== '' && (
        <p className="entry-buttons">
          <button type="button" onClick={take} disabled={!selected}>
            Take the selected words
          </button>
        </p>
      )}
      {span && (
        <div className="taken" id={`${elementId(path)}-taken`}>
          <blockquote>
            {words === null ? 'These words do not stand in this text.' : <Said lang={lang}>{words}</Said>}
          </blockquote>
          <p className="quiet">
            Bytes {number(span.start)} to {number(span.end)}.{' '}
            <button type="button" className="plain" onClick={() => show(box.current, text, span)}>
              Show in the text
            </button>
            <button type="button" className="plain" onClick={() => put(null)}>
              Take none
            </button>
          </p>
        </div>
      )}
      {span && unseen > 0 && (
        <p className="quiet">
          {counted(unseen, 'claim', 'claims')} of this document more than can be read at once were not looked
          through for these words: the page of the document has them all.
        </p>
      )}
      {claims.length > 0 && (
        <details className="overlapping">
          <summary>Claims that rest on these words already: {claims.length}</summary>
          <ul>
            {claims.map((claim) => (
              <li key={claim.id}>
                <ClaimSentence claim={claim} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function refuse(event: React.SyntheticEvent): void {
  event.preventDefault();
}

function show(box: HTMLTextAreaElement | null, text: string, span: Span): void {
  const at = selectionOf(text, span);
  if (!box || !at) return;
  box.focus();
  box.setSelectionRange(shownPlace(text, at.from), shownPlace(text, at.to));
}

function spanFrom(start: Value, end: Value): Span | null {
  return typeof start === 'number' && typeof end === 'number' ? { start, end } : null;
}

/** The evidence with another span, whose hash is the server's to fill in. */
function withSpan(values: Values, path: string, span: Span | null): Values {
  const at = path.slice(0, path.lastIndexOf('.'));
  const rest: Record<string, Value> = { ...groupOf(get(values, at)) };
  for (const name of ['start', 'end', 'spanSha256']) delete rest[name];
  return set(values, at, span ? { ...rest, ...span } : rest);
}

function overlaps(spans: Claims[number]['spans'], document: string, span: Span | null): boolean {
  return (
    span !== null &&
    spans.some(
      ({ start, end, document: { id } }) =>
        id === document && start !== null && end !== null && start < span.end && end > span.start,
    )
  );
}
