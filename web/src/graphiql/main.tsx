import './workers';
import '@graphiql/react/style.css';
import '@graphiql/plugin-history/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import 'graphiql/graphiql.css';
import './graphiql.css';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { GraphiQL } from 'graphiql';
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { readPermalink } from '../permalink';
import { CopyLink } from './CopyLink';
import { useOpenRequest } from './useOpenRequest';
import { firstQuery } from './examples';
import { EXAMPLES_PLUGIN } from './ExamplesPane';
import { createFetcher } from './fetcher';

// Made once: GraphiQL asks for the schema anew, and resets its panes, whenever one of these is another object.
const fetcher = createFetcher(location.href);
const plugins = [EXAMPLES_PLUGIN, HISTORY_PLUGIN];
const linked = readPermalink(location.href);

/** A link pasted into the address bar of this very page changes only its fragment, and loads nothing. */
function FollowLinks() {
  const open = useOpenRequest();
  useEffect(() => {
    const follow = () => {
      const request = readPermalink(location.href);
      if (request) open(request);
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [open]);
  return null;
}

function Page() {
  return (
    <GraphiQL
      fetcher={fetcher}
      plugins={plugins}
      visiblePlugin={EXAMPLES_PLUGIN}
      defaultQuery={firstQuery}
      {...(linked && { initialQuery: linked.query, initialVariables: linked.variables })}
      // A token typed under Headers is gone when the page is: nobody finds it in the browser's storage.
      shouldPersistHeaders={false}
    >
      <GraphiQL.Logo>
        <a className="home-link" href="../">
          claimgraph
        </a>
      </GraphiQL.Logo>
      <GraphiQL.Toolbar>
        {({ prettify, copy, merge }) => (
          <>
            {prettify}
            {merge}
            {copy}
            <CopyLink />
            <FollowLinks />
          </>
        )}
      </GraphiQL.Toolbar>
    </GraphiQL>
  );
}

const root = document.getElementById('graphiql');
if (root) createRoot(root).render(<Page />);
