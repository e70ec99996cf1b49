import { describe, expect, test } from 'vitest';
import { readPermalink, writePermalink } from './permalink';

const page = 'http://127.0.0.1:8080/graphiql/';

describe('a permalink', () => {
  test.each([
    ['plain', { query: '{ store { change } }', variables: '' }],
    [
      'with variables',
      { query: 'query Q($id: ID!) { claim(id: $id) { label } }', variables: '{"id": "claim:a"}' },
    ],
    [
      'with signs that addresses use',
      { query: '# 100% of a+b & c=d?\n{ store { hash } }', variables: '{"a":"#&+%"}' },
    ],
    [
      'in other scripts',
      { query: '{ entities(filter: { text: "سپاه پاسداران" }) { totalCount } }', variables: '' },
    ],
  ])('carries a request there and back: %s', (_name, request) => {
    expect(readPermalink(writePermalink(page, request))).toEqual(request);
  });

  test('is read from the query string too', () => {
    expect(readPermalink(`${page}?query=%7B%20store%20%7B%20change%20%7D%20%7D&variables=%7B%7D`)).toEqual({
      query: '{ store { change } }',
      variables: '{}',
    });
  });

  test('in the fragment wins over the query string', () => {
    expect(readPermalink(`${page}?query=old#query=new`)?.query).toBe('new');
  });

  test('replaces what the page was opened with', () => {
    expect(writePermalink(`${page}?query=old#query=older`, { query: 'new', variables: ' ' })).toBe(
      `${page}#query=new`,
    );
  });

  test.each(['', '?variables=%7B%7D', '#', '#query=', '#query=%20', '#code=abc'])(
    'is not found in %j',
    (rest) => {
      expect(readPermalink(page + rest)).toBeNull();
    },
  );
});
