import type { Browser, Request } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from './ask';
import { launch, openPage } from './browser';
import { explore, inEveryLook, settled } from './explorer';
import { sample, type StartedServer, startServer } from './server';

const events = (request: Request) => request.headers()['accept'] === 'text/event-stream';
let server: StartedServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer({ datasets: [sample('time.yaml')], analysts: ['amina'] });
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test('what is recorded comes in live, moves nothing, and shows when it is asked for', async () => {
  await explore(browser, server.address, '#/changes', async (page) => {
    await page.getByText('Live: new changes show here').waitFor();
    const list = page.getByRole('list', { name: 'Changes, newest first' });
    expect(await list.getByRole('listitem').count()).toBe(1);
    server.run(
      'load',
      '--server',
      server.address,
      '--token',
      server.tokens['amina'] ?? '',
      sample('time-more.yaml'),
    );
    const show = page.getByRole('status').getByRole('button', { name: '1 new change: show it' });
    await show.waitFor();
    expect(await list.getByRole('listitem').count()).toBe(1);
    await show.click();
    await list.getByText('One more figure of the mill').waitFor();
    const items = await list.getByRole('listitem').allInnerTexts();
    expect(items).toHaveLength(2);
    expect(items[0]).toContain('by amina');
    expect(items[0]).toContain('touched 1 record');
    expect(items[1]).toContain('A mill that never burned');
    await page.getByText('Live: new changes show here').waitFor();
    expect(await page.getByRole('button', { name: /new change/ }).count()).toBe(0);
  });
});

test('under a lens of a change nothing comes in, and the record ends there', async () => {
  await explore(browser, server.address, '#/changes?as-of-change=1', async (page) => {
    await page.getByText('Under a lens of a change nothing new comes in.').waitFor();
    expect(await page.locator('[data-live]').count()).toBe(0);
    await page.getByText('1 change', { exact: true }).waitFor();
  });
});

test('when the server is gone the page says that it tries again, and finds it', async () => {
  const { page, close } = await openPage(browser, new URL(server.address).origin);
  try {
    await page.goto(`${server.address}#/changes`);
    await settled(page);
    await page.getByText('Live: new changes show here').waitFor();

    await page.route('**/graphql', (route, request) =>
      request.headers()['accept'] === 'text/event-stream' ? route.abort() : route.fallback(),
    );
    await page.reload();
    await page.getByText('The connection is lost; it is tried again.').waitFor();
    await page.unroute('**/graphql');
    await page.getByText('Live: new changes show here').waitFor();
  } finally {
    await close();
  }
});

test('when the server is killed and comes back, what was recorded meanwhile is not missed', async () => {
  const own = await startServer({ datasets: [sample('time.yaml')], analysts: ['amina'] });
  const { page, close } = await openPage(browser, new URL(own.address).origin);
  try {
    await page.goto(`${own.address}#/changes`);
    await settled(page);
    await page.getByText('Live: new changes show here').waitFor();
    await page.evaluate(() => {
      // Every word of the live line, for a state that lasts half a second.
      const line = document.querySelector('.live');
      const words: string[] = [];
      Object.assign(window, { words });
      if (line)
        new MutationObserver(() => words.push(line.textContent ?? '')).observe(line, {
          characterData: true,
          childList: true,
          subtree: true,
        });
    });
    await own.restart();
    own.run('load', '--server', own.address, '--token', own.tokens['amina'] ?? '', sample('time-more.yaml'));
    await page.getByRole('button', { name: '1 new change: show it' }).waitFor();
    const words = await page.evaluate(() => (window as unknown as { words: string[] }).words.join(' '));
    expect(words).toContain('The connection is lost; it is tried again.');
    await page.getByText('Live: new changes show here').waitFor();
  } finally {
    await close();
    await own.stop();
  }
});

test('a tab that is not in sight holds no connection, and misses nothing', async () => {
  const own = await startServer({ datasets: [sample('time.yaml')], analysts: ['amina'] });
  const { page, close } = await openPage(browser, new URL(own.address).origin);
  const see = (state: 'hidden' | 'visible') =>
    page.evaluate((now) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => now });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  let open = 0;
  page.on('request', (request) => (open += events(request) ? 1 : 0));
  page.on('requestfailed', (request) => (open -= events(request) ? 1 : 0));
  try {
    await page.goto(`${own.address}#/changes`);
    await settled(page);
    await page.getByText('Live: new changes show here').waitFor();
    expect(open).toBe(1);
    await see('hidden');
    await expect.poll(() => open).toBe(0);
    own.run('load', '--server', own.address, '--token', own.tokens['amina'] ?? '', sample('time-more.yaml'));
    await see('visible');
    await page.getByRole('button', { name: '1 new change: show it' }).waitFor();
    expect(open).toBe(1);
  } finally {
    await close();
    await own.stop();
  }
});

