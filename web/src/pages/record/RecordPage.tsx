import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { To } from '../../address/To';
import { go } from '../../address/useAddress';
import { useSession, type Session } from '../../api/session';
import { faultOf } from '../../api/fault';
import { hidesNothing } from '../../lens/lens';
import { useLens } from '../../lens/useLens';
import { FaultBox, Loading, Empty } from '../../parts/State';
import { NotFound } from '../../shell/NotFound';
import type { PageProps } from '../../shell/page';
import { SignInLink } from '../signin/SignInLink';
import { Title } from '../../shell/Title';
import { draftedForms } from './drafts';
import { forms, type Form } from './forms';
import { correctionOf } from './known';
import { KnownFields } from './knownDocument';
import { begin, draftName } from './prefill';
import { instantWords } from '../../words/date';
import { RecordForm } from './RecordForm';
import './record.css';

/** Whether somebody may record. */
export function mayRecord(session: Session | null): boolean {
  return session !== null && session.role !== 'reader';
}

/** Recording: what can be recorded, or one form of it. */
export default function RecordPage(props: PageProps) {
  const { key } = props.address;
  const session = useSession();
  // Who is signed out while typing keeps the form in sight.
  const [began, setBegan] = useState(false);
  const form = Object.hasOwn(forms, key) ? forms[key] : undefined;
  if (key !== '' && !form) return <NotFound {...props} />;
  if (mayRecord(session) && key !== '' && !began) setBegan(true);
  if (!mayRecord(session) && !began) return <MayNot form={form} session={session} />;
  if (!form) return <Choice />;
  return <Beginning key={draftName(key, props.address.params)} form={form} {...props} />;
}

/** What to do without a token that allows it. */
function MayNot({ form, session }: { form: Form | undefined; session: Session | null }) {
  return (
    <>
      <Title name={form?.title ?? 'Record'} />
      {session ? (
        <p>
          You are signed in as {session.name}, who may read. Recording needs a token of role analyst or admin:
          sign out, and <SignInLink>sign in</SignInLink> with one.
        </p>
      ) : (
        <p>
          Recording needs a token: its name is the author of what is recorded.{' '}
          <SignInLink>Sign in</SignInLink>, and you come back here.
        </p>
      )}
    </>
  );
}

/** All that can be recorded, and what was begun. */
function Choice() {
  const [drafts] = useState(begun);
  return (
    <>
      <Title name="Record" />
      <p>
        What is recorded is never lost and never rewritten: each change has a number, an author and a date.
      </p>
      {drafts.length > 0 && (
        <section>
          <h2>Begun and not recorded</h2>
          <ul>
            {drafts.map(({ form, at, kind, params, title }) => (
              <li key={form}>
                <To to={{ page: 'record', key: kind, params }}>{title}</To>{' '}
                <span className="quiet">typed {instantWords(at)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <ul className="choices">
        {Object.entries(forms).map(([kind, { title, means }]) => (
          <li key={kind}>
            <To to={{ page: 'record', key: kind, params: {} }}>{title}</To>
            <p className="quiet">{means}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

function begun() {
  try {
    return draftedForms(localStorage).flatMap(({ form, at }) => {
      const [kind = '', ...rest] = form.split('&');
      const params = Object.fromEntries(
        rest.map((param) => [param.slice(0, param.indexOf('=')), param.slice(param.indexOf('=') + 1)]),
      );
      const title = Object.hasOwn(forms, kind) ? forms[kind]?.title : undefined;
      return title === undefined ? [] : [{ form, at, kind, params, title }];
    });
  } catch {
    return []; // a browser that keeps nothing
  }
}

/** A form with what it begins with: blank, prefilled from the address, or what is there and to be corrected. */
function Beginning({ form, address }: PageProps & { form: Form }) {
  const { key, params } = address;
  const [times, setTimes] = useState(1);
  const [beginning] = useState(() => begin(key, form, params));
  const lens = useLens();
  const correct = params['correct'];
  const name = draftName(key, params);
  return (
    <>
      <Title name={correct ? form.title.replace(/^\w+/, 'Correct') : form.title} />
      {!hidesNothing(lens) && (
        <p className="quiet">
          You look through a lens. What is recorded goes to the newest state, whatever it hides.
        </p>
      )}
      {correct ? (
        <Correction
          key={times}
          kind={key}
          id={correct}
          form={form}
          name={name}
          anew={() => setTimes(times + 1)}
        />
      ) : (
        <RecordForm form={form} name={name} beginning={beginning} />
      )}
    </>
  );
}

/** Reads what is there, past the lens: it is replaced as it is now. */
function Correction({
  kind,
  id,
  form,
  name,
  anew,
}: {
  kind: string;
  id: string;
  form: Form;
  name: string;
  anew: () => void;
}) {
  const [{ data, error }] = useQuery({
    query: KnownFields,
    variables: { id },
    requestPolicy: 'network-only',
  });
  // What is there when the form opens is what is corrected: a form does not change under the fingers.
  const [node, setNode] = useState(data?.node);
  if (!node && data?.node) setNode(data.node);
  const correction = useMemo(() => (node ? correctionOf(node) : null), [node]);
  if (error && !node) return <FaultBox fault={faultOf(error)} />;
  if (!data && !node) return <Loading what="what is there" />;
  if (!node) return <Empty>Nothing has the id {id}.</Empty>;
  if (correction?.kind !== kind)
    return (
      <Empty>
        {id} is not corrected here.{' '}
        {correction && (
          <button
            type="button"
            onClick={() => go({ page: 'record', key: correction.kind, params: { correct: id } })}
          >
            Correct it there
          </button>
        )}
      </Empty>
    );
  if (node.__typename === 'Claim' && node.evidenceCount > node.evidence.length)
    return (
      <Empty>
        This claim has {node.evidenceCount} pieces of evidence, and {node.evidence.length} can be read at
        once: correct it by a file, with <code>claimgraph export</code> and{' '}
        <code>claimgraph load --correct</code>.
      </Empty>
    );
  return <RecordForm form={form} name={name} beginning={correction.values} anew={anew} />;
}
