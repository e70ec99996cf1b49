import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from './ask';
import { launch } from './browser';
import { explore } from './explorer';
import { sample, type StartedServer, startServer } from './server';
import { bytes, inSight } from './text';

/** A text of about 5 MB, which nobody quotes but in its last lines. */
const long = `${'The tide tables of Navarband, line by line: water up, water down. جزر و مد\n'.repeat(62_500)}At the end: the ferry had no jackets.\n`;

let server: StartedServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer({
    datasets: [sample('ferry.yaml')],
    texts: { 'quay-0306': long },
    analysts: ['ana'],
  });
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const on = (route: string, look: (page: Page) => Promise<void>) =>
  explore(browser, server.address, route, look);

test('a text of 5 MB opens at its last span, without standing still', async () => {
  const span = bytes(long, 'the ferry had no jackets');
  await ask(server, 'mutation ($input: RecordInput!) { record(input: $input) { errors { message } } }', {
    as: 'ana',
    variables: {
      input: {
        evidence: [
          { claim: 'pier-jackets', evidence: [{ document: 'quay-0306', kind: 'PARAPHRASE', ...span }] },
        ],
      },
    },
  });
  await on('#/document/pier-0306', async (page) => {
    const took = await page.evaluate(async (route) => {
      const tasks: number[] = [];
      new PerformanceObserver((list) =>
        tasks.push(...list.getEntries().map((entry) => entry.duration)),
      ).observe({
        type: 'longtask',
      });
      const start = performance.now();
      window.location.hash = route;
      while (!document.querySelector('[data-chosen]')) await new Promise(requestAnimationFrame);
      const shown = performance.now() - start;
      await new Promise((then) => setTimeout(then, 500));
      const box = document.querySelector('.text');
      if (!box) throw new Error('the page has no text');
      const frames: number[] = [];
      for (let i = 0; i < 30; i++) {
        const before = performance.now();
        box.scrollTop = (box.scrollHeight / 30) * i;
        await new Promise(requestAnimationFrame);
        frames.push(performance.now() - before);
      }
      frames.sort((a, b) => a - b);
      return { shown, longest: Math.max(0, ...tasks), frame: frames[15] ?? 0 };
    }, `#/document/quay-0306?span=${span.start}-${span.end}`);
    if (process.env.SHOTS) writeFileSync(join(process.env.SHOTS, 'document-5MB.json'), JSON.stringify(took));
    expect(took.shown).toBeLessThan(5000);
    expect(took.longest).toBeLessThan(1500);
    expect(took.frame).toBeLessThan(100);
  });
  await on(`#/document/quay-0306?span=${span.start}-${span.end}`, async (page) => {
    expect(await page.locator('[data-chosen]').allTextContents()).toEqual(['the ferry had no jackets']);
    await expect.poll(() => inSight(page, '[data-chosen]')).toBe(true);
    expect(await page.locator('a.span').count()).toBe(1);
  });
});
