import { useState } from 'react';
import { useStamp } from '../../export/stamp';
import { Dialog } from '../../parts/Dialog';
import { Menu } from '../../parts/Menu';
import { useSay } from '../../parts/Say';
import { citationForms, formNames, type CitationForm, type Cited } from './citation';

/** Lets the claim be cited: into the clipboard, or, where the browser keeps that from the page, as text to select. */
export function Cite({ cited }: { cited: Omit<Cited, 'stamp'> }) {
  const stamp = useStamp();
  const say = useSay();
  const [note, setNote] = useState('');
  const [byHand, setByHand] = useState('');
  const tell = (words: string) => {
    setNote(words);
    say(words);
  };
  const copy = async (form: CitationForm) => {
    let text;
    try {
      text = citationForms[form]({ ...cited, stamp: await stamp() });
    } catch {
      tell('Nothing was copied: the server does not answer.');
      return;
    }
    try {
      await navigator.clipboard.writeText(text);
      tell(`Citation copied, as ${formNames[form]}.`);
    } catch {
      setByHand(text); // by plain HTTP from another machine a page has no clipboard
    }
  };
  return (
    <div className="cite">
      <Menu
        title="Copy citation"
        items={(Object.keys(citationForms) as CitationForm[]).map((form) => ({
          key: form,
          title: formNames[form],
          do: () => void copy(form),
        }))}
      />{' '}
      <span className="quiet">{note}</span>
      <Dialog title="Citation" open={byHand !== ''} close={() => setByHand('')}>
        <p>This browser does not let the page write the clipboard. Select the text and copy it.</p>
        <textarea className="by-hand" readOnly rows={8} value={byHand} aria-label="Citation" />
      </Dialog>
    </div>
  );
}
