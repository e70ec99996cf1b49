import type { Session } from '../../api/session';

/** Who a code or a token stands for, or why nobody. */
export type Answered = { session: Session } | { refusal: string };

/** Exchanges the code of a sign-in link for its token: that goes once. */
export function exchange(code: string): Promise<Answered> {
  return ask('./sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  });
}

/** Asks whom a token stands for. */
export function whoHas(token: string): Promise<Answered> {
  return ask('./session', { headers: { authorization: `Bearer ${token}` } }, token);
}

async function ask(path: string, request: RequestInit, token?: string): Promise<Answered> {
  try {
    const response = await fetch(path, request);
    const said: unknown = await response.json();
    return read(said, token) ?? { refusal: refusalOf(said) ?? `The server answered ${response.status}.` };
  } catch {
    return { refusal: 'The server does not answer. Is it still running?' };
  }
}

/** The session that an answer gives; undefined where it gives none. */
export function read(said: unknown, token?: string): { session: Session } | undefined {
  if (typeof said !== 'object' || said === null || !('name' in said) || !('role' in said)) return undefined;
  const given = 'token' in said ? said.token : token;
  const { name, role } = said;
  if (typeof given !== 'string' || typeof name !== 'string' || !isRole(role)) return undefined;
  return { session: { token: given, name, role } };
}

function isRole(role: unknown): role is Session['role'] {
  return role === 'reader' || role === 'analyst' || role === 'admin';
}

function refusalOf(said: unknown): string | undefined {
  const { errors } = (said ?? {}) as { errors?: { message?: string }[] };
  return errors?.[0]?.message;
}
