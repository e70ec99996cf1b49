import { memo, useCallback, useEffect, useMemo, useRef, type MouseEvent, type RefObject } from 'react';
import { readAddress, withParams, writeAddress } from '../../address/address';
import { indexBytes, placed, type Range } from '../../text/bytes';
import { counted } from '../../words/figure';
import type { MarkedSpan } from './says';
import { blocks, cutAt, segments, writeSpan, type Block, type Segment } from './spans';

interface Props {
  text: string;
  lang: string | null;
  /** In bytes, as the record has them. */
  spans: readonly MarkedSpan[];
  chosen: Range | null;
  /** True while what is chosen was chosen in the text: then it is in sight, and must not move. */
  follow: RefObject<boolean>;
  choose: (of: readonly number[], anchor: HTMLElement) => void;
}

/** The archived text, with every span that claims stand in marked. Blocks out of sight are not laid out, so that it may be of 16 MiB. */
export function Text({ text, lang, spans, chosen, follow, choose }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const index = useMemo(() => indexBytes(text), [text]);
  const places = useMemo(() => spans.map((span) => placed(index, span)), [index, spans]);
  const parts = useMemo(() => blocks(text, segments(places)), [text, places]);
  const now = useMemo(() => (chosen === null ? null : placed(index, chosen)), [index, chosen]);
  const lost = places.filter((place) => place === null).length;
  useReveal(box, now, follow);

  const latest = useRef(choose);
  useEffect(() => {
    latest.current = choose;
  });
  const press = useCallback((of: readonly number[], event: MouseEvent<HTMLElement>) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    latest.current(of, event.currentTarget);
  }, []);
  return (
    <div className="text-column">
      <div ref={box} className="text" role="region" aria-label="Text" tabIndex={0} lang={lang ?? undefined}>
        {parts.map((block) => (
          <Part
            key={block.start}
            text={text}
            block={block}
            spans={spans}
            places={places}
            chosen={within(block, now)}
            press={press}
          />
        ))}
      </div>
      {chosen !== null && now === null && (
        <p className="quiet" role="status">
          The span {writeSpan(chosen)} of the address does not lie in this text.
        </p>
      )}
      {lost > 0 && (
        <p className="quiet">
          {counted(lost, 'span does', 'spans do')} not lie in this text, and cannot be marked.
        </p>
      )}
    </div>
  );
}

function within(block: Range, range: Range | null): Range | null {
  if (range === null || range.end <= block.start || range.start >= block.end) return null;
  return { start: Math.max(range.start, block.start), end: Math.min(range.end, block.end) };
}

/** Brings what is chosen into sight. Twice: what comes between is laid out only then, and its height was a guess. */
function useReveal(box: RefObject<HTMLElement | null>, now: Range | null, follow: RefObject<boolean>): void {
  useEffect(() => {
    if (now === null || follow.current) return undefined;
    const reveal = () => box.current?.querySelector('[data-chosen]')?.scrollIntoView({ block: 'center' });
    reveal();
    const frame = requestAnimationFrame(reveal);
    return () => cancelAnimationFrame(frame);
  }, [box, now, follow]);
}

interface PartProps {
  text: string;
  block: Block;
  spans: readonly MarkedSpan[];
  places: readonly (Range | null)[];
  chosen: Range | null;
  press: (of: readonly number[], event: MouseEvent<HTMLElement>) => void;
}

const Part = memo(function Part({ text, block, spans, places, chosen, press }: PartProps) {
  const pieces = [];
  let at = block.start;
  for (const segment of cutAt(block.segments, chosen)) {
    if (segment.start > at) pieces.push(text.slice(at, segment.start));
    const isChosen = chosen !== null && segment.start >= chosen.start && segment.end <= chosen.end;
    pieces.push(
      <Mark
        key={segment.start}
        segment={segment}
        spans={spans}
        places={places}
        chosen={isChosen}
        press={press}
      >
        {text.slice(segment.start, segment.end)}
      </Mark>,
    );
    at = segment.end;
  }
  if (at < block.end) pieces.push(text.slice(at, block.end));
  return (
    <div className="part" style={{ containIntrinsicBlockSize: `auto ${guess(block)}rem` }}>
      {pieces}
    </div>
  );
}, same);

/** Another list of spans leaves most blocks as they were. */
function same(a: PartProps, b: PartProps): boolean {
  return (
    a.text === b.text &&
    a.chosen?.start === b.chosen?.start &&
    a.chosen?.end === b.chosen?.end &&
    a.block.start === b.block.start &&
    a.block.end === b.block.end &&
    drawn(a) === drawn(b)
  );
}

const drawn = ({ block, spans }: PartProps) =>
  block.segments
    .map(
      ({ start, end, of }) =>
        `${start} ${end} ${of.map((i) => `${i}:${spans[i]?.sayings.join('+')}`).join()}`,
    )
    .join(';');

/** About how high a block is: for the scroll bar, until it is laid out. */
function guess({ start, end }: Range): number {
  return Math.ceil((end - start) / 70) * 1.75;
}

interface MarkProps {
  segment: Segment;
  spans: readonly MarkedSpan[];
  places: readonly (Range | null)[];
  chosen: boolean;
  press: PartProps['press'];
  children: string;
}

/** A stretch that claims stand in: a link to itself. Where a span is cut in several, the first is the one that the keyboard comes to. */
function Mark({ segment: { start, of }, spans, places, chosen, press, children }: MarkProps) {
  const flag = chosen ? '' : undefined;
  const [first] = of;
  const span =
    first === undefined ? undefined : spans[of.findLast((i) => places[i]?.start === start) ?? first];
  if (!span)
    return (
      <mark className="chosen-words" data-chosen={flag}>
        {children}
      </mark>
    );
  const here = withParams(readAddress(window.location.hash), { span: writeSpan(span) });
  const begins = of.some((i) => places[i]?.start === start);
  const claims = new Set(of.flatMap((i) => spans[i]?.sayings ?? [])).size;
  return (
    <a
      href={writeAddress(here)}
      className="span"
      data-chosen={flag}
      data-many={of.length > 1 ? '' : undefined}
      tabIndex={begins ? undefined : -1}
      aria-haspopup="dialog"
      title={counted(claims, 'claim', 'claims')}
      onClick={(event) => press(of, event)}
    >
      {children}
    </a>
  );
}
