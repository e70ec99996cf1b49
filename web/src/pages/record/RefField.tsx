import { gql } from '@urql/core';
import { useQuery } from 'urql';
import type { RefWordsQuery, RefWordsQueryVariables } from '../../gql/types';
import { NodeLinkFields, nodeWords } from '../../parts/NodeLink';
import { NodePicker } from '../../parts/NodePicker';
import { Said } from '../../parts/Said';
import { focusField, useForm } from './context';
import { Fields } from './Fields';
import {
  asValues,
  below,
  get,
  listOf,
  refsOf,
  set,
  textOf,
  withoutMade,
  type Leaf,
  type Maker,
  type Ref,
  type Value,
  type Values,
} from './fields';
import { madeBy } from './input';
import { Labelled } from './Labelled';
import { makes } from './makes';

/** What a record is called, of which only the id is known. */
const RefWords = gql<RefWordsQuery, RefWordsQueryVariables>`
  query RefWords($id: ID!) {
    node(id: $id) {
      ...NodeLink
    }
  }
  ${NodeLinkFields}
`;

type RefLeaf = Extract<Leaf, { kind: 'ref' }>;

/** Records that a field refers to: those that are known are found by their names, and some can be made on the spot. */
export function RefField({ field, path, value }: { field: RefLeaf; path: string; value: Value }) {
  const { values, set: put, change } = useForm();
  const refs = refsOf(value);
  const wanted = field.many === true || refs.length === 0;
  const give = (next: readonly Ref[]) => put(path, asValues(field.many ? next : next.slice(-1)));
  const drop = (ref: Ref) => {
    if (ref.home && ref.made) change((before) => withoutMade(before, ref.made ?? ''));
    else give(refs.filter((other) => other !== ref));
    focusField(path);
  };
  const make = (list: Maker) => {
    const mark = crypto.getRandomValues(new Uint32Array(2)).join('');
    const at = listOf(get(values, list)).length;
    change((before) => {
      const entries = [...listOf(get(before, list)), { ...makes[list].blank, mark }];
      return set(
        set(before, list, entries),
        path,
        asValues([...refs, { id: '', words: '', made: mark, home: true }]),
      );
    });
    focusField(firstOf(list, at));
  };
  return (
    <Labelled
      path={path}
      label={field.label}
      optional={field.optional}
      bare={wanted}
      {...(field.hint ? { hint: field.hint } : {})}
    >
      {(tied) => (
        <>
          {refs.length > 0 && (
            <ul className="refs" aria-label={field.label}>
              {refs.map((ref) => (
                <li key={ref.made ?? ref.id}>
                  <RefWordsOf record={ref} />
                  <button
                    type="button"
                    className="plain"
                    {...(wanted ? {} : tied)}
                    onClick={() => drop(ref)}
                    aria-label={`${field.label}: take ${wordsOf(ref, values)} away`}
                  >
                    ×
                  </button>
                </li>
              ))}
            </ul>
          )}
          {wanted && (
            <NodePicker
              label={field.optional ? `${field.label} (optional)` : field.label}
              kinds={field.kinds}
              id={tied.id}
              describedBy={tied['aria-describedby']}
              invalid={tied['aria-invalid'] === true}
              placeholder="Search by name"
              onPick={(node) => {
                if (!refs.some(({ id }) => id === node.id))
                  give([...refs, { id: node.id, words: node.words }]);
                focusField(path);
              }}
            />
          )}
          {wanted && field.make && (
            <Makeable
              list={field.make}
              refs={refs}
              use={(ref) => give([...refs, ref])}
              make={make}
              of={field.label}
            />
          )}
          {refs
            .filter(({ home }) => home)
            .map((ref) => (
              <MadeHere key={ref.made} record={ref} />
            ))}
        </>
      )}
    </Labelled>
  );
}

/** What can be made on the spot, and what was made in this form already. */
function Makeable({
  list,
  refs,
  use,
  make,
  of,
}: {
  list: Maker;
  refs: readonly Ref[];
  use: (ref: Ref) => void;
  make: (list: Maker) => void;
  of: string;
}) {
  const { values } = useForm();
  const there = listOf(get(values, list)).flatMap((entry) => {
    const mark = textOf(entry['mark']);
    return mark === '' || refs.some(({ made }) => made === mark) ? [] : [{ id: '', words: '', made: mark }];
  });
  return (
    <p className="makes">
      <button
        type="button"
        className="plain"
        onClick={() => make(list)}
        aria-label={`New ${makes[list].one}: ${of}`}
      >
        <span aria-hidden="true">+</span> New {makes[list].one}
      </button>
      {there.map((ref) => (
        <button key={ref.made} type="button" className="plain" onClick={() => use(ref)}>
          <Said>{wordsOf(ref, values)}</Said>
        </button>
      ))}
    </p>
  );
}

/** What the form makes, asked for where it is referred to first. */
function MadeHere({ record }: { record: Ref }) {
  const { values } = useForm();
  const made = madeBy(record, values);
  if (!made) return null;
  const { fields, one } = makes[made.list];
  return (
    <fieldset className="made">
      <legend>New {one}, recorded together with the rest</legend>
      <Fields fields={fields} own={made.entry} path={made.path} />
    </fieldset>
  );
}

function RefWordsOf({ record }: { record: Ref }) {
  const { values } = useForm();
  const unknown = record.made === undefined && record.words === '';
  const [{ data, fetching }] = useQuery({ query: RefWords, variables: { id: record.id }, pause: !unknown });
  if (!unknown) return <Said>{wordsOf(record, values)}</Said>;
  if (fetching) return <span aria-busy="true">{record.id}</span>;
  return data?.node ? (
    <Said>{nodeWords(data.node)}</Said>
  ) : (
    <span>
      {record.id} <span className="quiet">(nothing has this id)</span>
    </span>
  );
}

/** What to call a record that is referred to. */
function wordsOf(ref: Ref, values: Values): string {
  if (ref.made === undefined) return ref.words === '' ? ref.id : ref.words;
  const entry = madeBy(ref, values)?.entry ?? {};
  const [name] = listOf(entry['names']);
  const words = [textOf(name?.['value']), textOf(entry['label']), textOf(entry['title'])].find(
    (text) => text !== '',
  );
  return `${words ?? 'not named yet'} (new)`;
}

/** The field of an entry that is asked for first. */
function firstOf(list: Maker, at: number): string {
  const [first] = makes[list].fields;
  return below(`${list}.${at}`, first?.name ?? 'key');
}
