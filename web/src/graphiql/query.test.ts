import { describe, expect, test } from 'vitest';
import { isReplaceable, operationFacts } from './query';
import { examples, firstQuery } from './examples';

describe('what stands in the editor', () => {
  test.each(['', ' \n', firstQuery, `\n${firstQuery.trim()}`, ...examples.map((e) => e.query)])(
    'may be replaced: %j',
    (query) => {
      expect(isReplaceable(query)).toBe(true);
    },
  );

  test('is kept once somebody has written in it', () => {
    expect(isReplaceable('{ store { change } }')).toBe(false);
    expect(isReplaceable(firstQuery.replace('50', '5'))).toBe(false);
  });
});

describe('the facts of a query', () => {
  test('name its first operation', () => {
    expect(operationFacts('fragment F on Query { a } subscription W { b } query Q { c }')).toMatchObject({
      operationName: 'W',
      operations: [{ operation: 'subscription' }, { operation: 'query' }],
    });
  });

  test('name none where it has no name, and are none where it does not parse', () => {
    expect(operationFacts('{ a }')).not.toHaveProperty('operationName');
    expect(operationFacts('{ a')).toBeNull();
  });
});
