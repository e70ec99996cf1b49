import { useGraphiQL, type GraphiQLPlugin } from '@graphiql/react';
import { useMemo } from 'react';
import { useOpenRequest } from './useOpenRequest';
import { examples, faults } from './examples';

function ExamplesPane() {
  const [schema, isIntrospecting, fetchError] = useGraphiQL(
    (s) => [s.schema, s.isIntrospecting, s.fetchError] as const,
  );
  const open = useOpenRequest();
  const answered = useMemo(
    () => (schema ? examples.filter((e) => faults(schema, e).length === 0) : null),
    [schema],
  );

  return (
    <section aria-labelledby="examples-title" className="examples">
      <h2 id="examples-title">Examples</h2>
      {answered === null ? (
        <p className="examples-note">
          {isIntrospecting
            ? 'Asking the server for its schema …'
            : `Without the server’s schema nobody can say which questions it answers.${fetchError ? ' It could not be read.' : ''}`}
        </p>
      ) : (
        <>
          <p className="examples-note">Choose one, then press Ctrl+Enter.</p>
          <ul>
            {answered.map((example) => (
              <li key={example.number}>
                <button type="button" onClick={() => open({ query: example.query, variables: '' })}>
                  {example.title}
                </button>
              </li>
            ))}
          </ul>
          {answered.length < examples.length && (
            <p className="examples-note">
              This server’s schema does not know all that the other examples ask for; a newer server answers
              them.
            </p>
          )}
        </>
      )}
    </section>
  );
}

function ExamplesIcon() {
  return (
    <svg
      viewBox="0 0 24 24"
      height="1em"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      aria-hidden="true"
    >
      <path d="M9 6h11M9 12h11M9 18h7" strokeLinecap="round" />
      <path
        d="m3.5 4.6 2.6 1.6-2.6 1.6zM3.5 10.6l2.6 1.6-2.6 1.6zM3.5 16.6l2.6 1.6-2.6 1.6z"
        fill="currentColor"
      />
    </svg>
  );
}

export const EXAMPLES_PLUGIN: GraphiQLPlugin = {
  title: 'Examples',
  icon: ExamplesIcon,
  content: ExamplesPane,
};
