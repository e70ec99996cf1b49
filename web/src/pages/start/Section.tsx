import type { ReactNode } from 'react';
import type { Read } from '../../api/read';
import { Empty, FaultBox, Loading } from '../../parts/State';

interface Props<Data> {
  title: string;
  read: Read<Data>;
  /** Of what is read, for who waits. */
  what: string;
  /** Whether there is nothing to show in an answer. */
  isEmpty: (data: Data) => boolean;
  empty: ReactNode;
  children: (data: Data) => ReactNode;
  /** Under the list: where more of it is. */
  more?: ReactNode;
}

/** A part of the start page, which reads for itself: a slow one, or one that fails, holds up none of the others. */
export function Section<Data>({ title, read, what, isEmpty, empty, children, more }: Props<Data>) {
  const { data, fault, loading, again } = read;
  return (
    <section aria-label={title} aria-busy={loading}>
      <h2>{title}</h2>
      {fault && <FaultBox fault={fault} again={again} />}
      {!fault && !data && <Loading what={what} />}
      {data && (isEmpty(data) ? <Empty>{empty}</Empty> : children(data))}
      {data && !isEmpty(data) && more && <p className="more-of">{more}</p>}
    </section>
  );
}
