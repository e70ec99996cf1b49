import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, openPage, shot } from './browser';
import { behindPrefix, startServer, type RunningServer } from './server';

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer();
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const origin = (address: string) => new URL(address).origin;

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function filled(page: Page): Promise<void> {
  await page.locator('#claims:not([aria-busy]) .claims > li').first().waitFor();
}

test('the start page counts, and words every claim as somebody’s', async () => {
  const { page, offences, close } = await openPage(browser, origin(server.address));
  await page.goto(server.address);
  await filled(page);
  expect(await page.title()).toBe('claimgraph');
  const figures = await page.locator('.counts dd').allInnerTexts();
  expect(figures).toHaveLength(4);
  for (const figure of figures) expect(figure).toMatch(/^[1-9][\d,]*$/);
  const claims = await page.locator('.claim').allInnerTexts();
  expect(claims.length).toBeGreaterThan(0);
  expect(claims.length).toBeLessThanOrEqual(10);
  for (const claim of claims) expect(claim).toMatch(/^.+ says: .+$/s);
  expect(offences).toEqual([]);
  await close();
});

test('the watch over the pages is awake: it sees what goes outside', async () => {
  const { page, offences, close } = await openPage(browser, origin(server.address));
  await page.goto(server.address);
  await filled(page);
  await page.evaluate(() => fetch('http://127.0.0.2:9/').catch(() => null));
  await expect.poll(() => offences.length).toBeGreaterThan(0);
  await close();
});

test('it links to the schema, the health of the server and the licences', async () => {
  const { page, offences, close } = await openPage(browser, origin(server.address));
  await page.goto(server.address);
  await filled(page);
  for (const name of ['schema.graphqls', 'healthz', 'licenses.md']) {
    const href = await page.locator(`a[href="./${name}"]`).getAttribute('href');
    const answer = await page.request.get(new URL(href ?? '', server.address).href);
    expect(`${name} ${answer.status()}`).toBe(`${name} 200`);
  }
  expect(offences).toEqual([]);
  await close();
});

test('a claim leads to the words behind it', async () => {
  const { page, offences, close } = await openPage(browser, origin(server.address));
  await page.goto(server.address);
  await filled(page);
  await page.getByRole('link', { name: 'the words behind it' }).first().click();
  await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  await page.locator('.examples li').first().waitFor();
  await page.locator('.graphiql-query-editor .view-lines').click();
  await page.keyboard.press('Control+Enter');
  await page.locator('.result-window').getByText('"evidence"').waitFor();
  expect(offences).toEqual([]);
  await close();
});

test('a claim that is contested leads to what stands against it', async () => {
  const { page, offences, close } = await openPage(browser, origin(server.address));
  await page.goto(server.address);
  await filled(page);
  await page.locator('.contested').getByRole('link', { name: 'by what?' }).first().click();
  await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  await page.locator('.examples li').first().waitFor();
  await page.locator('.graphiql-query-editor .view-lines').click();
  await page.keyboard.press('Control+Enter');
  await page.locator('.result-window').getByText('"CONTRADICTS"').first().waitFor();
  expect(offences).toEqual([]);
  await close();
});

test.each(['light', 'dark'] as const)(
  'it is not wider than 360 px, and %s where the system is',
  async (colorScheme) => {
    const { page, offences, close } = await openPage(browser, origin(server.address), {
      viewport: { width: 360, height: 740 },
      colorScheme,
    });
    await page.goto(server.address);
    await filled(page);
    expect(await sideways(page)).toBe(0);
    const brightness = await page.evaluate(() =>
      Number(/\d+/.exec(getComputedStyle(document.body).backgroundColor)?.[0]),
    );
    expect(brightness > 128).toBe(colorScheme === 'light');
    await shot(page, `start-360-${colorScheme}`);
    await page.setViewportSize({ width: 1200, height: 900 });
    expect(await sideways(page)).toBe(0);
    await shot(page, `start-${colorScheme}`);
    expect(offences).toEqual([]);
    await close();
  },
);

test('the keyboard’s place is seen', async () => {
  const { page, close } = await openPage(browser, origin(server.address));
  await page.goto(server.address);
  await filled(page);
  await page.keyboard.press('Tab');
  const outline = await page.evaluate(() => {
    const at = document.activeElement;
    return at ? `${at.tagName} ${getComputedStyle(at).outlineStyle}` : '';
  });
  expect(outline).toBe('A solid');
  await close();
});

test('a server that is away is told, and can be tried again', async () => {
  const { page, close } = await openPage(browser, origin(server.address));
  await page.route('**/graphql', (route) => route.abort());
  await page.goto(server.address);
  await page.getByRole('alert').getByText('The server does not answer').waitFor();
  await shot(page, 'start-away');
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: 'Try again' }).click();
  await filled(page);
  expect(await page.getByRole('alert').count()).toBe(0);
  await close();
});

test('an empty store says how to fill it', async () => {
  const { page, offences, close } = await openPage(browser, origin(server.address));
  const none = { change: 0, hash: '', entities: 0, documents: 0, claims: 0, propositions: 0 };
  await page.route('**/graphql', (route) =>
    route.fulfill({ json: { data: { store: none, claims: { nodes: [] } } } }),
  );
  await page.goto(server.address);
  await page.getByText('Nothing has been recorded here yet').waitFor();
  await shot(page, 'start-empty');
  expect(offences).toEqual([]);
  await close();
});

test('what the record holds is text, never markup', async () => {
  const { page, offences, close } = await openPage(browser, origin(server.address), {
    viewport: { width: 360, height: 740 },
  });
  const markup = '<img src=x onerror=alert(1)>';
  const document = { title: markup, publisher: { name: `\u202Eoutlet${markup}` } };
  const claim = {
    id: 'claim:a',
    claimant: { name: `\u202E${markup}` },
    stated: null,
    statedSpan: { latest: null },
    standing: { held: 'HELD', field: 'CONTESTED' },
    evidence: [{ document }],
  };
  const store = {
    change: 1,
    hash: 'ab'.repeat(32),
    entities: 1,
    documents: 1,
    claims: 2 ** 53 - 1,
    propositions: 1,
  };
  const nodes = [
    { ...claim, label: markup },
    { ...claim, label: 'x'.repeat(400) },
    { ...claim, label: 'سپاه پاسداران' },
  ];
  await page.route('**/graphql', (route) => route.fulfill({ json: { data: { store, claims: { nodes } } } }));
  await page.goto(server.address);
  await filled(page);
  expect(await page.locator('#claims img').count()).toBe(0);
  expect(await page.locator('.claim').first().innerText()).toContain(markup);
  expect(await sideways(page)).toBe(0);
  await shot(page, 'start-hostile');
  expect(offences).toEqual([]);
  await close();
});

test('it works behind a path prefix', async () => {
  const proxy = await behindPrefix(server.address, '/desk');
  const { page, offences, close } = await openPage(browser, origin(proxy.address));
  await page.goto(proxy.address);
  await filled(page);
  await page.getByRole('link', { name: 'Open GraphiQL' }).click();
  await page.locator('.examples li').first().waitFor();
  await page.waitForLoadState('networkidle'); // leaving while workers load would abort them
  // Without its slash the page would look for its files in the wrong folder.
  await page.goto(`${proxy.address}graphiql?query=%7B%20store%20%7B%20change%20%7D%20%7D`);
  await page.locator('.examples li').first().waitFor();
  expect(page.url()).toContain('/desk/graphiql/?query=');
  expect(offences).toEqual([]);
  await close();
  await proxy.stop();
});
