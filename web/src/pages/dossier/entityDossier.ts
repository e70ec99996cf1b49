import type { DossierEntityQuery } from '../../gql/types';
import { counted } from '../../words/figure';
import { entityKindWords, standingWords } from '../../words/words';
import type { Dossier, Section } from './document';
import { boundNote, cited, claimsSection, conflictsSection, fact, listed } from './pieces';
import { bounds } from './read';

type Entity = NonNullable<DossierEntityQuery['entity']>;

/** An entity on paper: who it is, what relates it to others, what it claims and what is claimed about it, and who says otherwise. */
export function entityDossier(entity: Entity): Dossier {
  const both = [...entity.claims.nodes, ...entity.claimsAbout.nodes];
  const cut = both.filter(({ conflicts }) => conflicts.nodes.length < conflicts.totalCount).length;
  return {
    title: entity.name,
    sections: [
      who(entity),
      relations(entity),
      claimsSection('What it claims', 'Nothing is recorded that it claims.', entity.claims),
      claimsSection(
        'What is claimed about it',
        'Nothing is recorded that is claimed about it.',
        entity.claimsAbout,
      ),
      conflictsSection(
        both.flatMap(({ conflicts }) => conflicts.nodes),
        cut === 0
          ? undefined
          : `Of ${counted(cut, 'claim', 'claims')} above, the first ${bounds.conflictsEach} pairs each.`,
      ),
    ],
  };
}

function who({ kind, named, description, names, identifiers, speaksFor, bloc, id, sameAs }: Entity): Section {
  return {
    title: 'Who it is',
    facts: [
      ...fact('Kind', [entityKindWords[kind].word, ...(named ? [] : [', unnamed'])]),
      ...fact('Description', description),
      ...fact('Names', listed(names.map(({ value }) => ({ said: value })))),
      ...fact(
        'Identifiers',
        listed(identifiers.map(({ scheme, value }) => ({ said: `${scheme} ${value}` }))),
      ),
      ...fact('Speaks for', speaksFor && [{ said: speaksFor.name, id: speaksFor.id }]),
      ...fact('Bloc', bloc.id === id ? ['its own'] : [{ said: bloc.name, id: bloc.id }]),
      ...fact('Read as one with', listed(sameAs.map((other) => ({ said: other, id: other })))),
    ],
  };
}

function relations({ relations: list }: Entity): Section {
  return {
    title: 'Relations',
    note: boundNote(list.nodes.length, list, 'relation', 'relations', 'in the order of their ids'),
    table: {
      head: ['Relation, as claimed', 'Standing', 'For and against', 'Origins', 'Claims'],
      rows: list.nodes.map(({ id, label, standing, origins, claims }) => [
        [{ said: label, id }],
        [standingWords[standing.status].word],
        [`${standing.affirming} and ${standing.denying}`],
        [origins.min === origins.max ? `${origins.min}` : `${origins.min}–${origins.max}`],
        [
          ...listed(claims.nodes.map(cited)),
          ...(claims.nodes.length < claims.totalCount
            ? [` and ${claims.totalCount - claims.nodes.length} more`]
            : []),
        ],
      ]),
    },
    none: 'No relation of it is recorded.',
  };
}
