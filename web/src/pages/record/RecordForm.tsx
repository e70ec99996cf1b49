import { useCallback, useMemo, useRef, useState } from 'react';
import { useClient } from 'urql';
import { useRenew } from '../../api/client';
import { endSession } from '../../api/session';
import { useSay } from '../../parts/Say';
import { counted, number } from '../../words/figure';
import { instantWords } from '../../words/date';
import { SignInLink } from '../signin/SignInLink';
import { ConflictBox } from './ConflictBox';
import { elementId, focusField, Form as Context } from './context';
import { faultsAt, firstFaulty, noFaults, type InputFault } from './faults';
import { Fields } from './Fields';
import { pathsOf, set, type Value, type Values } from './fields';
import type { Form } from './forms';
import { Recorded } from './Recorded';
import { send, type Outcome } from './send';
import { useDraft, type Drafted } from './useDraft';

interface Props {
  form: Form;
  /** What its drafts are kept under. */
  name: string;
  beginning: Values;
  /** Reads what is corrected anew: what it was before is not what the next correction begins with. */
  anew?: () => void;
}

/** A form of what can be recorded: what is typed stays, until it was recorded or thrown away. */
export function RecordForm({ form, name, beginning, anew }: Props) {
  const draft = useDraft(name, beginning);
  const { values, change } = draft;
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { sending, submit } = useSubmit(form, draft, setOutcome);
  const faulty = outcome?.is === 'faults' ? outcome.faults : none;
  const faults = useMemo(
    () => (faulty.length === 0 ? noFaults : faultsAt(faulty, pathsOf(form.fields, values))),
    [faulty, form, values],
  );
  const put = useCallback(
    (path: string, value: Value) => change((before) => set(before, path, value)),
    [change],
  );
  const context = useMemo(() => ({ values, set: put, change, faults }), [values, put, change, faults]);

  if (outcome?.is === 'recorded') {
    const next = anew
      ? { words: 'Correct it again', go: anew }
      : { words: form.by === 'withdraw' ? 'Withdraw another' : 'Record another', go: () => setOutcome(null) };
    return <Recorded outcome={outcome} next={next} />;
  }
  return (
    <Context value={context}>
      <DraftNotice draft={draft} />
      {values['correct'] === true && (
        <p className="notice">
          This replaces what is there, whole, as a new version. What a claimant says anew is a new claim,
          never a correction of the old one.
        </p>
      )}
      <form
        noValidate
        className="record-form"
        onSubmit={(event) => event.preventDefault()}
        aria-busy={sending}
      >
        <Answer outcome={outcome} rest={faults.rest} count={faulty.length} again={() => submit(false)} />
        <ConflictBox faults={faulty} form={form} values={values} change={change} />
        <Fields fields={form.fields} own={values} path="" />
        <p className="submit">
          <button type="button" className="main" disabled={sending} onClick={() => submit(false)}>
            {sending ? 'Sending …' : form.by === 'withdraw' ? 'Withdraw' : 'Record'}
          </button>
          {form.by === 'record' && (
            <button type="button" disabled={sending} onClick={() => submit(true)}>
              Check
            </button>
          )}
          <span className="quiet">
            {form.by === 'record' ? 'Check records nothing.' : 'It cannot be tried out beforehand.'}
          </span>
        </p>
      </form>
    </Context>
  );
}

const none: readonly InputFault[] = [];

/** Sends what is typed, and leads to what came of it. */
function useSubmit(form: Form, draft: Drafted, setOutcome: (outcome: Outcome) => void) {
  const client = useClient();
  const renew = useRenew();
  const say = useSay();
  const [sending, setSending] = useState(false);
  const busy = useRef(false);
  const submit = async (dryRun: boolean) => {
    if (busy.current) return;
    busy.current = true;
    setSending(true);
    const outcome = await send(client, form, draft.values, dryRun);
    busy.current = false;
    setSending(false);
    setOutcome(outcome);
    if (outcome.is === 'faults') {
      const faults = faultsAt(outcome.faults, pathsOf(form.fields, draft.values));
      say(`${standsWords(outcome)}: ${counted(outcome.faults.length, 'fault', 'faults')}.`);
      focusField(firstFaulty(faults, pathsOf(form.fields, draft.values)) ?? 'answer');
      return;
    }
    if (outcome.is === 'signed-out') endSession(outcome.message);
    if (outcome.is === 'recorded') draft.discard();
    if (outcome.is === 'recorded' || outcome.before !== undefined) renew();
    focusField('answer');
  };
  return { sending, submit: (dryRun: boolean) => void submit(dryRun) };
}

