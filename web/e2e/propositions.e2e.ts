import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from './ask';
import { launch } from './browser';
import { explore, inEveryLook, settled } from './explorer';
import { startWithFigures } from './figures';
import type { StartedServer } from './server';

let server: StartedServer;
let browser: Browser;

beforeAll(async () => {
  server = await startWithFigures();
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const asking = <Data>(query: string) => ask<Data>(server, query);

describe('a relation, a statement', () => {
  test('the sentence, who affirms and who denies it, and why both cannot hold', async () => {
    await explore(browser, server.address, '#/relation/government/brought-about/slide', async (page) => {
      expect(await page.locator('h1').textContent()).toBe(
        'Government of Orvand brought about Orvand landslide',
      );
      expect(await page.locator('h1 a').count()).toBe(2);
      await page.getByText('1 affirms, 1 denies, 0 take no stand').waitFor();
      const side = (name: string) => page.getByRole('list', { name }).locator('li');
      expect(await side('Claims that affirm it').allTextContents()).toHaveLength(1);
      expect(await side('Claims that affirm it').textContent()).toContain(
        'Slope Watch blames: The government caused',
      );
      expect(await side('Claims that deny it').textContent()).toContain('وزیر کشور اوروند');
      await page.getByText('the one affirms what the other denies').waitFor();
      expect(await page.getByRole('link', { name: 'Timeline' }).getAttribute('href')).toBe(
        '#/claims?propositions=relation:government/brought-about/slide&view=timeline',
      );
      expect(await page.getByRole('link', { name: 'Network', exact: true }).last().getAttribute('href')).toBe(
        '#/network?of=entity:government,entity:slide',
      );
    });
  });

  test('links to others in words, both ways', async () => {
    await explore(browser, server.address, '#/statement/sirens', async (page) => {
      const links = page.locator('ul.links');
      expect(await links.textContent()).toContain('It is a case of The valley was warned in time.');
      await links.getByRole('link').click();
      await page.getByRole('heading', { level: 1, name: 'The valley was warned in time.' }).waitFor();
      await page.getByText('Nobody affirms it').waitFor();
      expect(await page.locator('ul.links').textContent()).toContain(
        'The sirens were sounded in Orvand. is a case of it',
      );
    });
  });

  test('what is not there, what nobody claims, and who may write', async () => {
    await explore(browser, server.address, '#/statement/nothing', async (page) => {
      await page.getByText('statement:nothing').waitFor();
    });
    await explore(browser, server.address, '#/measure/nothing', async (page) => {
      await page.getByRole('heading', { name: 'No such measure' }).waitFor();
    });
    await explore(browser, server.address, '#/measure/silent', async (page) => {
      await page.getByText('Nobody gives a figure of it').waitFor();
      expect(await page.getByRole('link', { name: 'Add a claim on it' }).count()).toBe(0);
      await page.evaluate(
        (token) =>
          sessionStorage.setItem(
            'claimgraph-session',
            JSON.stringify({ token, name: 'dana', role: 'analyst' }),
          ),
        server.tokens['dana'],
      );
      await page.reload();
      await settled(page);
      expect(await page.getByRole('link', { name: 'Add a claim on it' }).getAttribute('href')).toBe(
        '#/record/claim?proposition=measure:silent',
      );
      expect(await page.getByRole('link', { name: 'Link it' }).getAttribute('href')).toBe(
        '#/record/link?from=measure:silent',
      );
    });
  });
});

const total = async (filter: string) =>
  (await asking<{ conflicts: { totalCount: number } }>(`{ conflicts${filter} { totalCount } }`)).conflicts
    .totalCount;

describe('the conflicts of the whole store', () => {
  test('are counted, paged, grouped by what is at issue, and can be taken away', async () => {
    const all = await total('');
    await explore(browser, server.address, '#/conflicts', async (page) => {
      await page.getByText(new RegExp(`(^|of )${all} pairs$`)).waitFor();
      const lines = page.locator('.conflict-line');
      await expect
        .poll(async () => {
          await page.mouse.wheel(0, 4000);
          return lines.count();
        })
        .toBe(all);
      const headings = await page.locator('.conflicts-of h2').allTextContents();
      expect(new Set(headings).size).toBe(headings.length);
      await page.getByRole('button', { name: 'Export' }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: 'JSON' }).click(),
      ]);
      const { rows } = JSON.parse(readFileSync(await download.path(), 'utf8')) as {
        rows: { reason: string }[];
      };
      expect(rows.map(({ reason }) => reason)).toEqual(
        await page.locator('.conflict-line .reason').allTextContents(),
      );
    });
  });

  test('narrowed by verdict, by claimant and by what is at issue, all in the address', async () => {
    const contradicting = await total('(filter: {verdicts: [CONTRADICTS], claimants: ["entity:watch"]})');
    await explore(browser, server.address, '#/conflicts', async (page) => {
      await page.getByLabel('Verdict').selectOption('CONTRADICTS');
      await page.getByRole('combobox', { name: 'One claim is by' }).fill('slope wat');
      await page.getByRole('option', { name: /Slope Watch/ }).click();
      await page.getByText(new RegExp(`^${contradicting} pairs?$`)).waitFor();
      await expect.poll(() => page.locator('.conflict-line').count()).toBe(contradicting);
      expect(page.url()).toContain('verdict=CONTRADICTS&claimants=entity:watch');
      await page.getByRole('button', { name: 'Take off Slope Watch' }).click();
      await expect.poll(() => page.url()).not.toContain('claimants');
    });
  });
});

test.each([
  ['relation', '#/relation/government/brought-about/slide'],
  ['statement', '#/statement/warned'],
  ['conflicts', '#/conflicts'],
])('%s in every look', async (name, route) => {
  await inEveryLook(browser, server.address, route, name);
});
