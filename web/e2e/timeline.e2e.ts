import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './browser';
import { explore, inEveryLook, settled } from './explorer';
import { sample, type StartedServer, startServer } from './server';

let server: StartedServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer({ datasets: [sample('time.yaml')] });
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const route = '#/claims?view=timeline';
const mark = (page: Page, key: string) => page.locator(`[data-claim="claim:${key}"]`);
const row = (page: Page, id: string) => page.locator(`.timeline-row[data-row="${id}"]`);

test('a certain day is a point, an uncertain date a bar, open where nothing bounds it; undated is a row of its own', async () => {
  await explore(browser, server.address, route, async (page) => {
    await mark(page, 'watch-five').waitFor();
    expect(await mark(page, 'watch-five').locator('.timeline-bar').count()).toBe(0);
    const month = mark(page, 'millers-locked').locator('[data-open]');
    expect(await month.getAttribute('data-open')).toBe('');
    expect(await mark(page, 'post-owner').locator('[data-open="start"]').count()).toBe(1);
    // The bar of May begins before the second of May, and ends after the eighth.
    const box = async (key: string) =>
      (await mark(page, key).locator('.timeline-sign').boundingBox())?.x ?? 0;
    const bar = await month.locator('.timeline-bar').boundingBox();
    expect(bar?.x).toBeLessThan(await box('watch-three'));
    expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeGreaterThan((await box('district-not-locked')) + 100);
    expect(await row(page, 'undated').locator('[data-claim]').count()).toBe(1);
    expect(await row(page, 'undated').locator('[data-claim="claim:post-sparks"]').count()).toBe(1);
    await page.getByText('7 claims drawn.').waitFor();
  });
});

test('polarity is told by shape, contested by a ring, no longer held by a hollow sign', async () => {
  await explore(browser, server.address, route, async (page) => {
    await mark(page, 'district-not-locked').waitFor();
    expect(await mark(page, 'district-not-locked').locator('.timeline-cross').count()).toBe(1);
    expect(await mark(page, 'millers-locked').locator('.timeline-disc').count()).toBe(1);
    expect(await mark(page, 'district-not-locked').locator('.timeline-ring').count()).toBe(1);
    expect(await mark(page, 'post-sparks').locator('.timeline-ring').count()).toBe(0);
    expect(await mark(page, 'watch-three').locator('[data-left]').count()).toBe(1);
    expect(await mark(page, 'watch-five').locator('[data-left]').count()).toBe(0);
  });
});

test('by keyboard from claim to claim, in step with the table; Enter keeps it in the address', async () => {
  await explore(browser, server.address, route, async (page) => {
    await mark(page, 'watch-three').focus();
    const shown = page.locator('.timeline-shown');
    await shown.getByText('At least three are dead.').waitFor();
    await page.keyboard.press('ArrowRight');
    await shown.getByText('At least five are dead.').waitFor();
    await page
      .getByRole('row', { name: /At least five are dead/ })
      .and(page.locator('[aria-current]'))
      .waitFor();
    await page.keyboard.press('ArrowLeft');
    await shown.getByText('At least three are dead.').waitFor();
    await page.keyboard.press('End');
    await shown.getByText('Sparks were seen.').waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('claim=claim:post-sparks');
    await page.reload();
    await settled(page);
    await shown.getByText('Sparks were seen.').waitFor();
  });
});

test('rows by claimant, by bloc, by what is at issue; names from right to left as they are', async () => {
  await explore(browser, server.address, route, async (page) => {
    await row(page, 'entity:speaker').waitFor();
    expect(await row(page, 'entity:post').locator('text').first().textContent()).toContain('صدای دره');
    await page.getByLabel('A row for each').selectOption('bloc');
    await row(page, 'entity:district').waitFor();
    expect(await row(page, 'entity:speaker').count()).toBe(0);
    expect(await row(page, 'entity:district').locator('[data-claim]').count()).toBe(2);
    expect(page.url()).toContain('rows=bloc');
    await page.getByLabel('A row for each').selectOption('proposition');
    expect(await row(page, 'measure:mill-dead').locator('[data-claim]').count()).toBe(3);
  });
});

test('a span is zoomed to by form and by pointer, and left again', async () => {
  await explore(browser, server.address, route, async (page) => {
    const claims = page.getByRole('region', { name: 'Claims' });
    await claims.getByRole('textbox', { name: 'From' }).fill('2024-05-05');
    await claims.getByRole('textbox', { name: 'to', exact: true }).fill('2024-05-07');
    await page.getByRole('button', { name: 'Zoom' }).click();
    await expect.poll(() => page.url()).toContain('stated=2024-05-05/2024-05-07');
    await page.getByText('5 claims drawn.').waitFor();
    expect(await mark(page, 'watch-three').count()).toBe(0);
    await page.getByRole('button', { name: 'All dates' }).click();
    await page.getByText('7 claims drawn.').waitFor();
    const axis = await page.locator('.timeline-brush').boundingBox();
    if (!axis) throw new Error('there is no axis');
    await page.mouse.move(axis.x + 5, axis.y + 20);
    await page.mouse.down();
    await page.mouse.move(axis.x + axis.width / 4, axis.y + 20, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => page.url()).toMatch(/stated=2024-\d\d-\d\d\/2024-05-\d\d/);
  });
});

test('by when it holds: the same claims, without counts a day', async () => {
  await explore(browser, server.address, `${route}&axis=valid`, async (page) => {
    await mark(page, 'watch-five').waitFor();
    expect(await page.locator('.timeline-density').count()).toBe(0);
    expect(await page.locator('[data-claim]').count()).toBe(7);
  });
  await explore(browser, server.address, route, async (page) => {
    await page
      .getByRole('img', { name: 'How many claims each day has: 2 claims in a day at most' })
      .waitFor();
  });
});

test('what is drawn leaves as a table', async () => {
  await explore(browser, server.address, route, async (page) => {
    await page.getByRole('button', { name: /^Export/ }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'CSV' }).click(),
    ]);
    const text = readFileSync(await file.path(), 'utf8');
    expect(text).toContain('stated,earliest,latest,id,');
    expect(text).toContain('2024-05,2024-05-01,2024-05-31,claim:millers-locked');
    expect(text).toContain('as of change 1');
  });
});

test('the picture leaves as SVG and PNG, with its words and its stamp', async () => {
  await explore(browser, server.address, route, async (page) => {
    await mark(page, 'watch-five').waitFor();
    const take = async (kind: string) => {
      await page.getByRole('button', { name: /^Picture/ }).click();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: kind }).click(),
      ]);
      return readFileSync(await file.path());
    };
    const svg = (await take('SVG')).toString();
    expect(svg).toContain('Claims over time');
    expect(svg).toContain('7 claims, each placed by when it was stated');
    expect(svg).toContain('as of change 1');
    expect(svg).toContain('صدای دره');
    expect(svg).not.toContain('var(--');
    expect((await take('PNG')).subarray(1, 4).toString()).toBe('PNG');
  });
});

test('in every look', async () => {
  await inEveryLook(browser, server.address, `${route}&claim=claim:millers-locked`, 'timeline');
});
