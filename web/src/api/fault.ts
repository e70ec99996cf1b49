import { CombinedError } from '@urql/core';

/** Why nothing could be shown, in words for the reader. */
export interface Fault {
  /**
   * `offline`: no answer. `unknown-reader`: the server wants a token. `lens`: what the reader looks through is not there. `refused`: the
   * server says what else is wrong with the request.
   */
  kind: 'offline' | 'unknown-reader' | 'lens' | 'refused';
  message: string;
}

/** The server names the directive that is at fault. */
const lensFault = /^@(?:asOf|without)\(/;

export function faultOf(error: CombinedError): Fault {
  const status = (error.response as Response | undefined)?.status;
  if (status === 401)
    return { kind: 'unknown-reader', message: said(error) ?? 'This server answers to tokens only.' };
  const message = said(error);
  if (message !== undefined) return { kind: lensFault.test(message) ? 'lens' : 'refused', message };
  return { kind: 'offline', message: 'The server does not answer. Is it still running?' };
}

/** Why something failed that the reader asked for, in a sentence. */
export function faultWords(error: unknown): string {
  if (!(error instanceof CombinedError)) return error instanceof Error ? error.message : String(error);
  const { kind, message } = faultOf(error);
  return kind === 'offline' || kind === 'unknown-reader' ? message : `The server answered: ${message}`;
}

function said(error: CombinedError): string | undefined {
  return error.graphQLErrors[0]?.message;
}
