import { gql } from '@urql/core';
import { addressOf } from '../../address/address';
import { To } from '../../address/To';
import { useRead } from '../../api/read';
import type { SameVerdict, TwinsQuery, TwinsQueryVariables } from '../../gql/types';
import { Said } from '../../parts/Said';
import { Empty, FaultBox, Loading } from '../../parts/State';
import { instantWords } from '../../words/date';
import { number } from '../../words/figure';
import { entityKindWords, sameWords } from '../../words/words';

const TwinsFields = gql<TwinsQuery, TwinsQueryVariables>`
  query Twins($id: ID!, $first: Int!) {
    entity(id: $id) {
      id
      suggestions(first: $first) {
        reason
        entity {
          id
          name
          kind
          claims(first: 1) {
            totalCount
          }
        }
      }
      judgements {
        id
        pair
        verdict
        by
        at
        overruled
        withdrawn
        left {
          id
          name
        }
        right {
          id
          name
        }
      }
    }
  }
`;

/** So many likely twins are shown, and so many judgements, at most. */
const suggested = 50;
const judged = 1000;

type Entity = NonNullable<TwinsQuery['entity']>;

/** Records that may be of the same entity, to be judged, and what analysts said of others. */
export function Twins({ id }: { id: string }) {
  const { data, fault, again } = useRead(TwinsFields, { id, first: suggested });
  if (fault) return <FaultBox fault={fault} again={again} />;
  if (!data) return <Loading what="likely twins" />;
  if (!data.entity) return null;
  return (
    <>
      <section aria-label="Twins to judge">
        <h2>Twins to judge</h2>
        <Suggestions of={data.entity} />
      </section>
      <section aria-label="Judgements">
        <h2>Judgements</h2>
        <Judgements of={data.entity} />
      </section>
    </>
  );
}

const verdicts: readonly (readonly [SameVerdict, string])[] = [
  ['SAME', 'Same'],
  ['DIFFERENT', 'Different'],
  ['UNSURE', 'Unsure'],
];

function Suggestions({ of: { id, suggestions } }: { of: Entity }) {
  if (suggestions.length === 0)
    return <Empty>Nobody else is called alike, or is in a register under the same identifier.</Empty>;
  return (
    <>
      <ul className="twins">
        {suggestions.map(({ entity, reason }) => (
          <li key={entity.id}>
            <p>
              <To id={entity.id}>
                <Said>{entity.name}</Said>
              </To>{' '}
              <span className="quiet">
                {entityKindWords[entity.kind].word}, {number(entity.claims.totalCount)}{' '}
                {entity.claims.totalCount === 1 ? 'claim' : 'claims'}
              </span>
            </p>
            <p className="quiet">
              <Said>{reason}</Said>
            </p>
            <p className="verdicts">
              {verdicts.map(([verdict, title]) => (
                <To
                  key={verdict}
                  to={{
                    page: 'record',
                    key: 'judgement',
                    params: { left: addressOf(id).key, right: addressOf(entity.id).key, verdict },
                  }}
                  title={sameWords[verdict].means}
                >
                  {title}
                  <span className="visually-hidden"> as {entity.name}</span>
                </To>
              ))}
            </p>
          </li>
        ))}
      </ul>
      {suggestions.length >= suggested && <p className="quiet">The likeliest {suggested} are shown.</p>}
    </>
  );
}

function Judgements({ of: { judgements } }: { of: Entity }) {
  if (judgements.length === 0) return <Empty>Nobody has judged whether it is the same as another.</Empty>;
  return (
    <>
      <ul className="twins">
        {judgements.map(({ id, pair, left, right, verdict, by, at, overruled, withdrawn }) => (
          <li key={id}>
            <p>
              <Said className="who">{by}</Said> says:{' '}
              {pair.map((record, i) => (
                <span key={record}>
                  {i > 0 && ' and '}
                  <To id={i === 0 ? left.id : right.id}>
                    <code>{record}</code>
                  </To>
                </span>
              ))}{' '}
              are <strong title={sameWords[verdict].means}>{sameWords[verdict].word}</strong>.
            </p>
            <p className="quiet">
              {instantWords(at)}
              {overruled && ', overruled by a later judgement'}
              {withdrawn && ', withdrawn'}
            </p>
          </li>
        ))}
      </ul>
      {judgements.length >= judged && <p className="quiet">{number(judged)} of them are shown.</p>}
    </>
  );
}
