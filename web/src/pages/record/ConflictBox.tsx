import { useState } from 'react';
import { useQuery } from 'urql';
import { NodeLink } from '../../parts/NodeLink';
import { Said } from '../../parts/Said';
import { focusField } from './context';
import type { InputFault } from './faults';
import { get, set, type Values } from './fields';
import type { Form } from './forms';
import { differences } from './difference';
import { inputOf } from './input';
import { correctionOf, type Known } from './known';
import { KnownFields } from './knownDocument';

interface Props {
  faults: readonly InputFault[];
  form: Form;
  values: Values;
  change: (edit: (values: Values) => Values) => void;
}

const kinds: Readonly<Record<string, string>> = {
  entities: 'entity',
  documents: 'document',
  predicates: 'predicate',
  measures: 'measure',
  claims: 'claim',
};

/** Where a key is known with other content: what is there, and the way to correct it. */
export function ConflictBox({ faults, form, values, change }: Props) {
  const fault = faults.find(({ code, path }) => code === 'CONFLICT' && path.at(-1) === 'key');
  const [list = '', at = ''] = fault?.path ?? [];
  const kind = kinds[list];
  const key = get(inputOf(form.fields, values).input as Values, `${list}.${at}.key`);
  const typed = kind !== undefined && typeof key === 'string' ? `${kind}:${key}` : '';
  // The conflict is under the key that was sent: another that is typed meanwhile is not looked up letter by letter.
  const [sent, setSent] = useState({ faults, id: typed });
  if (sent.faults !== faults) setSent({ faults, id: typed });
  const { id } = sent;
  const [{ data }] = useQuery({
    query: KnownFields,
    variables: { id },
    pause: id === '',
    requestPolicy: 'network-only',
  });
  const known = data?.node;
  if (id === '' || id !== typed || !known) return null;
  return <Conflict known={known} form={form} values={values} place={`${list}.${at}`} change={change} />;
}

function Conflict({
  known,
  form,
  values,
  place,
  change,
}: {
  known: Known;
  form: Form;
  values: Values;
  place: string;
  change: Props['change'];
}) {
  const correction = correctionOf(known);
  if (!correction) return null;
  const [list = ''] = place.split('.');
  const { values: there } = correction;
  const before = get(
    inputOf(form.fields, set(values, place, get(there, `${list}.0`))).input as Values,
    place,
  );
  const now = get(inputOf(form.fields, values).input as Values, place);
  const fields = form.fields.find(({ name }) => name === list);
  const rows = differences(fields && 'fields' in fields ? fields.fields : [], before, now).filter(
    ({ path }) => path !== 'key' && path !== 'text',
  );
  const correct = () => {
    change((typed) => ({
      ...set(typed, `${place}.key`, known.id.slice(known.id.indexOf(':') + 1)),
      correct: true,
      ifChange: there['ifChange'],
    }));
    focusField('reason');
  };
  return (
    <section className="conflict" aria-label="What is there">
      <p>
        There is <NodeLink node={known} /> under this key already. It differs from what you typed:
      </p>
      <div className="table" role="region" aria-label="Differences" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">There</th>
              <th scope="col">Typed</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ path, label, before: was, now: is }) => (
              <tr key={path}>
                <th scope="row">{label}</th>
                <td>{was === '' ? '–' : <Said>{was}</Said>}</td>
                <td>{is === '' ? '–' : <Said>{is}</Said>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        Give another key, if it is something else; or correct it: then what you typed takes its place, whole,
        as a new version, and you say why.
      </p>
      <button type="button" onClick={correct}>
        Correct it
      </button>
    </section>
  );
}
