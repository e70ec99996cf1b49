import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, openPage } from './browser';
import { explore, settled } from './explorer';
import { firstDataset, sample, type StartedServer, startServer } from './server';

let server: StartedServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer({ datasets: [firstDataset, sample('find.yaml')] });
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** As if nobody listened. */
const away = (request: Route) => request.abort('connectionrefused');

/** Where the focus is: a kind of element. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.tagName);

/** Every page that reads, the name it has while it cannot, and what it has when it can. */
const pages = [
  ['#/', 'Who said what', /^Who said what/],
  ['#/search?q=irgc', 'Found by', /^Found by/],
  ['#/entity/irgc', 'Entity', 'Islamic Revolutionary Guard Corps'],
  ['#/network?of=entity:irgc', 'Network', /^Network of/],
  ['#/measure/killed', 'Measure', 'People killed in Iran'],
  ['#/statement/founded', 'Statement', 'The Quartz League has been founded.'],
  ['#/claim/speaker-founded', 'Claim', /^Ilun Marrow says/],
  ['#/claims', 'Claims', 'Claims'],
  ['#/document/ruckus-factory', 'Document', 'Over 4000 Deaths in Iran'],
  ['#/conflicts', 'Conflicts', 'Conflicts'],
  ['#/change/1', 'Change 1', 'Change 1'],
  ['#/changes', 'Changes', 'Changes'],
  ['#/diff?from=1', 'From change 1', /^From change 1/],
  ['#/dossier/entity:irgc', 'Dossier', /^Dossier: Islamic/],
] as const;

test('with the server away every page says so under a title of its own; one press reads it all, and the focus stays', async () => {
  const { page, close } = await openPage(browser, new URL(server.address).origin);
  const go = async (route: string) => {
    await page.evaluate((hash) => (window.location.hash = hash), route);
    await settled(page);
  };
  await page.goto(server.address);
  for (const [route, name, title] of pages) {
    await go('#/nowhere');
    await page.route('**/graphql', away);
    // Another record of the sort, or another lens, is not in the cache.
    await go(`${route}${route.includes('?') ? '&' : '?'}as-of=2031-01-01`);
    await page.getByRole('heading', { level: 1, name }).waitFor();
    expect(await page.title(), route).not.toContain('No such page');
    await page.locator('main [role="alert"]').first().getByText('does not answer').waitFor();
    await page.unroute('**/graphql');
    await page.locator('main').getByRole('button', { name: 'Try again' }).first().click();
    await page.locator('main [role="alert"]').first().waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await settled(page);
    await expect.poll(() => focused(page)).toBe('H1');
    expect(await page.locator('main [role="alert"]').count(), route).toBe(0);
  }
  await close();
});

test('a page that cannot be fetched says so, and is left only for one that can', async () => {
  const { page, close } = await openPage(browser, new URL(server.address).origin);
  await page.goto(server.address);
  await settled(page);
  await page.route('**/*', away);
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Changes' }).click();
  await page.getByRole('heading', { level: 1, name: 'This page failed' }).waitFor();
  expect(await page.title()).toContain('This page failed');
  await page.getByRole('button', { name: 'Load it again' }).click();
  await page.getByText('The server does not answer').waitFor();
  await page.unroute('**/*', away);
  await page.getByRole('button', { name: 'Load it again' }).click();
  await page.getByRole('heading', { level: 1, name: 'Changes' }).waitFor();
  await close();
});

test('within a window over the page its keys rest', async () => {
  await explore(browser, server.address, '#/claims', async (page) => {
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: 'Keys' });
    await keys.waitFor();
    await page.keyboard.press('l');
    await page.keyboard.press('Escape');
    await keys.waitFor({ state: 'detached' });
    expect(await page.locator('#lens-panel').isVisible()).toBe(false);
    await page.keyboard.press('l');
    await page.locator('#lens-panel').waitFor();
  });
});

test('in the name of the tab a name turns nothing around it', async () => {
  await explore(browser, server.address, '#/entity/hostile', async (page) => {
    expect(await page.title()).toMatch(/^\u2068\u202E[^\u2069]+\u2069 · claimgraph$/);
  });
});
