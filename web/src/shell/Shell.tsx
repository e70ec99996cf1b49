import { Suspense, useEffect, useRef } from 'react';
import { useAddress } from '../address/useAddress';
import { useTokenWanted } from '../api/session';
import { useKeyListener } from '../keys/keys';
import { LensBar } from '../lens/LensBar';
import { Loading } from '../parts/State';
import { Broken } from './Broken';
import { Footer } from './Footer';
import { Header } from './Header';
import { NotFound } from './NotFound';
import { pages } from './pages';
import './Shell.css';
import { noteMove } from './Title';

/** What is around every page: the way to others, the lens, and the page itself. */
export function Shell() {
  useKeyListener();
  const address = useAddress();
  const locked = useTokenWanted();
  // Where the server answers to tokens only, the way in stands in the place of every page; the address stays.
  const Page = pages[locked ? 'sign-in' : address.page] ?? NotFound;
  const where = `${address.page}/${address.key}`;
  const before = useRef(where);
  useEffect(() => {
    if (before.current === where) return;
    before.current = where;
    noteMove();
    window.scrollTo(0, 0);
  }, [where]);
  return (
    <>
      <a className="skip" href="#main" onClick={skip}>
        To the page
      </a>
      <Header />
      <LensBar />
      <main id="main" tabIndex={-1}>
        <Broken key={where}>
          <Suspense fallback={<Loading what="the page" />}>
            <Page address={address} />
          </Suspense>
        </Broken>
      </main>
      <Footer />
    </>
  );
}

/** The fragment is the address of the page: the link must not change it. */
function skip(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
