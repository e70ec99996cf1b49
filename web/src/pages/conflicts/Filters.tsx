import { gql } from '@urql/core';
import { listOf, withParams } from '../../address/address';
import { go, useAddress } from '../../address/useAddress';
import { useRead } from '../../api/read';
import type { ConflictFilterNodesQuery, ConflictFilterNodesQueryVariables } from '../../gql/types';
import { NodeLinkFields, nodeWords } from '../../parts/NodeLink';
import { NodePicker } from '../../parts/NodePicker';
import { Said } from '../../parts/Said';
import { verdictWords } from '../../words/words';
import { conflictVerdicts } from './conflicts';

const ConflictFilterNodes = gql<ConflictFilterNodesQuery, ConflictFilterNodesQueryVariables>`
  query ConflictFilterNodes($ids: [ID!]!) {
    nodes(ids: $ids) {
      ...NodeLink
    }
  }
  ${NodeLinkFields}
`;

/** Which pairs are shown: by verdict, by who makes one of the two claims, by what one of them is on. All of it is in the address. */
export function Filters() {
  const address = useAddress();
  const set = (params: Record<string, string>) => go(withParams(address, params));
  const add = (name: 'claimants' | 'propositions', id: string) =>
    set({ [name]: [...new Set([...listOf(address.params[name]), id])].join(',') });
  return (
    <search className="conflicts-filters">
      <label>
        Verdict{' '}
        <select
          value={address.params['verdict'] ?? ''}
          onChange={(event) => set({ verdict: event.target.value })}
        >
          <option value="">any</option>
          {conflictVerdicts.map((verdict) => (
            <option key={verdict} value={verdict}>
              {verdictWords[verdict].word}
            </option>
          ))}
        </select>
      </label>
      <NodePicker
        label="One claim is by"
        kinds={['ENTITY']}
        onPick={({ id }) => add('claimants', id)}
        placeholder="a claimant"
      />
      <NodePicker
        label="One claim is on"
        kinds={['RELATION', 'MEASURE', 'STATEMENT']}
        onPick={({ id }) => add('propositions', id)}
        placeholder="what is at issue"
      />
      <Chosen />
    </search>
  );
}

/** What was chosen, each with a way to take it off. */
function Chosen() {
  const address = useAddress();
  const chosen = (['claimants', 'propositions'] as const).flatMap((name) =>
    listOf(address.params[name]).map((id) => ({ name, id })),
  );
  const { data } = useRead(
    ConflictFilterNodes,
    { ids: chosen.map(({ id }) => id) },
    { pause: chosen.length === 0 },
  );
  if (chosen.length === 0) return null;
  return (
    <ul aria-label="Chosen">
      {chosen.map(({ name, id }) => {
        const node = data?.nodes.find((one) => one?.id === id);
        const words = node ? nodeWords(node) : id;
        const rest = listOf(address.params[name]).filter((one) => one !== id);
        return (
          <li key={`${name} ${id}`}>
            <button
              type="button"
              onClick={() => go(withParams(address, { [name]: rest.join(',') }))}
              aria-label={`Take off ${words}`}
            >
              {name === 'claimants' ? 'by' : 'on'} <Said>{words}</Said> <span aria-hidden="true">×</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
