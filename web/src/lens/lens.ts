import type { DirectiveNode, DocumentNode } from '@0no-co/graphql.web';
import { listOf, type Address } from '../address/address';

/** What the reader looks through: the graph as stated by a day, as recorded by a change, without some sources. Empty where it hides nothing. */
export interface Lens {
  /** A day, `2026-01-15`. */
  stated: string;
  /** The number of a change. */
  change: string;
  /** Ids of entities and documents. */
  without: readonly string[];
}

export function lensOf({ params }: Address): Lens {
  return {
    stated: params['as-of'] ?? '',
    change: params['as-of-change'] ?? '',
    without: listOf(params['without']),
  };
}

/** The parameters of an address that say a lens. */
export function lensAsParams({ stated, change, without }: Lens): Record<string, string> {
  return { 'as-of': stated, 'as-of-change': change, without: without.join(',') };
}

export function hidesNothing({ stated, change, without }: Lens): boolean {
  return stated === '' && change === '' && without.length === 0;
}

/** The lens as GraphQL says it, to show people and to put before a query: `@asOf(stated: "2026-01-15")`. */
export function directivesOf(lens: Lens): string {
  const asOf = [
    ...(lens.stated === '' ? [] : [`stated: ${JSON.stringify(lens.stated)}`]),
    ...(lens.change === ''
      ? []
      : [`change: ${isNumber(lens.change) ? lens.change : JSON.stringify(lens.change)}`]),
  ];
  const parts = [];
  if (asOf.length > 0) parts.push(`@asOf(${asOf.join(', ')})`);
  if (lens.without.length > 0) parts.push(`@without(sources: ${JSON.stringify(lens.without)})`);
  return parts.join(' ');
}

/** A document whose queries read through a lens. */
export function through(lens: Lens, document: DocumentNode): DocumentNode {
  if (hidesNothing(lens)) return document;
  const directives = nodesOf(lens);
  return {
    kind: document.kind,
    definitions: document.definitions.map((definition) =>
      definition.kind === 'OperationDefinition' && definition.operation === 'query'
        ? { ...definition, directives: [...(definition.directives ?? []), ...directives] }
        : definition,
    ),
  } as DocumentNode;
}

function nodesOf({ stated, change, without }: Lens): DirectiveNode[] {
  const nodes: DirectiveNode[] = [];
  const asOf = [
    ...(stated === '' ? [] : [argument('stated', { kind: 'StringValue', value: stated })]),
    // What is no number goes as it is: the server says what is wrong with it.
    ...(change === ''
      ? []
      : [
          argument(
            'change',
            isNumber(change) ? { kind: 'IntValue', value: change } : { kind: 'StringValue', value: change },
          ),
        ]),
  ];
  if (asOf.length > 0) nodes.push(directive('asOf', asOf));
  if (without.length > 0) {
    const values = without.map((value) => ({ kind: 'StringValue', value }));
    nodes.push(directive('without', [argument('sources', { kind: 'ListValue', values })]));
  }
  return nodes;
}

/** As GraphQL writes numbers: without zeros before them. */
const isNumber = (change: string) => /^(0|[1-9]\d*)$/.test(change);
const name = (value: string) => ({ kind: 'Name', value });
const argument = (of: string, value: object) => ({ kind: 'Argument', name: name(of), value });
const directive = (of: string, args: object[]) =>
  ({ kind: 'Directive', name: name(of), arguments: args }) as unknown as DirectiveNode;
