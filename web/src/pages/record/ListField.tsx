import { useForm, elementId, focusField } from './context';
import { Fields } from './Fields';
import { below, capital, listOf, type Branch, type Field, type Value, type Values } from './fields';
import { FaultLines } from './Labelled';

type List = Extract<Branch, { kind: 'list' }>;

/** Entries that can be added, taken away and, where the order says something, moved. */
export function ListField({ field, path, value }: { field: List; path: string; value: Value }) {
  const { set } = useForm();
  const entries = listOf(value);
  if (field.single) return <Fields fields={field.fields} own={entries[0] ?? {}} path={below(path, 0)} />;
  const add = () => {
    set(path, [...entries, field.blank]);
    focusField(firstBelow(field.fields, below(path, entries.length)));
  };
  return (
    <fieldset
      className="list"
      id={elementId(path)}
      tabIndex={-1}
      aria-describedby={`${elementId(path)}-faults`}
    >
      <legend>{field.label}</legend>
      {field.hint && <p className="quiet hint">{field.hint}</p>}
      <FaultLines path={path} />
      {entries.map((entry, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- entries have no names of their own, and hold no state
        <div key={i} className="entry" role="group" aria-label={`${capital(field.one)} ${i + 1}`}>
          <Fields fields={field.fields} own={entry} path={below(path, i)} />
          <EntryButtons field={field} path={path} entries={entries} at={i} />
        </div>
      ))}
      <button type="button" id={`${elementId(path)}-add`} onClick={add}>
        Add {entries.length === 0 ? article(field.one) : 'another'} {field.one}
      </button>
    </fieldset>
  );
}

function EntryButtons({
  field,
  path,
  entries,
  at,
}: {
  field: List;
  path: string;
  entries: readonly Values[];
  at: number;
}) {
  const { set } = useForm();
  const name = `${field.one} ${at + 1}`;
  const move = (to: number) => {
    const rest = entries.filter((_, i) => i !== at);
    set(path, [...rest.slice(0, to), ...entries.slice(at, at + 1), ...rest.slice(to)]);
    focusField(firstBelow(field.fields, below(path, to)));
  };
  const remove = () => {
    set(
      path,
      entries.filter((_, i) => i !== at),
    );
    requestAnimationFrame(() => document.getElementById(`${elementId(path)}-add`)?.focus());
  };
  return (
    <p className="entry-buttons">
      {field.ordered && at > 0 && (
        <button type="button" className="plain" onClick={() => move(at - 1)} aria-label={`Up: ${name}`}>
          <span aria-hidden="true">↑</span> Up
        </button>
      )}
      {field.ordered && at < entries.length - 1 && (
        <button type="button" className="plain" onClick={() => move(at + 1)} aria-label={`Down: ${name}`}>
          <span aria-hidden="true">↓</span> Down
        </button>
      )}
      <button type="button" className="plain" onClick={remove} aria-label={`Take away: ${name}`}>
        <span aria-hidden="true">×</span> Take away
      </button>
    </p>
  );
}

/** The first field of an entry that takes the focus. */
function firstBelow(fields: readonly Field[], path: string): string {
  const first = fields.find(({ kind }) => kind !== 'fixed');
  return first ? below(path, first.name) : path;
}

const article = (word: string) => (/^[aeiou]/.test(word) ? 'an' : 'a');
