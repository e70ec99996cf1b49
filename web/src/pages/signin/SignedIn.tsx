import { useEffect, useRef } from 'react';
import { go } from '../../address/useAddress';
import { setSession, useEnded, useSession } from '../../api/session';
import { Menu } from '../../parts/Menu';
import { useSay } from '../../parts/Say';
import { SignInLink } from './SignInLink';

/** Who is signed in, in the header, and what they may do. */
export function SignedIn() {
  const session = useSession();
  const ended = useEnded();
  const say = useSay();
  const said = useRef('');
  useEffect(() => {
    if (ended !== '' && said.current !== ended) say(`You were signed out. ${ended}`);
    said.current = ended;
  }, [ended, say]);
  if (!session)
    return (
      <>
        {ended !== '' && <span className="quiet">Signed out by the server</span>}
        <SignInLink>Sign in</SignInLink>
      </>
    );
  const record = { page: 'record', key: '', params: {} };
  const out = () => {
    setSession(null);
    say('Signed out.');
  };
  return (
    <Menu
      title={`${session.name}, ${session.role}`}
      items={[
        ...(session.role === 'reader' ? [] : [{ key: 'record', title: 'Record …', do: () => go(record) }]),
        { key: 'out', title: 'Sign out', do: out },
      ]}
    />
  );
}
