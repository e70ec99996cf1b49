import { gql } from '@urql/core';
import { Fragment } from 'react';
import { To } from '../../address/To';
import type { FactsFragment } from '../../gql/types';
import { Said } from '../../parts/Said';
import { entityKindWords } from '../../words/words';
import { registerPage } from './identifier';
import { byLanguage, nameWords } from './names';

/** What is recorded of an entity itself. */
export const FactsFields = gql<FactsFragment>`
  fragment Facts on Entity {
    id
    kind
    named
    description
    names {
      value
      lang
      script
      kind
    }
    identifiers {
      scheme
      value
    }
    speaksFor {
      id
      name
    }
    bloc {
      id
      name
    }
    sameAs
  }
`;

/** Lists of an entity have so many at most. */
const bound = 1000;

/** What an entity is called and counted as. */
export function Facts({ entity }: { entity: FactsFragment }) {
  const { kind, named, description, speaksFor, bloc } = entity;
  const words = entityKindWords[kind];
  return (
    <dl className="facts">
      <dt>Kind</dt>
      <dd>
        <span title={words.means}>{words.word}</span>
        {!named && ', whom nobody names'}
      </dd>
      <dt>Bloc</dt>
      <dd>
        {bloc.id === entity.id ? (
          'its own: it speaks for nobody else'
        ) : (
          <To id={bloc.id}>
            <Said>{bloc.name}</Said>
          </To>
        )}
      </dd>
      {speaksFor && (
        <>
          <dt>Speaks for</dt>
          <dd>
            <To id={speaksFor.id}>
              <Said>{speaksFor.name}</Said>
            </To>
          </dd>
        </>
      )}
      {description !== null && (
        <>
          <dt>Description</dt>
          <dd>
            <Said>{description}</Said>
          </dd>
        </>
      )}
      <Names entity={entity} />
      <Identifiers entity={entity} />
      <SameAs entity={entity} />
    </dl>
  );
}

function Names({ entity: { names } }: { entity: FactsFragment }) {
  return (
    <>
      <dt>Names</dt>
      <dd>
        <ul className="names">
          {byLanguage(names).map(({ lang, words, names: own }) => (
            <li key={lang ?? ''}>
              <span className="language">{words}</span>
              {own.map((name, i) => (
                <Fragment key={`${name.kind} ${name.value}`}>
                  {i > 0 && <span aria-hidden="true"> · </span>}
                  <span className="name">
                    <Said lang={lang}>{name.value}</Said>
                    {nameWords(name) !== '' && <span className="quiet"> ({nameWords(name)})</span>}
                  </span>
                </Fragment>
              ))}
            </li>
          ))}
        </ul>
        {names.length >= bound && <p className="quiet">The first {bound} are shown.</p>}
      </dd>
    </>
  );
}

function Identifiers({ entity: { identifiers } }: { entity: FactsFragment }) {
  if (identifiers.length === 0) return null;
  return (
    <>
      <dt>Identifiers</dt>
      <dd>
        {identifiers.map((identifier, i) => {
          const page = registerPage(identifier);
          return (
            <Fragment key={`${identifier.scheme}:${identifier.value}`}>
              {i > 0 && ', '}
              <Said>{identifier.scheme}</Said>{' '}
              {page === null ? (
                <Said>{identifier.value}</Said>
              ) : (
                <a href={page} rel="noreferrer noopener">
                  <Said>{identifier.value}</Said>
                </a>
              )}
            </Fragment>
          );
        })}
        {identifiers.length >= bound && <p className="quiet">The first {bound} are shown.</p>}
      </dd>
    </>
  );
}

function SameAs({ entity: { id, sameAs } }: { entity: FactsFragment }) {
  if (sameAs.length === 0) return null;
  return (
    <>
      <dt>Records</dt>
      <dd>
        <code>{id}</code>, and read as the same:{' '}
        {sameAs.map((other, i) => (
          <Fragment key={other}>
            {i > 0 && ', '}
            <code>{other}</code>
          </Fragment>
        ))}
        {sameAs.length >= bound && <p className="quiet">The first {bound} are shown.</p>}
      </dd>
    </>
  );
}
