import { withParams } from '../address/address';
import { To } from '../address/To';
import { useAddress } from '../address/useAddress';
import './Tabs.css';

export interface Tab {
  /** What the address says; empty for the first, which it leaves out. */
  name: string;
  title: string;
  count?: number | undefined;
}

/** The parts of a page, one of which is shown; the address says which. They are links: they can be opened beside each other and sent. */
export function Tabs({
  tabs,
  param = 'tab',
  label,
  without,
}: {
  tabs: readonly Tab[];
  param?: string;
  label: string;
  /** Parameters that belong to what is shown now, and do not go along to another part. */
  without?: Readonly<Record<string, string>>;
}) {
  const address = useAddress();
  const shown = address.params[param] ?? '';
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map(({ name, title, count }) => (
        <To
          key={name}
          to={withParams(address, { ...(name === shown ? {} : without), [param]: name })}
          aria-current={name === shown ? 'page' : undefined}
        >
          {title}
          {count !== undefined && <span className="count"> {count.toLocaleString('en-GB')}</span>}
        </To>
      ))}
    </nav>
  );
}
