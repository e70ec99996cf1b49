import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from './ask';
import { openPage } from './browser';
import { as, enter, keptIn, open, press, recorded, type Opened } from './record';
import { type StartedServer } from './server';

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

test('what was typed is back after the server was killed and the page loaded again', async () => {
  const { page, close } = await openPage(browser, new URL(server.address).origin);
  await enter(opened, page, 'carla', '#/record/entity');
  await page.getByLabel('Name', { exact: true }).fill('دریا');
  await page.getByRole('textbox', { name: 'Key' }).fill('darya');
  const stopping = server.restart();
  await press(page, 'Record');
  await page
    .getByText(/nobody knows|Recorded as change/)
    .first()
    .waitFor();
  await stopping;
  if (await page.getByText('nobody knows').count()) {
    await page.reload();
    await page.getByText('Restored what you had typed').waitFor();
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('دریا');
    expect(await page.getByRole('textbox', { name: 'Key' }).inputValue()).toBe('darya');
    await press(page, 'Record');
    await recorded(page);
  }
  expect(await ask(server, '{ entity(id: "entity:darya") { name } }')).toEqual({ entity: { name: 'دریا' } });
  await close();
});

test('two tabs keep their drafts apart', async () => {
  await as(opened, 'carla', '#/record/predicate', async (page) => {
    await page.getByLabel('From subject to object').fill('first');
    await expect.poll(() => keptIn(page)).toContain('first');
    const other = await page.context().newPage();
    await other.goto(server.address);
    await other.evaluate(
      (kept) => sessionStorage.setItem('claimgraph-session', kept ?? ''),
      await page.evaluate(() => sessionStorage.getItem('claimgraph-session')),
    );
    await other.goto(`${server.address}#/record/predicate`);
    await other.reload();
    await other.getByText('Restored what you had typed').waitFor();
    await other.getByLabel('From subject to object').fill('second');
    await page.getByLabel('From subject to object').fill('first and more');
    await expect.poll(() => keptIn(page)).toMatch(/second/);
    await expect.poll(() => keptIn(page)).toMatch(/first and more/);
    await page.reload();
    await page.getByText('perhaps in another tab').waitFor();
    expect(await page.getByLabel('From subject to object').inputValue()).toBe('first and more');
    await page.getByRole('button', { name: 'Discard it' }).click();
    expect(await page.getByLabel('From subject to object').inputValue()).toBe('');
    expect(await keptIn(page)).toContain('second');
  });
});

test('a token that was revoked: said so, signed out, and what was typed is kept', async () => {
  const { page, close } = await openPage(browser, new URL(server.address).origin);
  await enter(opened, page, 'dara', '#/record/entity');
  await page.getByLabel('Name', { exact: true }).fill('Kept Name');
  const said = server.run('token', 'revoke', '--data', server.data, 'dara');
  expect(said).toBe('');
  await press(page, 'Record');
  await page.getByText('the token dara was revoked').first().waitFor();
  await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).waitFor();
  expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Kept Name');
  expect(await page.evaluate(() => sessionStorage.getItem('claimgraph-session'))).toBeNull();
  await close();
});

test('a draft that another tab threw away stays with the tab that shows it', async () => {
  await as(opened, 'carla', '#/record/measure', async (page) => {
    await page.getByLabel('What is counted', { exact: true }).fill('dead of the flood');
    await expect.poll(() => keptIn(page)).toContain('dead of the flood');
    const other = await page.context().newPage();
    await enter(opened, other, 'carla', '#/record/measure');
    await other.getByText('Restored what you had typed').waitFor();
    await other.getByRole('button', { name: 'Discard it' }).click();
    await other.close();
    await expect.poll(() => keptIn(page)).toContain('dead of the flood');
    await page.reload();
    expect(await page.getByLabel('What is counted', { exact: true }).inputValue()).toBe('dead of the flood');
  });
});

test('an answer that is lost: nobody knows, what was typed is kept, and sent again it is recorded once', async () => {
  const { page, close } = await openPage(browser, new URL(server.address).origin);
  await enter(opened, page, 'carla', '#/record/grade?claim=north-killed');
  await page.getByLabel('Credibility of the claim').selectOption('THREE');
  const before = (await ask(server, '{ store { change } }')) as { store: { change: number } };
  let lost = 0;
  await page.route('**/graphql', async (route, request) => {
    if (!request.postData()?.includes('mutation')) return route.fallback();
    await route.fetch(); // the server has it, and the page never hears of it
    lost++;
    return route.abort('connectionreset');
  });
  await press(page, 'Record');
  await page.getByText('Whether it was recorded, nobody knows.').waitFor();
  expect(lost).toBe(1);
  expect(await page.getByLabel('Credibility of the claim').inputValue()).toBe('THREE');
  await page.unroute('**/graphql');
  expect(await ask(server, '{ store { change } }')).toEqual({ store: { change: before.store.change + 1 } });
  await press(page, 'Send again');
  await page.getByRole('heading', { name: 'It was there already: nothing changed.' }).waitFor();
  expect(
    await ask(
      server,
      '{ store { change } claim(id: "claim:north-killed") { assessments { by: assessor credibility } } }',
    ),
  ).toEqual({
    store: { change: before.store.change + 1 },
    claim: { assessments: [{ by: 'carla', credibility: 'THREE' }] },
  });
  await close();
});

test('pressed twice, it is sent once', async () => {
  await as(opened, 'carla', '#/record/predicate', async (page) => {
    let sent = 0;
    await page.route('**/graphql', async (route, request) => {
      if (request.postData()?.includes('mutation')) {
        sent++;
        await new Promise((later) => setTimeout(later, 500));
      }
      return route.fallback();
    });
    await page.getByLabel('From subject to object').fill('burns down');
    await page.getByRole('button', { name: 'Record', exact: true }).dblclick();
    await recorded(page);
    expect(sent).toBe(1);
  });
});
