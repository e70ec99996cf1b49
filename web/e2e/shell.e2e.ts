import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, openPage } from './browser';
import { explore, inEveryLook, settled } from './explorer';
import { behindPrefix, startServer, type StartedServer } from './server';

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

test('the watch over the pages is awake: it sees what goes outside', async () => {
  const { page, offences, close } = await openPage(browser, new URL(server.address).origin);
  await page.goto(server.address);
  await settled(page);
  await page.evaluate(() => fetch('http://127.0.0.2:9/').catch(() => null));
  await expect.poll(() => offences.length).toBeGreaterThan(0);
  await close();
});

test('a page that is not there says so, in every look', async () => {
  for (const route of ['#/nowhere', '#/constructor', '#/__proto__']) {
    await explore(browser, server.address, route, async (page) => {
      await page.getByRole('heading', { name: 'No such page' }).waitFor();
    });
  }
  await inEveryLook(browser, server.address, '#/nowhere', 'nowhere');
});

test('by keyboard: to the page, to the search, to the list of keys', async () => {
  await explore(browser, server.address, '', async (page) => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
    await page.keyboard.type('?');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).getByText('search').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});

test('the focus goes to the title of the next page, and back goes back', async () => {
  await explore(browser, server.address, '', async (page) => {
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Claims' }).click();
    await settled(page);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    expect(await page.title()).toBe('Claims · claimgraph');
    await page.goBack();
    await settled(page);
    expect(await page.title()).toBe('claimgraph');
  });
});

test('colours as the system has them, or as the reader chose, also after the page is loaded again', async () => {
  await explore(browser, server.address, '', async (page) => {
    const brightness = () =>
      page.evaluate(() => Number(/\d+/.exec(getComputedStyle(document.body).backgroundColor)?.[0]));
    expect(await brightness()).toBeGreaterThan(128);
    await page.getByRole('button', { name: /^Colours/ }).click();
    await page.getByRole('button', { name: /^Colours/ }).click();
    expect(await brightness()).toBeLessThan(128);
    await page.reload();
    await settled(page);
    expect(await brightness()).toBeLessThan(128);
  });
});

test('it works behind a path prefix', async () => {
  const proxy = await behindPrefix(server.address, '/desk');
  try {
    await explore(browser, proxy.address, '#/claims', async (page) => {
      await page.getByRole('link', { name: 'GraphiQL' }).click();
      await page.locator('.examples li').first().waitFor();
      await page.waitForLoadState('networkidle'); // leaving while workers load would abort them
      // Without its slash the page would look for its files in the wrong folder.
      await page.goto(`${proxy.address}graphiql?query=%7B%20store%20%7B%20change%20%7D%20%7D`);
      await page.locator('.examples li').first().waitFor();
      expect(page.url()).toContain('/desk/graphiql/?query=');
      await page.waitForLoadState('networkidle');
    });
  } finally {
    await proxy.stop();
  }
});
