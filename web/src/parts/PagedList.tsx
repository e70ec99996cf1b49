import { useEffect, useRef, type ReactNode } from 'react';
import type { Pages } from '../api/pages';
import { counted, number } from '../words/figure';
import { Empty, FaultBox, Loading } from './State';
import './PagedList.css';

interface Props<Item> {
  pages: Pages<Item>;
  /** Of the items: `claim`, `claims`. */
  nouns: readonly [one: string, many: string];
  keyOf: (item: Item) => string;
  children: (item: Item) => ReactNode;
  /** Instead of the list where there is nothing. */
  empty: ReactNode;
  /** A name for screen readers. */
  label: string;
}

/** A list without end: what comes next is read when its end comes into view, or by its button. It always says how much there is. */
export function PagedList<Item>({ pages, nouns, keyOf, children, empty, label }: Props<Item>) {
  const { items, total, exact, fault, loading } = pages;
  if (items.length === 0 && fault) return <FaultBox fault={fault} again={pages.again} />;
  if (total === undefined) return <Loading what={nouns[1]} />;
  if (items.length === 0) return <Empty>{empty}</Empty>;
  return (
    <div className="paged-list" aria-busy={loading}>
      <p className="quiet" role="status">
        {items.length < total
          ? `${number(items.length)} of ${counted(total, ...nouns, exact)}`
          : counted(total, ...nouns, exact)}
      </p>
      <ol aria-label={label}>
        {items.map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ol>
      {fault && <FaultBox fault={fault} again={pages.again} />}
      {pages.hasMore && !fault && <More pages={pages} what={nouns[1]} />}
    </div>
  );
}

/** Reads on when it comes into view, or is pressed. */
export function More({ pages, what }: { pages: Pick<Pages<unknown>, 'more' | 'loading'>; what: string }) {
  const button = useRef<HTMLButtonElement>(null);
  const more = useRef(pages.more);
  useEffect(() => {
    more.current = pages.more;
  });
  useEffect(() => {
    const watch = new IntersectionObserver((seen) => {
      if (seen.some((entry) => entry.isIntersecting)) more.current();
    });
    if (button.current) watch.observe(button.current);
    return () => watch.disconnect();
  }, [pages.loading]);
  return (
    <button ref={button} type="button" className="more" onClick={pages.more} disabled={pages.loading}>
      {pages.loading ? `Reading more ${what} …` : `More ${what}`}
    </button>
  );
}
