import type { DossierMeasureQuery } from '../../gql/types';
import { dateWords, statedWords } from '../../words/date';
import { counted, number, range } from '../../words/figure';
import { heldWords, measureKindWords, polarityWords, standingWords } from '../../words/words';
import type { Dossier, Section } from './document';
import { boundNote, cited, conflictsSection, fact, listed } from './pieces';
import { bounds } from './read';

type Measure = NonNullable<DossierMeasureQuery['measure']>;

/** More days of an envelope than this are not printed. */
const mostDays = 60;

/** A measure on paper: what it counts, what the figures come to, the figures themselves, and which cannot both hold and why. */
export function measureDossier(measure: Measure): Dossier {
  const { conflicts } = measure;
  return {
    title: measure.label,
    sections: [
      scope(measure),
      standing(measure),
      figures(measure),
      conflictsSection(
        conflicts.nodes,
        boundNote(conflicts.nodes.length, conflicts, 'pair', 'pairs', 'the newest'),
      ),
      envelope(measure),
    ],
  };
}

function scope(measure: Measure): Section {
  const { population, kind, unit, origin, method, predicate, event, place, partOf, parts } = measure;
  return {
    title: 'What is counted',
    facts: [
      ...fact('Population', population),
      ...fact('What of it', predicate.label),
      ...fact('Event', event && [{ said: event.name, id: event.id }]),
      ...fact('Place', place && [{ said: place.name, id: place.id }]),
      ...fact('Kind', [`${measureKindWords[kind].word}: ${measureKindWords[kind].means}`]),
      ...fact('Unit', unit),
      ...fact('Counted since', origin === null ? null : [dateWords(origin)]),
      ...fact('Method', method),
      ...fact('Part of', partOf && [{ said: partOf.label, id: partOf.id }]),
      ...fact('Parts, never added up', listed(parts.map(({ id, label }) => ({ said: label, id })))),
    ],
  };
}

function standing({ standing: s, origins: o }: Measure): Section {
  return {
    title: 'What the claims come to',
    facts: [
      ...fact('Standing', [`${standingWords[s.status].word}. ${standingWords[s.status].means}`]),
      ...fact('Held claims', [`${s.affirming} affirm, ${s.denying} deny, ${s.uncommitted} take no stand`]),
      ...fact('Origins', [
        o.min === o.max ? `${o.min}` : `at least ${o.min}, at most ${o.max}`,
        `, of ${counted(o.blocs, 'bloc', 'blocs')}`,
      ]),
    ],
    note:
      o.groups.length < o.max
        ? `The first ${number(o.groups.length)} origins are listed, of at most ${number(o.max)}.`
        : undefined,
    items: o.groups.map(({ origin, bloc, echoCount, claims }) => [
      { said: origin.name, id: origin.id },
      ...(bloc.id === origin.id ? [] : [' (of ', { said: bloc.name, id: bloc.id }, ')']),
      ': ',
      ...listed(claims.slice(0, bounds.claimsOfOrigin).map(cited)),
      ...(claims.length > bounds.claimsOfOrigin ? [' and more'] : []),
      ...(echoCount > 0 ? [`; ${counted(echoCount, 'echo adds', 'echoes add')} no origin`] : []),
    ]),
  };
}

function figures({ claims }: Measure): Section {
  return {
    title: 'Figures',
    note: boundNote(claims.nodes.length, claims, 'claim', 'claims', 'the newest'),
    table: {
      head: ['Stated', 'Holds for', 'Claimant', 'Figure as said', 'Range', 'Held', 'Standing', 'Claim'],
      rows: claims.nodes.map((claim) => [
        [statedWords(claim)],
        [claim.valid === null ? 'not said' : dateWords(claim.valid)],
        [{ said: claim.claimant.name, id: claim.claimant.id }],
        [
          ...(claim.polarity === 'DENIES' ? [`${polarityWords.DENIES.word} `] : []),
          ...(claim.quantity ? [{ said: claim.quantity.verbatim, id: claim.id }] : ['no figure']),
        ],
        [(claim.quantity && range(claim.quantity)) ?? 'none'],
        [heldWords[claim.standing.held].word],
        [standingWords[claim.standing.field].word],
        [cited(claim)],
      ]),
    },
    none: 'Nobody gives a figure.',
  };
}

type Day = Measure['envelope'][number];

/** The days on which the envelope is another than the day before. */
export function stepsOf(days: readonly Day[]): Day[] {
  return days.filter((day, i) => {
    const before = days[i - 1];
    return before === undefined || before.floor !== day.floor || before.ceiling !== day.ceiling;
  });
}

function envelope({ envelope: days }: Measure): Section {
  const steps = stepsOf(days);
  const last = steps.slice(-mostDays);
  return {
    title: 'Envelope of the figures now held',
    note: boundNote(last.length, { totalCount: steps.length }, 'step', 'steps', 'the latest'),
    table: {
      head: ['From', 'Highest floor', 'Lowest ceiling'],
      rows: last.map(({ date, floor, ceiling }) => [
        [dateWords(date)],
        [floor === null ? 'none' : number(floor)],
        [ceiling === null ? 'none' : number(ceiling)],
      ]),
    },
    none: 'No figure that is held speaks of a day.',
  };
}
