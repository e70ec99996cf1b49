import { Fragment } from 'react';
import { useForm } from './context';
import { below, groupOf, type Field, type Values } from './fields';
import {
  ChoiceField,
  CheckField,
  DateField,
  KeyField,
  LineField,
  NumberField,
  TextField,
} from './LeafFields';
import { ListField } from './ListField';
import { PasteField } from './PasteField';
import { RefField } from './RefField';
import { SpanField } from './SpanField';

/** The fields at a path, those that are asked for. */
export function Fields({ fields, own, path }: { fields: readonly Field[]; own: Values; path: string }) {
  const { values } = useForm();
  return fields
    .filter((field) => !field.shown || field.shown(own, values))
    .map((field, i) => (
      // oxlint-disable-next-line react/no-array-index-key -- two fields of one name stand for each other
      <Fragment key={`${field.name} ${i}`}>
        <FieldView field={field} own={own} path={path} />
      </Fragment>
    ));
}

function FieldView({ field, own, path: at }: { field: Field; own: Values; path: string }) {
  const path = below(at, field.name);
  switch (field.kind) {
    case 'section':
      if (field.folded)
        return (
          <details className="section">
            <summary>{field.label}</summary>
            <Fields fields={field.fields} own={own} path={at} />
          </details>
        );
      return (
        <fieldset className="section">
          <legend>{field.label}</legend>
          <Fields fields={field.fields} own={own} path={at} />
        </fieldset>
      );
    case 'group':
      return (
        <fieldset className="group">
          <legend>{field.label}</legend>
          <Fields fields={field.fields} own={groupOf(own[field.name])} path={path} />
        </fieldset>
      );
    case 'list':
      return field.made ? null : <ListField field={field} path={path} value={own[field.name]} />;
    case 'ref':
      return <RefField field={field} path={path} value={own[field.name]} />;
    case 'span':
      return <SpanField field={field} path={path} own={own} />;
    case 'paste':
      return <PasteField field={field} path={path} value={own[field.name]} />;
    case 'choice':
      return <ChoiceField field={field} path={path} value={own[field.name]} />;
    case 'check':
      return <CheckField field={field} path={path} value={own[field.name]} />;
    case 'key':
      return <KeyField field={field} path={path} own={own} />;
    case 'date':
      return <DateField field={field} path={path} value={own[field.name]} />;
    case 'count':
    case 'fraction':
      return <NumberField field={field} path={path} value={own[field.name]} />;
    case 'text':
      return <TextField field={field} path={path} value={own[field.name]} />;
    case 'line':
      return <LineField field={field} path={path} value={own[field.name]} />;
    default:
      return null;
  }
}
