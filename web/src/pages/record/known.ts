import type { KnownQuery, KnownRefFragment } from '../../gql/types';
import { nodeWords } from '../../parts/NodeLink';
import { claimBlank, issueOf } from './claim';
import type { Values } from './fields';

export type Known = NonNullable<KnownQuery['node']>;
type KnownClaim = Extract<Known, { __typename: 'Claim' }>;
type KnownQuantity = NonNullable<KnownClaim['quantity']>;

const ref = (node: KnownRefFragment | null): Values[] =>
  node === null ? [] : [{ id: node.id, words: nodeWords(node) }];
const refs = (nodes: readonly KnownRefFragment[]): Values[] => nodes.flatMap(ref);
const text = (value: string | null) => value ?? '';
const keyOf = (id: string) => id.slice(id.indexOf(':') + 1);

/** What a form of a record begins with when the record is corrected: all that is there, and that it is replaced as that change left it. Null for what has no form. */
export function correctionOf(known: Known): { kind: string; values: Values } | null {
  switch (known.__typename) {
    case 'Entity':
      return correction('entity', 'entities', known.id, entityOf(known), known.entityHistory);
    case 'Document':
      return correction('document', 'documents', known.id, documentOf(known), known.documentHistory);
    case 'Predicate': {
      const { label, inverseLabel, symmetric, description } = known;
      const values = { label, inverseLabel, symmetric, description: text(description) };
      return correction('predicate', 'predicates', known.id, values, known.predicateHistory);
    }
    case 'Measure':
      return correction('measure', 'measures', known.id, measureOf(known), known.measureHistory);
    case 'Claim':
      return correction('claim', 'claims', known.id, claimOf(known), known.claimHistory);
    default:
      return null;
  }
}

function correction(
  kind: string,
  list: string,
  id: string,
  values: Values,
  history: readonly { number: number }[],
): { kind: string; values: Values } {
  const ifChange = history[0]?.number;
  return {
    kind,
    values: { [list]: [{ ...values, key: keyOf(id) }], correct: true, ...(ifChange ? { ifChange } : {}) },
  };
}

function entityOf(known: Extract<Known, { __typename: 'Entity' }>): Values {
  return {
    kind: known.kind,
    named: known.named,
    names: known.names.map(({ value, lang, kind }) => ({ value, lang: text(lang), kind })),
    description: text(known.description),
    identifiers: known.identifiers.map(({ scheme, value }) => ({ scheme, value })),
    speaksFor: ref(known.speaksFor),
  };
}

function documentOf(known: Extract<Known, { __typename: 'Document' }>): Values {
  return {
    title: text(known.title),
    publisher: ref(known.publisher),
    authors: refs(known.authors),
    published: text(known.published),
    url: text(known.url),
    lang: text(known.lang),
    sha256: text(known.sha256),
    cites: refs(known.cites),
  };
}

function measureOf(known: Extract<Known, { __typename: 'Measure' }>): Values {
  return {
    label: known.label,
    predicate: ref(known.predicate),
    population: known.population,
    kind: known.measureKind,
    unit: known.unit,
    event: ref(known.event),
    place: ref(known.place),
    origin: text(known.origin),
    method: text(known.method),
    partOf: ref(known.partOf),
  };
}

function claimOf(known: KnownClaim): Values {
  const { proposition } = known;
  const issue = { ...issueOf(proposition.id) };
  if (proposition.__typename === 'Relation')
    issue['relation'] = {
      subject: ref(proposition.subject),
      predicate: ref(proposition.predicate),
      object: ref(proposition.object),
    };
  if (proposition.__typename === 'Measure') issue['measure'] = ref(proposition);
  if (proposition.__typename === 'Statement') issue['statement'] = { key: ref(proposition) };
  return {
    ...claimBlank,
    ...issue,
    claimant: ref(known.claimant),
    reportedFrom: refs(known.reportedFrom),
    label: known.label,
    figured: known.quantity !== null,
    quantity: known.quantity ? quantityOf(known.quantity) : groupBlank,
    mentions: refs(known.mentions),
    polarity: known.polarity,
    certainty: known.certainty,
    speechAct: known.speechAct,
    basis: known.basis,
    hedge: text(known.hedge),
    stated: text(known.stated),
    // Where a figure gives no date of its own, the server answers with the one on which it was stated: it means the same left out.
    valid: known.quantity && known.valid === known.stated ? '' : text(known.valid),
    place: ref(known.claimPlace),
    evidence: known.evidence.map(evidenceOf),
  };
}

const groupBlank: Values = { qualifier: 'EXACTLY' };

function evidenceOf(known: KnownClaim['evidence'][number]): Values {
  return {
    document: ref(known.document),
    kind: known.evidenceKind,
    attribution: known.attribution,
    locator: text(known.locator),
    ...(known.start === null || known.end === null ? {} : { start: known.start, end: known.end }),
    ...(known.spanSha256 === null ? {} : { spanSha256: known.spanSha256 }),
    chain: known.chain.map(({ carrier, document, verb }) => ({
      carrier: ref(carrier),
      document: ref(document),
      verb: text(verb),
    })),
  };
}

/** The figure as it was given, of what it bounds: the other way about than the server reckons. */
export function quantityOf(known: KnownQuantity): Values {
  const { qualifier, verbatim, openAbove, low, high, best, tolerance } = known;
  const given = { qualifier, verbatim, openAbove, tolerance: tolerance === null ? '' : String(tolerance) };
  const value = {
    EXACTLY: best,
    ABOUT: best,
    AT_LEAST: low,
    MORE_THAN: low === null ? null : low - 1,
    AT_MOST: high,
    FEWER_THAN: high === null ? null : high + 1,
    BETWEEN: null,
    MAGNITUDE: null,
  }[qualifier];
  if (qualifier === 'BETWEEN') return { ...given, low: count(low), high: count(high) };
  if (qualifier === 'MAGNITUDE')
    return magnitude.test(verbatim.trim()) ? given : { ...given, low: count(low), high: count(high) };
  return { ...given, value: count(value) };
}

const count = (n: number | null) => (n === null ? '' : String(n));
const magnitude = /^(dozens|(tens of |hundreds of )?thousands|hundreds|millions)$/i;
