import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './browser';
import { explore } from './explorer';
import { bar, drawn, hash } from './network';
import { startServer } from './server';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
});

/** Invented entities, each with relations to the one in the middle and to others. */
const key = (i: number) => `actor-${i}`;

function dense(entities: number, relations: number) {
  const pairs = Array.from({ length: relations }, (_, i): [number, number, number] =>
    i < entities - 1
      ? [0, i + 1, 0]
      : [1 + ((i * 7) % (entities - 1)), 1 + ((i * 13 + 5) % (entities - 1)), i % 3],
  ).filter(([a, b]) => a !== b);
  return {
    reason: 'An invented network',
    predicates: [0, 1, 2].map((i) => ({ key: `p${i}`, label: `meets ${i}`, inverseLabel: `is met ${i} by` })),
    entities: Array.from({ length: entities }, (_, i) => ({
      key: key(i),
      kind: 'ORGANIZATION',
      names: [{ value: `Actor number ${i}`, lang: 'en' }],
    })),
    claims: pairs.map(([a, b, p], i) => ({
      key: `claim-${i}`,
      label: `Actor ${a} meets ${b}`,
      claimant: key(i % entities),
      relation: { subject: key(a), predicate: `p${p}`, object: key(b) },
    })),
  };
}

/** Lets the page note how long its frames take: all of them, or those in which the mouse moved. */
const watchFrames = (page: Page, moving: boolean) =>
  page.evaluate((onlyMoving) => {
    const times: number[] = [];
    let [last, moved, counts] = [performance.now(), false, false];
    window.addEventListener('mousemove', () => (moved = true), { capture: true });
    const frame = (now: number) => {
      if (counts || !onlyMoving) times.push(now - last);
      [last, counts, moved] = [now, moved, false];
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    Object.assign(window, { times });
  }, moving);

/** What was noted: the median of it, in milliseconds. */
async function medianFrame(page: Page, what: string): Promise<number> {
  const times = await page.evaluate(() => (window as unknown as { times: number[] }).times.slice(1));
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  process.stdout.write(
    `${what}: median ${at(0.5).toFixed(0)} ms, 95th ${at(0.95).toFixed(0)} ms of ${sorted.length} frames\n`,
  );
  expect(sorted.length).toBeGreaterThan(10);
  return at(0.5);
}

test('with 150 entities and 400 relations in view, panning and expanding stay quick', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-dense-'));
  const file = join(folder, 'dense.yaml');
  writeFileSync(file, JSON.stringify(dense(180, 520)));
  const large = await startServer({ datasets: [file] });
  try {
    await explore(browser, large.address, '#/network?of=entity:actor-0&depth=2', async (page) => {
      await drawn(page);
      expect(await bar(page).textContent()).toContain('Showing 150 of 180 entities and 400 of 518 relations');
      expect(await bar(page).textContent()).toContain('30 entities and 118 relations beyond the limit');
      const box = await page.locator('.picture').boundingBox();
      if (!box) throw new Error('there is no picture');
      const before = await page.locator('.picture').screenshot();
      const [x, y] = [box.x + 30, box.y + 30];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await watchFrames(page, true);
      for (let i = 0; i < 80; i++) await page.mouse.move(x + i * 4, y + i * 2);
      await page.mouse.up();
      expect(await medianFrame(page, 'panning')).toBeLessThan(200);
      expect(before.equals(await page.locator('.picture').screenshot())).toBe(false);
      expect(hash(page)).not.toContain('pin=');
    });
    await explore(
      browser,
      large.address,
      '#/network?of=entity:actor-5&depth=1&at=entity:actor-0',
      async (page) => {
        await drawn(page);
        const all = page.getByRole('button', { name: /^meets 0 \(\d{3}\)$/ });
        await all.waitFor();
        await watchFrames(page, false);
        await all.click();
        await expect.poll(() => bar(page).textContent()).toMatch(/Showing 150 of/);
        await drawn(page);
        expect(await medianFrame(page, 'expanding')).toBeLessThan(200);
      },
    );
  } finally {
    await large.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