test('every other page says in its footer that the record has grown, and reads anew when it is asked to', async () => {
  const own = await startServer({ datasets: [sample('time.yaml')], analysts: ['amina'] });
  try {
    await explore(browser, own.address, '#/conflicts', async (page) => {
      const footer = page.getByRole('contentinfo');
      await footer.getByText('As of change 1,').waitFor();
      own.run(
        'load',
        '--server',
        own.address,
        '--token',
        own.tokens['amina'] ?? '',
        sample('time-more.yaml'),
      );
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      await footer.getByText('1 change was recorded since').waitFor();
      await footer.getByRole('button', { name: 'read the page anew' }).click();
      await footer.getByText('As of change 2,').waitFor();
      expect(await footer.getByRole('button').count()).toBe(0);
    });
  } finally {
    await own.stop();
  }
});

test('one change: author, reason, hash, every record that it touched, and its neighbours', async () => {
  const { node } = (await ask(
    server,
    '{ node(id: "change:1") { ... on Change { hash touchedCount } } }',
  )) as { node: { hash: string; touchedCount: number } };
  await explore(browser, server.address, '#/change/1', async (page) => {
    await page.getByText(node.hash, { exact: true }).waitFor();
    await page.getByText('A mill that never burned').waitFor();
    await page.getByRole('heading', { name: `${node.touchedCount} records touched` }).waitFor();
    expect(await page.locator('.touched > li').count()).toBe(node.touchedCount);
    await page
      .getByRole('region', { name: 'Measures' })
      .getByRole('link', { name: 'Dead of the fire' })
      .waitFor();
    await page.getByRole('link', { name: 'Change 2 →' }).click();
    await page.getByText('One more figure of the mill').waitFor();
    expect(await page.getByRole('link', { name: 'Change 3 →' }).count()).toBe(0);
  });
  await explore(browser, server.address, '#/change/77', async (page) => {
    await page.getByText('There is no change 77 here.').waitFor();
  });
});

test('between two changes: what appeared, was superseded and changed standing', async () => {
  await explore(browser, server.address, '#/diff?from=1', async (page) => {
    await page.getByRole('heading', { name: 'From change 1 to now' }).waitFor();
    const list = page.getByRole('list', { name: 'Claims that appeared' });
    await list.getByText('At least six are dead.').waitFor();
    expect(await list.getByRole('listitem').count()).toBe(1);
    const tabs = page.getByRole('navigation', { name: 'What changed' });
    await tabs.getByRole('link', { name: 'Superseded 1' }).click();
    await page.getByText('At least five are dead.').waitFor();
    await tabs.getByRole('link', { name: 'Standing 1' }).click();
    const changed = page.getByRole('list', { name: 'Propositions whose standing changed' });
    expect(await changed.innerText()).toMatch(/Dead of the fire.*contested.*→.*corroborated/s);
  });
});

test('between two dates, chosen in the form; a date that is none is told', async () => {
  await explore(browser, server.address, '#/diff', async (page) => {
    await page.getByLabel('as stated by dates').check();
    await page.getByLabel('From date').fill('2024-05-02');
    await page.getByLabel('to date').fill('2024-05-07');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'From 2 May 2024 to 7 May 2024' }).waitFor();
    expect(page.url()).toContain('by=stated');
    await page.getByRole('link', { name: 'Appeared 2' }).waitFor();
    await page.getByRole('button', { name: 'The other way round' }).click();
    await page.getByRole('link', { name: 'Gone 2' }).waitFor();
    await page.getByLabel('From date').fill('someday');
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.getByRole('alert').getByText('a date begins with a year').waitFor();
  });
});

test.each([
  ['changes', '#/changes'],
  ['change', '#/change/1'],
  ['diff', '#/diff?from=1&list=standings'],
])('%s in every look', async (name, route) => {
  await inEveryLook(browser, server.address, route, name);
});
