import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { writePermalink } from '../src/permalink';
import { launch, openPage, shot, type Watched } from './browser';
import { startServer, type RunningServer } from './server';

let server: RunningServer;
let browser: Browser;
let watched: Watched;
let page: Page;
let address: string;

beforeAll(async () => {
  server = await startServer();
  browser = await launch();
  address = `${server.address}graphiql/`;
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

beforeEach(async () => {
  watched = await openPage(browser, new URL(server.address).origin);
  page = watched.page;
});

// Whatever a test does: no request left the machine, none failed, nothing was complained of.
afterEach(async () => {
  expect(watched.offences).toEqual([]);
  await watched.close();
});

/** Opens the page and waits until the editor is there and the examples have been held against the schema. */
async function open(at: string, on: Page = page): Promise<void> {
  await on.goto(at);
  await on.locator('.graphiql-query-editor .view-line').first().waitFor();
  await on.locator('.examples li button').first().waitFor();
}

const tidy = (text: string) => text.replaceAll(/[\u00A0·]/g, ' ');

async function written(editor: string, on: Page = page): Promise<string> {
  return tidy(await on.locator(`${editor} .view-lines`).first().innerText());
}

/** Monaco draws only what is in view: scrolls through the answer, and gathers what shows. */
async function answer(...expected: string[]): Promise<void> {
  const result = page.locator('.result-window');
  await result.locator('.view-line').first().waitFor();
  const missing = new Set(expected);
  await result.hover();
  for (let step = 0; step < 60 && missing.size > 0; step++) {
    const shown = tidy(await result.innerText());
    for (const text of missing) if (shown.includes(text)) missing.delete(text);
    await page.mouse.wheel(0, 300);
    await page.waitForTimeout(100);
  }
  expect([...missing], 'not in the answer').toEqual([]);
}

// By keyboard: a click on the button may land on Monaco's suggestions.
async function run(): Promise<void> {
  await page
    .locator('.graphiql-query-editor .view-lines')
    .first()
    .click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('Control+Enter');
}

test('the page has a title, one main landmark and one heading of its own', async () => {
  await open(address);
  expect(await page.title()).toBe('GraphiQL · claimgraph');
  expect(await page.getByRole('main').count()).toBe(1);
  expect(await page.getByRole('heading', { level: 1 }).allInnerTexts()).toEqual(['GraphiQL: ask claimgraph']);
});

test('an example is chosen, run, and answered', async () => {
  await open(address);
  await page
    .locator('.examples')
    .getByRole('button', { name: 'Who has given a figure of the killed' })
    .click();
  expect(await written('.graphiql-query-editor')).toContain('query WhoSaidHowManyDied');
  await run();
  await answer('Human Rights Activists', '2571');
});

test('every example that is offered runs without error', async () => {
  await open(address);
  const buttons = page.locator('.examples li button');
  const titles = await buttons.allInnerTexts();
  expect(titles.length).toBeGreaterThanOrEqual(10);
  for (const title of titles.filter((t) => !t.startsWith('Watch'))) {
    await page.locator('.examples').getByRole('button', { name: title, exact: true }).click();
    const answered = page.waitForResponse((r) => r.url().endsWith('/graphql'));
    await run();
    const body = (await (await answered).json()) as { data?: unknown; errors?: unknown };
    expect(body.errors, title).toBeUndefined();
    expect(body.data, title).toBeTruthy();
  }
  // Examples replace one another; nobody's own work was there to be kept.
  expect(await page.locator('.graphiql-tab').count()).toBe(1);
});

test('a subscription hears of changes by WebSocket', async () => {
  await open(address);
  await page.locator('.examples').getByRole('button', { name: 'Watch the record grow' }).click();
  await run();
  await answer('"changes"', '"number"');
  await page.keyboard.press('Control+Enter');
});

test('a link carries query and variables there and back', async () => {
  const query =
    '# Ünïcode & signs: 100%\nquery Q($id: ID!) { claim(id: $id) { claimant { name } quantity { low } } }';
  await open(writePermalink(address, { query, variables: '{"id": "claim:hrana-killed"}' }));
  expect(await written('.graphiql-query-editor')).toContain('# Ünïcode & signs: 100%');
  await run();
  await answer('Human Rights Activists', '2571');
  await page.getByRole('button', { name: 'Copy link to this query' }).click();
  await page.getByRole('status').getByText('Link copied.').waitFor();
  await shot(page, 'graphiql-link');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(page.url()).toBe(link);

  const other = await openPage(browser, new URL(server.address).origin);
  await open(link, other.page);
  expect(await written('.graphiql-query-editor', other.page)).toContain('query Q($id: ID!)');
  expect(await written('.graphiql-editor-tool', other.page)).toContain('claim:hrana-killed');
  expect(other.offences).toEqual([]);
  await other.close();
});

test('a link in the query string is read too', async () => {
  await open(`${address}?${new URLSearchParams({ query: '{ store { change } }' }).toString()}`);
  expect(await written('.graphiql-query-editor')).toBe('{ store { change } }');
});

test('a link pasted into the open page is followed, beside what stood there', async () => {
  await open(writePermalink(address, { query: '{ store { change } }', variables: '' }));
  await page.goto(writePermalink(address, { query: '{ store { hash } }', variables: '' }));
  await page.locator('.graphiql-query-editor').getByText('hash').first().waitFor();
  expect(await page.locator('.graphiql-tab').count()).toBe(2);
  await run();
  await answer('"hash"');
});

test('a token under Headers goes along, and is kept nowhere', async () => {
  await open(writePermalink(address, { query: '{ store { change } }', variables: '' }));
  await page.getByRole('button', { name: 'Headers' }).click();
  await page.locator('.graphiql-editor-tool .graphiql-editor:not(.hidden) .view-lines').click();
  await page.keyboard.insertText('{"X-Token-Of-Test": "Bearer abc123"}');
  const sent = page.waitForRequest((r) => r.url().endsWith('/graphql') && r.method() === 'POST');
  await page.keyboard.press('Control+Enter');
  expect((await sent).headers()['x-token-of-test']).toBe('Bearer abc123');
  await page.waitForTimeout(1500); // GraphiQL writes its tabs half a second later
  const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  expect(stored).toContain('store');
  expect(stored).not.toContain('abc123');
});

test.each(['light', 'dark'] as const)('it is %s where the system is', async (colorScheme) => {
  await page.emulateMedia({ colorScheme });
  await open(address);
  await run();
  await answer('Human Rights Activists');
  const lightness = await page.evaluate(() => {
    const container = document.querySelector('.graphiql-container');
    return container ? Number(/\d+/.exec(getComputedStyle(container).backgroundColor)?.[0]) : Number.NaN;
  });
  expect(lightness > 128).toBe(colorScheme === 'light');
  await shot(page, `graphiql-${colorScheme}`);
});
