import { issueOf } from './claim';
import { get, groupOf, set, type Values } from './fields';
import type { Form } from './forms';

const ref = (id: string) => [{ id, words: '' }];
/** A record by its id, or by the bare key that the parameter's name says the kind of. */
const named = (kind: string, value: string) => ref(value.includes(':') ? value : `${kind}:${value}`);

type Fill = (values: Values, value: string) => Values;
const at =
  (path: string, kind: string): Fill =>
  (values, value) =>
    set(values, path, named(kind, value));

/** What an address may begin a form with, by the form and the parameter. */
const fills: Readonly<Record<string, Readonly<Record<string, Fill>>>> = {
  claim: {
    claimant: at('claims.0.claimant', 'entity'),
    document: at('claims.0.evidence.0.document', 'document'),
    proposition: (values, value) =>
      set(values, 'claims.0', { ...groupOf(get(values, 'claims.0')), ...issueOf(value) }),
  },
  document: { publisher: at('documents.0.publisher', 'entity') },
  text: { document: at('document', 'document') },
  evidence: {
    claim: at('evidence.0.claim', 'claim'),
    document: at('evidence.0.evidence.0.document', 'document'),
  },
  link: { from: linkEnd('from'), to: linkEnd('to') },
  grade: {
    claim: at('assessments.0.claim', 'claim'),
    entity: (values, value) =>
      set(set(values, 'assessments.0.of', 'entity'), 'assessments.0.entity', named('entity', value)),
  },
  judgement: {
    left: at('judgements.0.left', 'entity'),
    right: at('judgements.0.right', 'entity'),
    verdict: (values, value) => set(values, 'judgements.0.verdict', value),
  },
  withdraw: { id: (values, value) => set(values, 'id', ref(value)) },
};

/** Either end of a link: a claim's or a proposition's id says which sort of link it is. */
function linkEnd(end: 'from' | 'to'): Fill {
  return (values, value) => {
    if (/^(relation|measure|statement):/.test(value))
      return set(set(values, 'of', 'propositions'), `propositionLinks.0.${end}`, ref(value));
    return set(values, `links.0.${end}`, named('claim', value));
  };
}

/** What a form begins with, at an address. */
export function begin(kind: string, form: Form, params: Readonly<Record<string, string>>): Values {
  return Object.entries(fills[kind] ?? {}).reduce((values, [name, fill]) => {
    const value = params[name];
    return value ? fill(values, value) : values;
  }, form.blank);
}

/** The name under which drafts of a form are kept: another beginning is another form. */
export function draftName(kind: string, params: Readonly<Record<string, string>>): string {
  const names = [...Object.keys(fills[kind] ?? {}), 'correct'].filter((name) => params[name]);
  return [kind, ...names.map((name) => `${name}=${params[name]}`)].join('&');
}
