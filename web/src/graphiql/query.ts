import { Kind, parse, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { examples } from './examples';

/** True where opening something else in the editor loses nobody's work: it is blank, or an example as it came. */
export function isReplaceable(query: string): boolean {
  return query.trim() === '' || examples.some((e) => e.query.trim() === query.trim());
}

/** What GraphiQL keeps of the query in its editor; null where it does not parse. */
export interface OperationFacts {
  documentAST: DocumentNode;
  operations: OperationDefinitionNode[];
  operationName?: string;
}

export function operationFacts(query: string): OperationFacts | null {
  try {
    const documentAST = parse(query);
    const operations = documentAST.definitions.filter((d) => d.kind === Kind.OPERATION_DEFINITION);
    const operationName = operations[0]?.name?.value;
    return { documentAST, operations, ...(operationName !== undefined && { operationName }) };
  } catch {
    return null;
  }
}