/** What came of sending, where it was not recorded. */
function Answer({
  outcome,
  rest,
  count,
  again,
}: {
  outcome: Outcome | null;
  rest: readonly InputFault[];
  count: number;
  again: () => void;
}) {
  if (outcome === null || outcome.is === 'recorded') return null;
  return (
    <div
      className={outcome.is === 'checked' ? 'answer' : 'answer state fault'}
      id={elementId('answer')}
      tabIndex={-1}
      role="status"
    >
      {outcome.is === 'faults' && (
        <>
          <p>
            {standsWords(outcome)}: {counted(count, 'fault', 'faults')}. Each is said at its field.
          </p>
          {rest.length > 0 && (
            <ul>
              {rest.map(({ path, message }) => (
                <li key={`${path.join('.')} ${message}`}>{message}</li>
              ))}
            </ul>
          )}
        </>
      )}
      {outcome.is === 'checked' && <p>{checkedWords(outcome)}</p>}
      {outcome.is === 'refused' && (
        <p>
          {standsWords(outcome)}. The server answered: {outcome.message}
        </p>
      )}
      {outcome.is === 'signed-out' && (
        <p>
          {standsWords(outcome)}, and you were signed out. The server answered: {outcome.message} What you
          typed is kept: <SignInLink>sign in</SignInLink>, and you come back to it.
        </p>
      )}
      {outcome.is === 'unknown' && (
        <>
          <p>
            {outcome.message}{' '}
            {outcome.before === undefined
              ? 'Whether it was recorded, nobody knows.'
              : `${standsWords(outcome)}, as far as anybody knows.`}{' '}
            What you typed is kept. Sending it again is safe: the same again changes nothing.
          </p>
          <button type="button" onClick={again}>
            Send again
          </button>
        </>
      )}
    </div>
  );
}

/** What stands in the record after an answer that is no whole success: nothing, or what went before a long text. */
function standsWords({ before = [] }: Exclude<Outcome, { is: 'recorded' }>): string {
  if (before.length === 0) return 'Not recorded';
  return `Recorded as change ${before.map(number).join(', ')} without its text, and the text not archived`;
}

function checkedWords({ created, changed, unchanged, unseen }: Extract<Outcome, { is: 'checked' }>): string {
  const would = [
    ...(created > 0 ? [`${counted(created, 'record', 'records')} would be new`] : []),
    ...(changed > 0 ? [`${counted(changed, 'record', 'records')} would have a new version`] : []),
    ...(unchanged > 0 ? [`${counted(unchanged, 'record is', 'records are')} there already`] : []),
  ];
  const long = unseen > 0 ? ' The text is too long to be checked beforehand.' : '';
  return `No fault: ${would.length > 0 ? would.join(', ') : 'nothing would change'}. Nothing is recorded yet.${long}`;
}

/** That something was typed before, and what to do with it. */
function DraftNotice({ draft }: { draft: Drafted }) {
  if (draft.restored === null && draft.others.length === 0 && draft.kept) return null;
  return (
    <div className="notice" role="status">
      {draft.restored !== null && (
        <p>
          Restored what you had typed {instantWords(draft.restored)}.{' '}
          <button type="button" onClick={draft.discard}>
            Discard it
          </button>
        </p>
      )}
      {draft.others.map((other) => (
        <p key={other.slot}>
          Something else was typed into this form {instantWords(other.at)}, perhaps in another tab.{' '}
          <button type="button" onClick={() => draft.take(other)}>
            Take that instead
          </button>
        </p>
      ))}
      {!draft.kept && (
        <p>This browser has no room to keep what you type: it lasts as long as this page is open.</p>
      )}
    </div>
  );
}
