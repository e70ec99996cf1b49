import { To } from '../../address/To';
import { setSession, useSession } from '../../api/session';

/** Who is signed in, in the header. */
export function SignedIn() {
  const session = useSession();
  if (!session) return <To to={{ page: 'sign-in', key: '', params: {} }}>Sign in</To>;
  return (
    <button type="button" className="plain" onClick={() => setSession(null)}>
      {session.name}: sign out
    </button>
  );
}
