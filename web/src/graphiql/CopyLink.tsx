import { ToolbarButton, useGraphiQL } from '@graphiql/react';
import { useEffect, useState } from 'react';
import { writePermalink } from '../permalink';

/** Copies a link to this page that carries the query and its variables, and says whether it did. */
export function CopyLink() {
  const [queryEditor, variableEditor] = useGraphiQL((s) => [s.queryEditor, s.variableEditor] as const);
  const [note, setNote] = useState('');

  useEffect(() => {
    if (note === '') return undefined;
    const timer = setTimeout(() => setNote(''), 4000);
    return () => clearTimeout(timer);
  }, [note]);

  async function copy() {
    const query = queryEditor?.getValue() ?? '';
    if (query.trim() === '') {
      setNote('There is no query to link to.');
      return;
    }
    const link = writePermalink(location.href, { query, variables: variableEditor?.getValue() ?? '' });
    // In the address bar as well: it can be bookmarked there, and copied where a page may not write the clipboard.
    history.replaceState(null, '', link);
    try {
      // Missing, in spite of its type, on pages that came by plain HTTP from another machine.
      await (navigator.clipboard as Clipboard | undefined)?.writeText(link);
      setNote(navigator.clipboard ? 'Link copied.' : 'The link is in the address bar.');
    } catch {
      setNote('The link is in the address bar.');
    }
  }

  return (
    <div className="copy-link">
      <ToolbarButton label="Copy link to this query" onClick={() => void copy()}>
        <svg
          className="graphiql-toolbar-icon"
          viewBox="0 0 24 24"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
          aria-hidden="true"
        >
          <path d="M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7L12 6.3" />
          <path d="M14 10a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 0 0 5.7 5.7l1.1-1.1" />
        </svg>
      </ToolbarButton>
      <output className="copy-note" aria-live="polite">
        {note}
      </output>
    </div>
  );
}
