import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import type { Fault } from '../api/fault';
import { readUnanswered } from '../api/unanswered';
import { To } from '../address/To';
import './State.css';

/** Something is on its way. What comes at once is not announced by a flicker. */
export function Loading({ what }: { what: string }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 200);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className="state loading" role="status" data-loading="">
      {late ? `Reading ${what} …` : '\u00a0'}
    </p>
  );
}

/** There is nothing, and what could be done about it. */
export function Empty({ children }: { children: ReactNode }) {
  return <div className="state empty">{children}</div>;
}

/** Why nothing can be shown, and how to go on. */
export function FaultBox({ fault, again }: { fault: Fault; again?: () => void }) {
  // The lens says what is wrong with it, once, above the page.
  if (fault.kind === 'lens') {
    return (
      <p className="state empty">
        Nothing can be read through this lens. What is wrong with it stands above.
      </p>
    );
  }
  return (
    <div className="state fault" role="alert">
      <p>{fault.kind === 'refused' ? `The server answered: ${fault.message}` : fault.message}</p>
      {fault.kind === 'unknown-reader' && (
        <p>
          <To to={{ page: 'sign-in', key: '', params: {} }}>Sign in</To> with a token, or ask whoever runs
          this server for one.
        </p>
      )}
      {again && fault.kind !== 'unknown-reader' && (
        <Again again={() => (fault.kind === 'offline' ? readUnanswered(again) : again())} />
      )}
    </div>
  );
}

/** The button goes when an answer comes: whoever stood on it is led to the title of the page, not to nowhere. */
function Again({ again }: { again: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const own = button.current;
    return () => {
      if (own === null || document.activeElement !== own) return;
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        const place =
          document.querySelector<HTMLElement>('main h1[tabindex]') ?? document.getElementById('main');
        place?.focus({ preventScroll: true });
      });
    };
  }, []);
  return (
    <button ref={button} type="button" onClick={again}>
      Try again
    </button>
  );
}
