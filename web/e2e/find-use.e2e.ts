import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, openPage } from './browser';
import { explore, settled } from './explorer';
import { box, claims, facet, options } from './find';
import { sample, type StartedServer, startServer } from './server';

let server: StartedServer;
let hostile: StartedServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer();
  hostile = await startServer({ datasets: [sample('find.yaml')] });
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await hostile?.stop();
});

test('what was chosen in an answer is not chosen in the next', async () => {
  const { page, offences, close } = await openPage(browser, new URL(server.address).origin);
  const wait: (() => void)[] = [];
  await page.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes('"text":"hezb"')) await new Promise<void>((go) => wait.push(go));
    await route.continue().catch(() => undefined);
  });
  await page.goto(server.address);
  await settled(page);
  await box(page).fill('reut');
  await options(page).filter({ hasText: 'Reuters' }).first().waitFor();
  await box(page).fill('hezb');
  await expect.poll(() => wait.length).toBe(1);
  await box(page).press('ArrowDown');
  expect(await options(page).first().getAttribute('aria-selected')).toBe('true');
  wait[0]?.();
  await options(page).filter({ hasText: 'Hezbollah' }).first().waitFor();
  expect(await options(page).and(page.locator('[aria-selected=true]')).count()).toBe(0);
  await box(page).press('Enter');
  await expect.poll(() => page.url()).toContain('#/search?q=hezb');
  expect(offences).toEqual([]);
  await close();
});

/** The three texts of a relation stand from left to right. */
const inOrder = async (words: Locator) => {
  const lefts = await words
    .locator('bdi bdi')
    .evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect().left));
  expect(lefts).toHaveLength(3);
  expect(lefts).toEqual(lefts.toSorted((a, b) => a - b));
};

test('a relation reads from its subject to its object, whatever script they are written in', async () => {
  await explore(browser, hostile.address, '#/search?q=quarrels&kinds=RELATION', async (page) => {
    await inOrder(page.locator('.hit-title').first());
    expect(await page.locator('.hit-title mark').first().innerText()).toBe('quarrels');
    await page.getByRole('list', { name: 'Found' }).getByRole('link').click();
    await page.locator('main h1').waitFor();
  });
  await explore(browser, hostile.address, '#/claim/sepid-quarrels', async (page) => {
    await inOrder(page.locator('.details a', { hasText: 'quarrels with' }));
  });
  await explore(
    browser,
    hostile.address,
    '#/claims?propositions=relation:sepid/quarrels-with/siyah',
    async (page) => {
      const chip = page.getByRole('list', { name: 'Filters' }).getByRole('button').first();
      await chip.getByText('quarrels with').waitFor();
      await inOrder(chip);
    },
  );
});

test('a claim that nothing dates but its recording is undated, in the list as on the timeline', async () => {
  await explore(browser, hostile.address, '#/claims?text=groups', async (page) => {
    expect(await claims(page).first().innerText()).toContain('undated');
    await page.getByRole('link', { name: 'Timeline' }).click();
    await page.locator('svg.timeline-picture text', { hasText: 'Undated' }).waitFor();
    await settled(page);
  });
  await explore(browser, hostile.address, '#/claims?text=nothinghasthis&view=timeline', async (page) => {
    await page.getByText('No claim passes what is set for words.').waitFor();
    await page.getByRole('button', { name: 'Clear it' }).click();
    await page.locator('svg.timeline-picture').waitFor();
  });
});

test('a filter that the server refuses is told once in the list and once beside it, and can be taken off', async () => {
  const { page, close } = await openPage(browser, new URL(server.address).origin);
  await page.goto(`${server.address}#/claims?held=NONSENSE&stated=13-13`);
  await settled(page);
  expect(await page.locator('.facets').getByRole('alert').count()).toBe(1);
  expect(await page.locator('.selection').getByRole('alert').count()).toBe(1);
  await page.getByRole('button', { name: 'Clear all' }).click();
  await claims(page).first().waitFor();
  await settled(page);
  expect(await page.getByRole('alert').count()).toBe(0);
  expect(await facet(page, 'Claimant').getByRole('checkbox').count()).toBeGreaterThan(2);
  await close();
});

test('an export that fails says so, and can be done again; while it reads, that is said', async () => {
  const { page, close } = await openPage(browser, new URL(server.address).origin);
  await page.goto(`${server.address}#/claims`);
  await settled(page);
  const leave = async () => {
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: 'CSV' }).click();
  };
  await page.route('**/graphql', (route) => route.abort());
  await leave();
  await page.getByRole('alert').getByText('Nothing was saved. The server does not answer.').waitFor();
  await page.unroute('**/graphql');
  const wait: (() => void)[] = [];
  await page.route('**/graphql', async (route) => {
    if (wait.length === 0) await new Promise<void>((go) => wait.push(go));
    await route.continue();
  });
  const download = page.waitForEvent('download');
  await leave();
  await page.getByText('Reading for the file …').waitFor();
  expect(await page.getByText('Nothing was saved.').count()).toBe(0);
  wait[0]?.();
  expect((await download).suggestedFilename()).toBe('claimgraph-claims-claims.csv');
  await page.locator('[data-said]').getByText('The file is saved.').waitFor({ state: 'attached' });
  expect(await page.getByText('Reading for the file …').count()).toBe(0);
  await close();
});
