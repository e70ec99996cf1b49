import { gql } from '@urql/core';
import { useState } from 'react';
import { useClient } from 'urql';
import { To } from '../address/To';
import { faultOf } from '../api/fault';
import { useRead } from '../api/read';
import type {
  ChangeAtQuery,
  ChangeAtQueryVariables,
  LastChangeQuery,
  LastChangeQueryVariables,
  LatestChangesQuery,
  LatestChangesQueryVariables,
} from '../gql/types';
import { Said } from '../parts/Said';
import { FaultBox, Loading } from '../parts/State';
import { instantWords } from '../words/date';
import { number } from '../words/figure';
import { LensField } from './LensField';
import { useLens, useSetLens } from './useLens';

const LastChange = gql<LastChangeQuery, LastChangeQueryVariables>`
  query LastChange {
    store {
      change
    }
  }
`;

const LatestChanges = gql<LatestChangesQuery, LatestChangesQueryVariables>`
  query LatestChanges($since: Int!, $first: Int!) {
    changes(since: $since, first: $first) {
      nodes {
        number
        at
        by
        reason
      }
    }
  }
`;

const ChangeAt = gql<ChangeAtQuery, ChangeAtQueryVariables>`
  query ChangeAt($at: DateTime!) @asOf(recorded: $at) {
    lens {
      change
    }
  }
`;

/** How many of the latest changes can be picked from. */
const shown = 5;

/** The change up to which the record is read: by its number, by an instant, or picked from the latest. */
export function ChangeLens() {
  const { change } = useLens();
  const set = useSetLens();
  const { data, fault, again } = useRead(LastChange, {}, { whole: true });
  if (fault) return <FaultBox fault={fault} again={again} />;
  if (!data) return <Loading what="the changes" />;
  const last = data.store.change;
  const choose = (to: string) => set({ change: to });
  return (
    <>
      <LensField
        label="A change"
        value={change}
        set={choose}
        unset="The newest"
        placeholder={String(last)}
        size={8}
        numeric
        how={`The last is ${number(last)}.`}
      />
      <InstantField choose={choose} />
      <Latest last={last} chosen={change} choose={choose} />
    </>
  );
}

interface Choose {
  choose: (change: string) => void;
}

/** An instant, in the reader's own zone, is the last change recorded by it. */
function InstantField({ choose }: Choose) {
  const client = useClient();
  const [typed, setTyped] = useState('');
  const [trouble, setTrouble] = useState('');
  const find = async () => {
    const at = new Date(typed).toISOString();
    const { data, error } = await client.query(ChangeAt, { at }).toPromise();
    setTrouble(error ? faultOf(error).message : '');
    if (data) choose(String(data.lens.change));
  };
  return (
    <form
      className="lens-field"
      onSubmit={(event) => {
        event.preventDefault();
        void find();
      }}
    >
      <label htmlFor="lens-instant">An instant</label>
      <input
        id="lens-instant"
        type="datetime-local"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <button type="submit" disabled={typed === ''}>
        Set
      </button>
      {trouble !== '' && <span role="alert">{trouble}</span>}
    </form>
  );
}

function Latest({ last, chosen, choose }: Choose & { last: number; chosen: string }) {
  const since = Math.max(0, last - shown);
  const { data } = useRead(LatestChanges, { since, first: shown }, { whole: true });
  const changes = data?.changes.nodes.toReversed() ?? [];
  return (
    <>
      <ul className="lens-changes" aria-label="The latest changes">
        {changes.map(({ number: n, at, by, reason }) => (
          <li key={n}>
            <button
              type="button"
              className="plain"
              aria-pressed={chosen === String(n)}
              onClick={() => choose(String(n))}
            >
              <strong>{number(n)}</strong> {instantWords(at)}, <Said>{by}</Said>
              {reason !== null && (
                <>
                  : <Said>{reason}</Said>
                </>
              )}
            </button>
          </li>
        ))}
      </ul>
      {last > shown && (
        <p className="quiet">
          The latest {shown} of {number(last)};{' '}
          <To to={{ page: 'changes', key: '', params: {} }}>all changes</To>
        </p>
      )}
    </>
  );
}
