import { gql } from '@urql/core';
import { useState } from 'react';
import { useParam } from '../../address/useAddress';
import { useRenew } from '../../api/client';
import { useLive, type LiveState } from '../../api/live';
import { useRead } from '../../api/read';
import type {
  ChangeWindowQuery,
  ChangeWindowQueryVariables,
  RecordEndQuery,
  RecordEndQueryVariables,
} from '../../gql/types';
import { useLens } from '../../lens/useLens';
import { More } from '../../parts/PagedList';
import { Empty, FaultBox, Loading } from '../../parts/State';
import { Title } from '../../shell/Title';
import { counted, number } from '../../words/figure';
import { ChangeLine, ChangeLineFields } from './ChangeLine';
import './Changes.css';
import { perWindow, windowsFrom, type Window } from './windows';

const RecordEnd = gql<RecordEndQuery, RecordEndQueryVariables>`
  query RecordEnd {
    store {
      change
    }
  }
`;

const ChangeWindow = gql<ChangeWindowQuery, ChangeWindowQueryVariables>`
  query ChangeWindow($since: Int!, $first: Int!) {
    changes(since: $since, first: $first) {
      nodes {
        ...ChangeLine
      }
    }
  }
  ${ChangeLineFields}
`;

/** The record, newest first. What comes in while somebody reads waits until it is asked for. */
export default function ChangesPage() {
  const { data, fault, again } = useRead(RecordEnd, {});
  return (
    <>
      <Title name="Changes" />
      <p>
        Whatever is recorded comes in a change: numbered, with its author and reason, chained by its hash to
        all before it.
      </p>
      {fault && <FaultBox fault={fault} again={again} />}
      {!data && !fault && <Loading what="the record" />}
      {data && <Record last={data.store.change} />}
    </>
  );
}

function Record({ last }: { last: number }) {
  const { change } = useLens();
  const [upTo, setUpTo] = useParam('up-to');
  const asked = /^[1-9]\d*$/.test(upTo) ? Math.min(last, Number(upTo)) : last;
  const [more, setMore] = useState({ of: asked, windows: 1 });
  const shown = more.of === asked ? more.windows : 1;
  const windows = windowsFrom(asked, shown);
  return (
    <>
      {change === '' ? (
        <Live last={last} />
      ) : (
        <p className="quiet">Under a lens of a change nothing new comes in.</p>
      )}
      {last === 0 ? (
        <Empty>Nothing has been recorded here yet.</Empty>
      ) : (
        <>
          <p className="quiet" role="status">
            {counted(last, 'change', 'changes')}
            {asked < last && `; from change ${number(asked)} on backwards`}
            {asked < last && (
              <>
                {' '}
                <button type="button" onClick={() => setUpTo('')}>
                  From the newest
                </button>
              </>
            )}
          </p>
          <ol className="changes" aria-label="Changes, newest first">
            {windows.map((window) => (
              <Part key={window.since} window={window} />
            ))}
          </ol>
          {asked > shown * perWindow && (
            <More
              pages={{ more: () => setMore({ of: asked, windows: shown + 1 }), loading: false }}
              what="changes"
            />
          )}
        </>
      )}
    </>
  );
}

function Part({ window: { since, first } }: { window: Window }) {
  const { data, fault, again } = useRead(ChangeWindow, { since, first });
  if (fault) {
    return (
      <li>
        <FaultBox fault={fault} again={again} />
      </li>
    );
  }
  if (!data) {
    return (
      <li>
        <Loading what="changes" />
      </li>
    );
  }
  return data.changes.nodes.toReversed().map((change) => (
    <li key={change.id}>
      <ChangeLine change={change} />
    </li>
  ));
}

const liveWords: Readonly<Record<LiveState, string>> = {
  connecting: 'Connecting: new changes will show here as they come in.',
  live: 'Live: new changes show here as they come in.',
  trying: 'The connection is lost; it is tried again. What comes in meanwhile will not be missed.',
};

/** What came in since the page was read. It moves nothing until it is asked for. */
function Live({ last }: { last: number }) {
  const { newest, state } = useLive(last);
  const renew = useRenew();
  const fresh = newest - last;
  return (
    <div className="live" role="status" data-live={state}>
      <span className="quiet">
        <span aria-hidden="true">{state === 'live' ? '●' : '○'}</span> {liveWords[state]}
      </span>
      {fresh > 0 && (
        <button type="button" className="live-new" onClick={renew}>
          {counted(fresh, 'new change', 'new changes')}: show {fresh === 1 ? 'it' : 'them'}
        </button>
      )}
    </div>
  );
}
