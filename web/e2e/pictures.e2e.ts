import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writePermalink } from '../src/permalink';
import { launch, openPage, shot } from './browser';
import { startServer, type RunningServer } from './server';

// The pictures of the README, kept where SHOTS names a folder: `make pictures`. What they show is checked each time.
let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer();
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const asked = `# Which figures cannot both hold, and why?
{
  measure(id: "measure:killed") {
    standing { status affirming denying }
    origins { min max blocs }
    conflicts {
      totalCount
      nodes {
        verdict
        margin
        reason
        a { claimant { name } stated }
        b { claimant { name } stated }
      }
    }
  }
}`;

test('the start page', async () => {
  const { page, offences, close } = await openPage(browser, new URL(server.address).origin, {
    viewport: { width: 900, height: 1060 },
  });
  await page.goto(server.address);
  await page.locator('#claims:not([aria-busy]) .claims > li').first().waitFor();
  await shot(page, 'start', { fullPage: false });
  expect(offences).toEqual([]);
  await close();
});

test('GraphiQL with a question and its answer', async () => {
  const { page, offences, close } = await openPage(browser, new URL(server.address).origin, {
    viewport: { width: 1200, height: 640 },
  });
  await page.goto(writePermalink(`${server.address}graphiql/`, { query: asked, variables: '' }));
  await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  await page.locator('.examples li button').first().waitFor();
  await page.getByRole('button', { name: 'Hide Examples' }).click();
  await page
    .locator('.graphiql-query-editor .view-lines')
    .first()
    .click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('Control+Enter');
  await page.locator('.result-window').getByText('"claimant"').first().waitFor();
  await page.waitForTimeout(500); // colours come after the text
  await shot(page, 'graphiql', { fullPage: false });
  expect(offences).toEqual([]);
  await close();
});
