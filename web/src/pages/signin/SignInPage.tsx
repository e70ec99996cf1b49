import { useEffect, useRef, useState } from 'react';
import { To } from '../../address/To';
import { go } from '../../address/useAddress';
import { setSession, useEnded, useSession } from '../../api/session';
import { useSay } from '../../parts/Say';
import { Loading } from '../../parts/State';
import type { PageProps } from '../../shell/page';
import { Title } from '../../shell/Title';
import { wayBack } from './back';
import { exchange, whoHas, type Answered } from './signIn';
import './signin.css';

/** Signing in: by the link that the server printed, or with a token. */
export default function SignInPage({ address }: PageProps) {
  const here = address.page === 'sign-in';
  const [code] = useState(here ? address.key : '');
  const [refusal, setRefusal] = useState('');
  const [exchanging, setExchanging] = useState(code !== '');
  const enter = useEnter(here);
  const began = useRef(false);
  useEffect(() => {
    if (code === '' || began.current) return;
    began.current = true; // a code is good once
    // It must not stay in the history, whatever comes of it.
    window.history.replaceState(null, '', '#/sign-in');
    const signIn = async () => {
      const answered = await exchange(code);
      setExchanging(false);
      if ('session' in answered) enter(answered);
      else setRefusal(answered.refusal);
    };
    void signIn();
  }, [code, enter]);
  return (
    <>
      <Title name="Sign in" />
      {exchanging ? (
        <Loading what="who you are" />
      ) : (
        <Way here={here} refusal={refusal} refuse={setRefusal} enter={enter} />
      )}
    </>
  );
}

type Enter = (answered: Extract<Answered, { session: unknown }>) => void;

/** Signs in, and goes back to where the reader was. A page that waited for a token is shown where it is. */
function useEnter(here: boolean): Enter {
  const say = useSay();
  return ({ session }) => {
    setSession(session);
    say(`Signed in as ${session.name}, ${session.role}.`);
    if (here) go(wayBack(), { replace: true });
  };
}

function Way({
  here,
  refusal,
  refuse,
  enter,
}: {
  here: boolean;
  refusal: string;
  refuse: (why: string) => void;
  enter: Enter;
}) {
  const session = useSession();
  const ended = useEnded();
  if (session && here)
    return (
      <>
        {refusal !== '' && <Refusal why={refusal} />}
        <p>
          You are signed in as <b>{session.name}</b>, {session.role}.{' '}
          <button type="button" onClick={() => setSession(null)}>
            Sign out
          </button>
        </p>
        <p>
          <To to={{ page: '', key: '', params: {} }}>Go to the start</To>
        </p>
      </>
    );
  return (
    <>
      {!here && <p>This server answers to tokens only, reading too.</p>}
      {ended !== '' && <Refusal why={`You were signed out. ${ended}`} />}
      {refusal !== '' && <Refusal why={refusal} />}
      <TokenForm refuse={refuse} enter={enter} faulty={refusal !== ''} />
      <h2>How to get a token</h2>
      <p>
        Whoever runs the server makes one, where its data is: <code>claimgraph token create NAME</code>. Its
        name is the author of what you record. On the machine that the server runs on, it prints a sign-in
        link when it starts, good once.
      </p>
      <h2>What is kept</h2>
      <p>
        The token, for this tab, until it is closed or you sign out. It goes to this server alone. Drafts of
        what you type stay in this browser, without it.
      </p>
    </>
  );
}

function Refusal({ why }: { why: string }) {
  return (
    <div className="state fault" role="alert" id="sign-in-refusal">
      <p>{why}</p>
    </div>
  );
}

function TokenForm({
  refuse,
  enter,
  faulty,
}: {
  refuse: (why: string) => void;
  enter: Enter;
  faulty: boolean;
}) {
  const [token, setToken] = useState('');
  const [asking, setAsking] = useState(false);
  const ask = async () => {
    const given = token.trim();
    if (given === '' || asking) return;
    setAsking(true);
    const answered = await whoHas(given);
    setAsking(false);
    if ('session' in answered) enter(answered);
    else refuse(answered.refusal);
  };
  return (
    <form
      className="sign-in"
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
    >
      <label htmlFor="token">Token</label>
      <input
        id="token"
        type="password"
        autoComplete="off"
        spellCheck={false}
        placeholder="claimgraph_…"
        aria-invalid={faulty || undefined}
        aria-describedby={faulty ? 'sign-in-refusal' : undefined}
        value={token}
        onChange={(event) => setToken(event.target.value)}
      />
      <button type="submit" disabled={asking || token.trim() === ''}>
        {asking ? 'Asking …' : 'Sign in'}
      </button>
    </form>
  );
}
