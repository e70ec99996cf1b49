import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPage, shot } from './browser';
import { barriers, settled } from './explorer';
import { data, keptIn, open, type Opened } from './record';
import { startServer, type StartedServer } from './server';

let opened: Opened;
let server: StartedServer;
let browser: Browser;

beforeAll(async () => {
  opened = await open();
  ({ server, browser } = opened);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test('the printed link signs in, once, and leaves no code behind', async () => {
  expect(server.signIn).toContain('#/sign-in/');
  const { page, offences, close } = await openPage(browser, new URL(server.address).origin);
  await page.goto(`${server.address}#/claims`);
  await settled(page);
  await page.goto(server.signIn);
  await page.getByRole('button', { name: /, analyst/ }).waitFor();
  const code = server.signIn.slice(server.signIn.lastIndexOf('/') + 1);
  await page.goBack();
  expect(page.url()).toContain('#/claims');
  await page.goForward();
  expect(page.url()).not.toContain(code);
  expect(await keptIn(page)).not.toContain('claimgraph_');
  await page.getByRole('button', { name: /, analyst/ }).click();
  await page.getByRole('menuitem', { name: 'Record …' }).click();
  await page.getByRole('link', { name: 'Record a claim' }).waitFor();
  await page.getByRole('button', { name: /, analyst/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByText('Recording needs a token').waitFor();
  expect(offences).toEqual([]);
  await close();

  const again = await openPage(browser, new URL(server.address).origin);
  await again.page.goto(server.signIn);
  await again.page.getByText('the sign-in link was used already').waitFor();
  expect(again.page.url()).not.toContain(code);
  await again.close();
});

test('a token is pasted, told whose it is, and leads back to where the reader was', async () => {
  const { page, close } = await openPage(browser, new URL(server.address).origin);
  await page.goto(`${server.address}#/record/grade?claim=south-calm`);
  await page.getByText('Recording needs a token').waitFor();
  await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).click();
  await page.getByLabel('Token', { exact: true }).fill('claimgraph_wrong');
  await page.keyboard.press('Enter');
  await page.getByText('the token is not known here').waitFor();
  await page.getByLabel('Token', { exact: true }).fill(server.tokens['bo'] ?? '');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^bo, analyst/ }).waitFor();
  await page.getByRole('heading', { name: 'Record a grade' }).waitFor();
  expect(page.url()).toContain('#/record/grade?claim=south-calm');
  await close();
});

test('where reading needs a token, every page is the way in, and none a fault', async () => {
  const closed = await startServer({ datasets: [data], analysts: ['amina'], remote: true });
  const { page, close } = await openPage(browser, new URL(closed.address).origin);
  try {
    expect(closed.signIn).toBe('');
    await page.goto(`${closed.address}#/claim/south-calm`);
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await shot(page, 'sign-in-remote');
    await page.getByLabel('Token', { exact: true }).fill(closed.tokens['amina'] ?? '');
    await page.keyboard.press('Enter');
    await page.getByText('Velmar was calm all night.').first().waitFor();
    expect(page.url()).toContain('#/claim/south-calm');
  } finally {
    await close();
    await closed.stop();
  }
});

test('who is told on a page to sign in comes back to that page', async () => {
  const { page, close } = await openPage(browser, new URL(server.address).origin);
  await page.goto(`${server.address}#/record/grade?claim=south-calm`);
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
  await page.getByLabel('Token', { exact: true }).fill(server.tokens['bo'] ?? '');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Record a grade' }).waitFor();
  expect(page.url()).toContain('#/record/grade?claim=south-calm');
  await close();
});
