import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { launch, shot } from './browser';
import { explore } from './explorer';
import { startServer, type StartedServer } from './server';

// The pictures of the README, kept where SHOTS names a folder: `make pictures`. What is on them is checked each time.
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

test('the figures of a measure', async () => {
  const look = { viewport: { width: 1100, height: 1010 } };
  await explore(
    browser,
    server.address,
    '#/measure/killed',
    async (page) => {
      await page.locator('main svg text', { hasText: '3,117' }).first().waitFor();
      await shot(page, 'figures', { fullPage: false });
    },
    look,
  );
});

test('the network around an actor', async () => {
  const look = { viewport: { width: 1280, height: 820 } };
  await explore(
    browser,
    server.address,
    '#/network?of=entity:foreign-fighters&at=relation:foreign-fighters/deployed-in/iran',
    async (page) => {
      await page.locator('main canvas').first().waitFor();
      await page.waitForTimeout(1_000); // the last drawing comes after the layout
      await shot(page, 'network', { fullPage: false });
    },
    look,
  );
});
