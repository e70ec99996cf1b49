import type { Fault } from '../api/fault';
import { Title } from '../shell/Title';
import { FaultBox, Loading } from './State';

interface Props {
  /** What the page shows: `claim`. */
  noun: string;
  fault: Fault | undefined;
  again: () => void;
}

/** In the place of a page whose title is read too: what is being read, or why it cannot be. The tab never keeps the name of the page before. */
export function NotRead({ noun, fault, again }: Props) {
  return (
    <>
      <div className={fault ? undefined : 'visually-hidden'}>
        <Title name={noun.charAt(0).toUpperCase() + noun.slice(1)} />
      </div>
      {fault ? <FaultBox fault={fault} again={again} /> : <Loading what={`the ${noun}`} />}
    </>
  );
}
