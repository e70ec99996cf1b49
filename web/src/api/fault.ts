import type { CombinedError } from '@urql/core';

/** Why nothing could be shown, in words for the reader. */
export interface Fault {
  /** `offline`: no answer. `unknown-reader`: the server wants a token. `refused`: the server says what is wrong with the request. */
  kind: 'offline' | 'unknown-reader' | 'refused';
  message: string;
}

export function faultOf(error: CombinedError): Fault {
  const status = (error.response as Response | undefined)?.status;
  if (status === 401)
    return { kind: 'unknown-reader', message: said(error) ?? 'This server answers to tokens only.' };
  const message = said(error);
  if (message !== undefined) return { kind: 'refused', message };
  return { kind: 'offline', message: 'The server does not answer. Is it still running?' };
}

function said(error: CombinedError): string | undefined {
  return error.graphQLErrors[0]?.message;
}
