import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './browser';
import { explore, settled } from './explorer';
import { startServer, type StartedServer } from './server';

// The twelve questions: the README links each to a view, which answers it without a word of GraphQL.
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

const readme = readFileSync(resolve(import.meta.dirname, '../../README.md'), 'utf8');
const views = [...readme.matchAll(/^- \[[^\]]+\]\(http:\/\/127\.0\.0\.1:8080\/(#[^)]+)\)$/gm)].map(
  ([, route = '']) => route,
);

/** What stands on the page, in words, once all of it that `words` names is there. */
async function says(page: Page, ...words: (string | RegExp)[]): Promise<void> {
  await settled(page);
  for (const word of words) await page.locator('main').getByText(word).first().waitFor({ timeout: 10_000 });
}

const answers: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  [
    'who said how many died',
    (page) => says(page, '“at least 2,571”', '“tops 4,000”', '“3,117”', 'Human Rights Activists News Agency'),
  ],
  ['which figures conflict, and why', (page) => says(page, 'cannot both hold', /the ranges are 884 apart/)],
  [
    'the words behind one figure',
    (page) => says(page, /Human Rights Activists News Agency/, /unarchived/, 'History'),
  ],
  ['everything that Safavi said of the militias', (page) => says(page, 'Ali Safavi', /claims?$/)],
  ['who says that foreign fighters came', (page) => says(page, /5,000/, /origins?/)],
  ['the network around the IRGC', (page) => says(page, /Islamic Revolutionary Guard Corps/, /relations/)],
  [
    'as it stood on 15 January',
    async (page) => {
      await says(page, '“at least 2,571”');
      expect(await page.locator('main').getByText('“3,117”').count()).toBe(0);
      await page
        .getByText(/as stated by 15 January 2026/)
        .first()
        .waitFor();
    },
  ],
  [
    'without Fox News',
    async (page) => {
      await says(page, 'denied', '0 affirm, 1 denies, 0 take no stand');
      await page
        .getByText(/without Fox News\. It hides \d+ of \d+ claims/)
        .first()
        .waitFor();
    },
  ],
  ['how two actors are connected', (page) => says(page, /Hezbollah/, /Demonstrators/i)],
  ['what rests on sources that nobody names', (page) => says(page, /claims/)],
  ['find by any name', (page) => says(page, /Islamic Revolutionary Guard Corps/)],
  ['the envelope, day by day', (page) => says(page, /floor/i)],
];

test('the README links a view for each of the twelve', () => {
  expect(views).toHaveLength(answers.length);
});

test.each(answers.map(([question, answered], i) => ({ question, answered, route: views[i] ?? '' })))(
  '$question: $route',
  async ({ route, answered }) => {
    await explore(browser, server.address, route, answered);
  },
);
