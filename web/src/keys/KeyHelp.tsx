import { useState } from 'react';
import { Dialog } from '../parts/Dialog';
import { useKeys, useShownKeys } from './keys';
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
                {key.split(/(?<=.)\+/).map((part) => (
                  <kbd key={part}>{part}</kbd>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <p className="quiet">Tab and Shift+Tab go through everything that can be used; Enter opens it.</p>
      </Dialog>
    </>
  );
}
