import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useCallback } from 'react';
import type { Request } from '../permalink';
import { isReplaceable, operationFacts } from './query';

/** Opens a request in the editor: in a new tab, unless nothing of the reader's own stands in this one. */
export function useOpenRequest(): (request: Request) => void {
  const { addTab, setOperationFacts } = useGraphiQLActions();
  const [queryEditor, variableEditor] = useGraphiQL((s) => [s.queryEditor, s.variableEditor] as const);
  return useCallback(
    (request) => {
      if (!queryEditor) return;
      if (!isReplaceable(queryEditor.getValue())) addTab();
      queryEditor.setValue(request.query);
      variableEditor?.setValue(request.variables);
      // GraphiQL reads these itself, but a moment later: who is quicker would run the operation of the query before.
      const facts = operationFacts(request.query);
      if (facts) setOperationFacts(facts);
      queryEditor.focus();
    },
    [addTab, queryEditor, setOperationFacts, variableEditor],
  );
}
