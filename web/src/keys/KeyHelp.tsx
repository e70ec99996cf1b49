import { Fragment, useState } from 'react';
import { Dialog } from '../parts/Dialog';
import { keyNames, useKeys, useShownKeys } from './keys';
import './KeyHelp.css';

/** The list of keys, at `?`. */
export function KeyHelp() {
  const [open, setOpen] = useState(false);
  useKeys([{ key: '?', does: 'show this list', do: () => setOpen(true) }]);
  const keys = useShownKeys();
  return (
    <>
      <button
        type="button"
        className="plain"
        onClick={() => setOpen(true)}
        aria-label="Keys"
        title="Keys (?)"
      >
        ?
      </button>
      <Dialog title="Keys" open={open} close={() => setOpen(false)}>
        <dl className="keys">
          {keys.map(({ key, does }) => (
            <div key={`${key} ${does}`}>
              <dt>
                <KeyName of={key} />
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <p className="quiet">
          Tab and Shift+Tab go through everything that can be used; Enter opens it. Arrow keys go through
          tabs, menus and what a box finds; Escape closes what is open.
        </p>
      </Dialog>
    </>
  );
}

/** What is to be pressed, as keyboards have it on their keys. */
function KeyName({ of }: { of: string }) {
  return keyNames(of).map((name, i) => (
    <Fragment key={name}>
      {i > 0 && '+'}
      <kbd>{name}</kbd>
    </Fragment>
  ));
}
