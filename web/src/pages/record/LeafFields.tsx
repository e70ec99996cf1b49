import { dateWords } from '../../words/date';
import { useForm } from './context';
import { textOf, type Leaf, type Value, type Values } from './fields';
import { Labelled } from './Labelled';

interface Props<Kind extends Leaf['kind']> {
  field: Extract<Leaf, { kind: Kind }>;
  path: string;
  value: Value;
}

/** What every field with a label says of itself. */
const about = (field: Leaf) => ({
  label: field.label,
  optional: field.optional,
  ...(field.hint === undefined ? {} : { hint: field.hint }),
});

export function LineField({ field, path, value }: { field: Leaf; path: string; value: Value }) {
  const { set } = useForm();
  return (
    <Labelled path={path} {...about(field)}>
      {(tied) => (
        <input
          type="text"
          dir="auto"
          autoComplete="off"
          {...tied}
          value={textOf(value)}
          onChange={(event) => set(path, event.target.value)}
        />
      )}
    </Labelled>
  );
}

export function NumberField({ field, path, value }: { field: Leaf; path: string; value: Value }) {
  const { set } = useForm();
  return (
    <Labelled path={path} {...about(field)}>
      {(tied) => (
        <input
          type="text"
          className="short"
          inputMode={field.kind === 'count' ? 'numeric' : 'decimal'}
          autoComplete="off"
          {...tied}
          value={textOf(value)}
          onChange={(event) => set(path, event.target.value)}
        />
      )}
    </Labelled>
  );
}

export function TextField({ field, path, value }: { field: Leaf; path: string; value: Value }) {
  const { set } = useForm();
  return (
    <Labelled path={path} {...about(field)}>
      {(tied) => (
        <textarea
          dir="auto"
          rows={3}
          {...tied}
          value={textOf(value)}
          onChange={(event) => set(path, event.target.value)}
        />
      )}
    </Labelled>
  );
}

/** A date as the record writes them, with how it was understood. */
export function DateField({ field, path, value }: { field: Leaf; path: string; value: Value }) {
  const { set } = useForm();
  const typed = textOf(value).trim();
  const words = dateWords(typed);
  const how =
    typed === ''
      ? 'Such as 2026-01-14, 2026-01, 2026-01~ (about), 2026-01-08/2026-01-21.'
      : words === typed
        ? 'The server says whether it can read this.'
        : `Read as: ${words}.`;
  return (
    <Labelled
      path={path}
      {...about(field)}
      hint={
        <>
          {field.hint} {how}
        </>
      }
    >
      {(tied) => (
        <input
          type="text"
          className="short"
          autoComplete="off"
          spellCheck={false}
          {...tied}
          value={textOf(value)}
          onChange={(event) => set(path, event.target.value.trim())}
        />
      )}
    </Labelled>
  );
}

/** One of the words of an enum, with what it means. */
export function ChoiceField({ field, path, value }: Props<'choice'>) {
  const { set } = useForm();
  const chosen = textOf(value);
  const means = field.words[chosen]?.means;
  return (
    <Labelled
      path={path}
      {...about(field)}
      hint={
        <>
          {field.hint} {means}
        </>
      }
    >
      {(tied) => (
        <select {...tied} value={chosen} onChange={(event) => set(path, event.target.value)}>
          {field.optional && <option value="">{field.none ?? 'none'}</option>}
          {Object.entries(field.words).map(([name, { word }]) => (
            <option key={name} value={name}>
              {word}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

export function CheckField({ field, path, value }: { field: Leaf; path: string; value: Value }) {
  const { set } = useForm();
  return (
    <Labelled path={path} {...about(field)} bare>
      {(tied) => (
        <label className="tick">
          <input
            type="checkbox"
            {...tied}
            checked={value === true}
            onChange={(event) => set(path, event.target.checked)}
          />{' '}
          {field.label}
        </label>
      )}
    </Labelled>
  );
}

/** A key: what its record suggests, until another is typed. */
export function KeyField({
  field,
  path,
  own,
}: {
  field: Extract<Leaf, { kind: 'key' }>;
  path: string;
  own: Values;
}) {
  const { set, values } = useForm();
  const typed = own[field.name];
  const suggestion = field.suggest(own, values);
  return (
    <Labelled
      path={path}
      {...about(field)}
      hint={<>{field.hint} Lower-case letters a to z, digits, “-”, “.” and “_”.</>}
    >
      {(tied) => (
        <input
          type="text"
          autoComplete="off"
          spellCheck={false}
          autoCapitalize="none"
          {...tied}
          value={typed === undefined ? suggestion : textOf(typed)}
          onChange={(event) => set(path, event.target.value)}
        />
      )}
    </Labelled>
  );
}
