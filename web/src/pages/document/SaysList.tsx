import { useEffect, useRef, useState } from 'react';
import { withParams } from '../../address/address';
import { To } from '../../address/To';
import { useAddress } from '../../address/useAddress';
import type { Pages } from '../../api/pages';
import { ClaimLine } from '../../parts/ClaimLine';
import { EvidenceMark } from '../../parts/Mark';
import { More } from '../../parts/PagedList';
import { Empty, FaultBox, Loading } from '../../parts/State';
import { counted, number } from '../../words/figure';
import { claimsBound, evidenceBound, type SaidClaim, type Saying } from './says';
import { writeSpan } from './spans';
import type { Range } from '../../text/bytes';

/** So many more are drawn each time the end comes into sight. */
const drawnAtOnce = 100;

interface Props {
  all: readonly Saying[];
  pages: Pages<SaidClaim>;
  /** Reads on behind the bound; undefined where nothing is behind it. */
  goOn: (() => void) | undefined;
  chosen: Range | null;
  /** Shows a span in the text; undefined where there is none. */
  choose: ((span: Range) => void) | undefined;
  /** How much of the evidence stands. */
  words: string | null;
}

/** What the document says, in the order in which it stands in it. */
export function SaysList({ all, pages, goOn, chosen, choose, words }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const now = chosen === null ? '' : writeSpan(chosen);
  const [wanted, setWanted] = useState(drawnAtOnce);
  const at = now === '' ? -1 : all.findIndex((saying) => stands(saying, now));
  const drawn = all.slice(0, Math.max(wanted, at + 20));
  useEffect(() => {
    const item = list.current?.querySelector<HTMLElement>('[aria-current]');
    const box = list.current?.parentElement;
    // Within its own box: the page must not move away from what was chosen.
    if (item && box && box.scrollHeight > box.clientHeight)
      box.scrollTop = item.offsetTop - box.offsetTop - 40;
  }, [now, at]);
  const { total, exact, fault, again, loading } = pages;
  if (pages.items.length === 0 && fault) return <FaultBox fault={fault} again={again} />;
  if (total === undefined) return <Loading what="what it says" />;
  if (pages.items.length === 0) return <Empty>No claim is recorded from it.</Empty>;
  const late = all.length !== pages.items.length; // the list is drawn after what is more urgent
  const busy = late || loading || (pages.hasMore && !fault && goOn === undefined);
  return (
    <section className="says" aria-label="What it says" aria-busy={busy} tabIndex={0}>
      <p className="quiet" role="status">
        {busy
          ? `Reading: ${number(all.length)} of ${counted(total, 'claim', 'claims', exact)}`
          : `${goOn ? `The newest ${number(all.length)} of ` : ''}${counted(total, 'claim', 'claims', exact)}, in order of place`}
        {words !== null && ` · evidence: ${words}`}
      </p>
      <ol ref={list}>
        {drawn.map((saying) => (
          <li key={saying.claim.id} aria-current={stands(saying, now) ? 'true' : undefined}>
            <ClaimLine claim={saying.claim} />
            <Places saying={saying} choose={choose} />
          </li>
        ))}
      </ol>
      {fault && <FaultBox fault={fault} again={again} />}
      {drawn.length < all.length && (
        <More pages={{ more: () => setWanted(drawn.length + drawnAtOnce), loading: false }} what="claims" />
      )}
      {goOn && drawn.length === all.length && (
        <p>
          <button type="button" onClick={goOn}>
            Read {number(claimsBound)} more
          </button>
        </p>
      )}
    </section>
  );
}

function stands({ places }: Saying, now: string): boolean {
  return places.some(({ span }) => span !== null && writeSpan(span) === now);
}

function Places({ saying: { claim, places }, choose }: { saying: Saying; choose: Props['choose'] }) {
  return (
    <p className="places quiet">
      {places.map((place) => (
        <span key={place.id}>
          <EvidenceMark evidence={place.status} />{' '}
          {choose && place.span !== null && <InText span={place.span} choose={choose} />}
        </span>
      ))}
      {claim.evidenceCount > evidenceBound && (
        <span>of its first {evidenceBound} pieces of evidence; there are more</span>
      )}
    </p>
  );
}

function InText({ span, choose }: { span: Range; choose: (span: Range) => void }) {
  const address = useAddress();
  return (
    <To
      to={withParams(address, { span: writeSpan(span) })}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        choose(span);
      }}
    >
      Show in the text
    </To>
  );
}
