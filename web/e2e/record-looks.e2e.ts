import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, openPage, type Watched } from './browser';
import { inLooks, settled } from './explorer';
import { sample, type StartedServer, startServer } from './server';

// What recording and signing in look like: one page goes through all of them, for each look is only another window.
let server: StartedServer;
let browser: Browser;
let watched: Watched;

beforeAll(async () => {
  server = await startServer({
    datasets: [sample('record.yaml')],
    texts: { 'north-desk-2026-03-01': 'شب در ولمار\nآذر راد گفت: «گارد سرخ وارد ولمار شد».\n' },
    analysts: ['amina'],
  });
  browser = await launch();
  watched = await openPage(browser, new URL(server.address).origin);
  await watched.page.goto(server.address);
  await settled(watched.page);
  const session = { token: server.tokens['amina'], name: 'amina', role: 'analyst' };
  await watched.page.evaluate(
    (kept) => sessionStorage.setItem('claimgraph-session', kept),
    JSON.stringify(session),
  );
  await watched.page.reload();
  await settled(watched.page);
});

afterAll(async () => {
  await watched?.close();
  await browser?.close();
  await server?.stop();
});

const routes = [
  'record',
  'record/claim?document=north-desk-2026-03-01',
  'record/entity',
  'record/document',
  'record/text',
  'record/evidence',
  'record/link',
  'record/grade',
  'record/judgement',
  'record/measure',
  'record/predicate',
  'record/withdraw',
  'record/entity?correct=entity:red-guard',
  'sign-in',
];

test.each(routes)('%s in every look', async (route) => {
  const { page, offences } = watched;
  const name = route.replaceAll(/\W+/g, '-');
  if (route === 'sign-in') {
    await page.evaluate(() => sessionStorage.clear());
    await page.goto('about:blank'); // what was read of the session is forgotten
  }
  await page.goto(`${server.address}#/${route}`);
  await settled(page);
  await page.waitForLoadState('networkidle');
  await inLooks(page, name);
  expect(offences).toEqual([]);
});
