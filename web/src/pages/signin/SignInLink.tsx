import type { ReactNode } from 'react';
import { To } from '../../address/To';
import { noteWhere } from './back';

const signIn = { page: 'sign-in', key: '', params: {} };

/** A link to where one signs in, from where one comes back. */
export function SignInLink({ children }: { children: ReactNode }) {
  return (
    <To to={signIn} onClick={() => noteWhere(window.location.hash)}>
      {children}
    </To>
  );
}
