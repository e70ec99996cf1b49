import { useRef, useState } from 'react';
import { number } from '../../words/figure';
import { useForm } from './context';
import { textOf, type Leaf, type Value } from './fields';
import { Labelled } from './Labelled';
import { bytesOf } from '../../text/bytes';

/** The most that the server archives for a document. */
const most = 16 * 1024 * 1024;

/** A text, pasted or read from a file as it is, to the byte. */
export function PasteField({ field, path, value }: { field: Leaf; path: string; value: Value }) {
  const { set } = useForm();
  const file = useRef<HTMLInputElement>(null);
  const [trouble, setTrouble] = useState('');
  const text = textOf(value);
  const read = async (chosen: File | undefined) => {
    if (!chosen) return;
    const outcome = await textIn(chosen);
    setTrouble(outcome.trouble);
    if (outcome.text !== undefined) set(path, outcome.text);
    if (file.current) file.current.value = '';
  };
  return (
    <Labelled
      path={path}
      label={field.label}
      optional={field.optional}
      hint={
        <>
          {field.hint} {text !== '' && `${number(bytesOf(text))} bytes.`}
        </>
      }
    >
      {(tied) => (
        <>
          <textarea
            dir="auto"
            rows={8}
            {...tied}
            value={text}
            onChange={(event) => set(path, event.target.value)}
          />
          <p className="file">
            <label>
              or from a file, in UTF-8:{' '}
              <input
                ref={file}
                type="file"
                accept="text/*,.txt,.md"
                onChange={(event) => void read(event.target.files?.[0])}
              />
            </label>
          </p>
          {trouble !== '' && (
            <p className="field-faults" role="alert">
              <span aria-hidden="true">! </span>
              {trouble}
            </p>
          )}
        </>
      )}
    </Labelled>
  );
}

/** The text of a file, with its marks of order and ends of lines as they are. */
async function textIn(file: File): Promise<{ text?: string; trouble: string }> {
  if (file.size > most)
    return { trouble: `${file.name} has over 16 MiB, the most that is archived for a document.` };
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return { text: decoder.decode(await file.arrayBuffer()), trouble: '' };
  } catch {
    return { trouble: `${file.name} is not UTF-8: convert it first.` };
  }
}
