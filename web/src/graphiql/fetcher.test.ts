import { afterEach, expect, test, vi } from 'vitest';
import { endpoints, fetchAnswer } from './fetcher';

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['http://127.0.0.1:8080/graphiql/', 'http://127.0.0.1:8080/graphql', 'ws://127.0.0.1:8080/graphql'],
  [
    'https://news.example/desk/graphiql/?query=a#query=b',
    'https://news.example/desk/graphql',
    'wss://news.example/desk/graphql',
  ],
])('the API of %s', (page, http, ws) => {
  expect(endpoints(page)).toEqual({ http, ws });
});

test('a server that is away is told in a sentence', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  await expect(fetchAnswer('/graphql')).rejects.toThrow('The server does not answer');
});

test('so is a page of a proxy in its place', async () => {
  const page = new Response('<h1>Bad gateway</h1>', {
    status: 502,
    statusText: 'Bad Gateway',
    headers: { 'content-type': 'text/html' },
  });
  vi.stubGlobal('fetch', () => Promise.resolve(page));
  await expect(fetchAnswer('/graphql')).rejects.toThrow('502 Bad Gateway');
});

test.each(['application/json', 'application/graphql-response+json; charset=utf-8'])(
  '%s passes',
  async (type) => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('{}', { headers: { 'content-type': type } })));
    expect((await fetchAnswer('/graphql')).ok).toBe(true);
  },
);
