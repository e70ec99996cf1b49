import { gunzipSync, gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, openPage } from './browser';
import { explore, inEveryLook, settled } from './explorer';
import { startServer, type StartedServer } from './server';

let server: StartedServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer();
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** The number that stands first in a text: 158 of “158 claims”. */
const figure = (text: string) => Number(/[\d,]+/.exec(text)?.[0].replaceAll(',', ''));

test('the start page: counts, latest claims, what is contested, figures, who claims most', async () => {
  await explore(browser, server.address, '', async (page) => {
    const counts = await page.locator('.counts dd').allInnerTexts();
    expect(counts).toHaveLength(4);
    for (const count of counts) expect(count).toMatch(/^[1-9][\d,]*$/);
    for (const claim of await page.locator('.claim').allInnerTexts()) expect(claim).toMatch(/^.+ \w+: .+$/s);
    const contested = page.getByRole('region', { name: 'Contested' });
    for (const mark of await contested.locator('.mark').allInnerTexts()) expect(mark).toContain('contested');
    expect(await contested.locator('.mark').count()).toBeGreaterThan(2);
    const figures = page.getByRole('list', { name: 'Figures, most conflicts first' });
    expect(await figures.locator('li').first().innerText()).toContain('pairs conflict');
    expect(await figures.getByRole('link').first().getAttribute('href')).toBe('#/measure/killed');
    const most = await page.getByRole('list', { name: 'Who claims most' }).locator('.count').allInnerTexts();
    expect(most.map(figure)).toEqual(most.map(figure).toSorted((a, b) => b - a));
    await page.getByText('It never says what is true. What is here is what was said.').waitFor();
  });
  await inEveryLook(browser, server.address, '', 'start');
});

test('the first page is small, and soon usable', async () => {
  // A first visit warms the server and the machine; the browser of the second has no cache of it.
  await explore(browser, server.address, '', () => Promise.resolve());
  const { page, offences, close } = await openPage(browser, new URL(server.address).origin);
  const scripts: Promise<number>[] = [];
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.endsWith('.js'))
      scripts.push(response.body().then((body) => (isGzip(body) ? body : gzipSync(body)).length));
  });
  const start = performance.now();
  await page.goto(server.address);
  await page.getByRole('region', { name: 'Latest claims' }).locator('.claim-line').first().waitFor();
  const took = performance.now() - start;
  await settled(page);
  const size = (await Promise.all(scripts)).reduce((sum, n) => sum + n, 0);
  process.stdout.write(
    `start page: ${scripts.length} scripts, ${(size / 1000).toFixed(0)} kB compressed, usable after ${took.toFixed(0)} ms\n`,
  );
  expect(size).toBeGreaterThan(10_000);
  expect(size).toBeLessThan(200_000);
  expect(took).toBeLessThan(5000);
  expect(offences).toEqual([]);
  await close();
});

const isGzip = (body: Buffer) => {
  try {
    return gunzipSync(body).length > 0;
  } catch {
    return false;
  }
};

test('a server that is away is told, section by section, and can be tried again', async () => {
  const { page, close } = await openPage(browser, new URL(server.address).origin);
  await page.route('**/graphql', (route) =>
    route.request().postData()?.includes('LatestClaims') ? route.abort() : route.continue(),
  );
  await page.goto(server.address);
  const latest = page.getByRole('region', { name: 'Latest claims' });
  await latest.getByRole('alert').getByText('The server does not answer').waitFor();
  await page.getByRole('region', { name: 'Contested' }).locator('.mark').first().waitFor();
  await page.unroute('**/graphql');
  await latest.getByRole('button', { name: 'Try again' }).click();
  await latest.locator('.claim-line').first().waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  await close();
});

test('an empty store says how to fill it', async () => {
  const { page, offences, close } = await openPage(browser, new URL(server.address).origin);
  await page.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes('StartCounts')) return route.continue();
    const store = { change: 0, entities: 0, documents: 0, claims: 0, propositions: 0 };
    return route.fulfill({ json: { data: { store: { __typename: 'StoreInfo', ...store } } } });
  });
  await page.goto(server.address);
  await page.getByText('claimgraph load FILE…').waitFor();
  expect(await page.locator('.start').count()).toBe(0);
  expect(offences).toEqual([]);
  await close();
});
