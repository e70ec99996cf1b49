import type { Client, CombinedError } from '@urql/core';
import type { InputErrorCode, NodeLinkFragment, RecordInput, RecordOutcomeFragment } from '../../gql/types';
import { session } from '../../api/session';
import { RecordFields, WithdrawFields } from './documents';
import type { InputFault } from './faults';
import { refsOf, textOf, type Values } from './fields';
import type { Form } from './forms';
import { inputOf } from './input';
import { bytesOf } from '../../text/bytes';

/** What became of a form that was sent. */
export type Outcome =
  | ({ is: 'faults'; faults: readonly InputFault[] } & Before)
  | ({ is: 'checked'; created: number; changed: number; unchanged: number; unseen: number } & Before)
  | {
      is: 'recorded';
      changes: readonly number[];
      nodes: readonly NodeLinkFragment[];
      created: number;
      changed: number;
      unchanged: number;
    }
  | ({ is: 'refused' | 'signed-out' | 'unknown'; message: string } & Before);

/** The changes that were recorded before something else went wrong: those stand. */
interface Before {
  before?: readonly number[];
}

/** Of a request that holds more, a text goes by itself. The server takes 1 MiB; what is around the text has room too. */
export const maxRequest = 900_000;

/** Sends a form, or has it checked. Nothing is recorded of what has a fault. */
export async function send(client: Client, form: Form, values: Values, dryRun: boolean): Promise<Outcome> {
  const { input, unsendable } = inputOf(form.fields, values);
  const faults = Object.entries(unsendable).map(([path, message]) => fault(path, 'INVALID', message));
  if (faults.length > 0) return { is: 'faults', faults };
  if (form.by === 'withdraw') return withdraw(client, values);
  if (form.by === 'text') return attach(values);
  const { small, texts } = apart(input);
  const answer = await client.mutation(RecordFields, { input: { ...small, dryRun } }).toPromise();
  const outcome = answer.data
    ? outcomeOf(answer.data.record, dryRun, texts.length)
    : failed(answer.error, dryRun);
  if (outcome.is !== 'recorded') return outcome;
  return texts.reduce<Promise<Outcome>>(async (before, text) => {
    const so = await before;
    return so.is === 'recorded' ? also(so, await upload(text)) : so;
  }, Promise.resolve(outcome));
}

interface Text {
  key: string;
  text: string;
  /** Where its faults belong. */
  path: string;
  reason: string;
}

/** The input without the texts for which a request has no room, and these. */
export function apart(input: RecordInput, most = maxRequest): { small: RecordInput; texts: Text[] } {
  if (bytesOf(JSON.stringify(input)) <= most) return { small: input, texts: [] };
  const texts = (input.documents ?? []).flatMap(({ key, text }, i) =>
    text ? [{ key, text, path: `documents.${i}.text`, reason: input.reason ?? '' }] : [],
  );
  const documents = (input.documents ?? []).map((document) => ({ ...document, text: null }));
  return { small: { ...input, ...(input.documents ? { documents } : {}) }, texts };
}

async function withdraw(client: Client, values: Values): Promise<Outcome> {
  const id = refsOf(values['id'])[0]?.id ?? '';
  if (id === '') return { is: 'faults', faults: [fault('id', 'REQUIRED', 'Say which record is withdrawn.')] };
  const answer = await client.mutation(WithdrawFields, { id, reason: textOf(values['reason']) }).toPromise();
  return answer.data ? outcomeOf(answer.data.withdraw, false, 0) : failed(answer.error, false);
}

function attach(values: Values): Promise<Outcome> {
  const id = refsOf(values['document'])[0]?.id ?? '';
  const text = textOf(values['text']);
  const missing = [
    ...(id === '' ? [fault('document', 'REQUIRED', 'Say which document has this text.')] : []),
    ...(text === '' ? [fault('text', 'REQUIRED', 'There is no text yet.')] : []),
  ];
  if (missing.length > 0) return Promise.resolve({ is: 'faults', faults: missing });
  return upload({ key: id.slice(id.indexOf(':') + 1), text, path: 'text', reason: textOf(values['reason']) });
}

/** Archives a text by the route that has room for it: PUT documents/KEY/text. */
async function upload({ key, text, path, reason }: Text): Promise<Outcome> {
  try {
    const response = await fetch(
      `./documents/${encodeURIComponent(key)}/text?${new URLSearchParams({ reason }).toString()}`,
      { method: 'PUT', body: text, headers: { authorization: `Bearer ${session()?.token ?? ''}` } },
    );
    const said = (await response.json()) as {
      change?: number;
      errors?: { path?: string[]; code?: InputErrorCode; message: string; extensions?: { code?: string } }[];
    };
    const message = said.errors?.[0]?.message ?? `The server answered ${response.status}.`;
    if (response.status === 401) return { is: 'signed-out', message };
    if (response.status === 422)
      return {
        is: 'faults',
        faults: (said.errors ?? []).map((e) =>
          fault(
            e.path?.[0] === 'document' && path === 'text' ? 'document' : path,
            e.code ?? 'INVALID',
            e.message,
          ),
        ),
      };
    if (said.errors?.[0]?.extensions?.code === 'OUTCOME_UNKNOWN') return { is: 'unknown', message };
    if (!response.ok) return { is: 'refused', message };
    const changes = said.change === undefined ? [] : [said.change];
    return {
      is: 'recorded',
      changes,
      nodes: [],
      created: changes.length,
      changed: 0,
      unchanged: 1 - changes.length,
    };
  } catch {
    return { is: 'unknown', message: 'The server does not answer.' };
  }
}

/** One after the other: what was recorded first stays so, whatever comes of the rest. */
export function also(before: Extract<Outcome, { is: 'recorded' }>, next: Outcome): Outcome {
  if (next.is !== 'recorded') return before.changes.length === 0 ? next : { ...next, before: before.changes };
  return {
    ...before,
    changes: [...before.changes, ...next.changes],
    created: before.created + next.created,
    unchanged: before.unchanged + next.unchanged,
  };
}

function outcomeOf(payload: RecordOutcomeFragment, dryRun: boolean, unseen: number): Outcome {
  const { errors, createdCount: created, changedCount: changed, unchanged } = payload;
  if (errors.length > 0) return { is: 'faults', faults: errors };
  if (dryRun) return { is: 'checked', created, changed, unchanged, unseen };
  const changes = payload.change === null ? [] : [payload.change.number];
  return {
    is: 'recorded',
    changes,
    nodes: [...payload.created, ...payload.changed],
    created,
    changed,
    unchanged,
  };
}

/** Without an answer nobody knows whether a change was recorded; where one was only to be checked, nothing was. */
export function failed(error: CombinedError | undefined, dryRun: boolean): Outcome {
  const [said] = error?.graphQLErrors ?? [];
  const status = (error?.response as Response | undefined)?.status;
  const message = said?.message ?? 'The server does not answer.';
  if (status === 401 || said?.extensions?.['code'] === 'UNAUTHENTICATED')
    return { is: 'signed-out', message };
  if (said?.extensions?.['code'] === 'OUTCOME_UNKNOWN') return { is: 'unknown', message };
  if (said === undefined && !dryRun) return { is: 'unknown', message };
  return { is: 'refused', message };
}

function fault(path: string, code: InputErrorCode, message: string): InputFault {
  return { path: path.split('.'), code, message };
}
