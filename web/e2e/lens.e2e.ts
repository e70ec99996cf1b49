import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './browser';
import { barriers, explore, inEveryLook, settled, sideways } from './explorer';
import { ask } from './ask';
import { startServer, type StartedServer } from './server';

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

const bar = (page: Page) => page.getByRole('region', { name: 'Lens', exact: true });
const listed = (page: Page) => page.locator('main .paged-list > [role="status"]').first();

/** What the API says that a lens lets through and hides. */
async function told(directives: string) {
  const { lens, claims } = (await ask(
    server,
    `query Q ${directives} { lens { hiddenClaims hiddenUndated } claims { totalCount } }`,
  )) as { lens: { hiddenClaims: number; hiddenUndated: number }; claims: { totalCount: number } };
  return { ...lens, shown: claims.totalCount };
}

test('the slider goes by keyboard over the days that have claims: the page, the address and one step of history', async () => {
  await explore(browser, server.address, '#/claims', async (page) => {
    const all = await told('');
    await bar(page).getByText('You see the whole record.').waitFor();
    await page.keyboard.press('l');
    const slider = bar(page).getByRole('slider', { name: 'As stated by' });
    await slider.focus();
    expect(await slider.getAttribute('aria-valuetext')).toBe('any date, or none');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => page.url()).toContain('as-of=2026-01-31');
    await page.keyboard.press('Home');
    await expect.poll(() => page.url()).toContain('as-of=2026-01-14');
    expect(await slider.getAttribute('aria-valuetext')).toBe('14 January 2026');
    const { shown, hiddenClaims, hiddenUndated } = await told('@asOf(stated: "2026-01-14")');
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBeLessThan(all.shown);
    await listed(page).getByText(`${shown} claims`).waitFor();
    await bar(page)
      .getByText(`It hides ${hiddenClaims} of ${all.shown} claims, ${hiddenUndated} of them undated.`)
      .waitFor();
    expect(await page.title()).toBe('Claims · as stated by 14 January 2026 · claimgraph');
    // The run of keys was one step: back leads to the page without a lens.
    await page.waitForTimeout(600);
    await page.goBack();
    await expect.poll(() => page.url()).not.toContain('as-of');
    await page.goForward();
    await expect.poll(() => page.url()).toContain('as-of=2026-01-14');
  });
});

test('a lens stays on every page that is gone to, until it is taken off', async () => {
  await explore(browser, server.address, '#/claims?as-of=2026-01-15', async (page) => {
    await page.locator('main .who').first().click();
    await settled(page);
    expect(page.url()).toContain('as-of=2026-01-15');
    await bar(page).getByText('as stated by 15 January 2026').waitFor();
    await bar(page).getByRole('button', { name: 'Take it off' }).click();
    await bar(page).getByText('You see the whole record.').waitFor();
    expect(page.url()).not.toContain('as-of');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Look through a lens');
  });
});

test('without a source: picked by its name in another script, counted as the API counts, and let in again', async () => {
  await explore(browser, server.address, '#/claims', async (page) => {
    await bar(page).getByRole('button', { name: 'Look through a lens' }).click();
    const box = bar(page).getByRole('combobox', { name: 'Leave out a source' });
    await box.fill('هرانا');
    await bar(page)
      .getByRole('option', { name: /^Human Rights Activists News Agency/ })
      .waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('without=entity:hrana');
    const all = await told('');
    const { shown, hiddenClaims } = await told('@without(sources: ["entity:hrana"])');
    expect(hiddenClaims).toBeGreaterThan(0);
    await bar(page).getByText(`It hides ${hiddenClaims} of ${all.shown} claims.`).waitFor();
    await listed(page).getByText(`${shown} claims`).waitFor();
    await bar(page).getByText('without Human Rights Activists News Agency').waitFor();
    await bar(page)
      .getByRole('button', { name: 'Read with Human Rights Activists News Agency again' })
      .click();
    await expect.poll(() => page.url()).not.toContain('without');
  });
});

test('as recorded by a change, by its number or by an instant', async () => {
  await explore(browser, server.address, '#/claims', async (page) => {
    await page.keyboard.press('l');
    await bar(page).getByLabel('A change', { exact: true }).fill('0');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('as-of-change=0');
    await page.locator('main .empty').waitFor();
    await bar(page).getByLabel('An instant').fill('2090-01-01T00:00');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('as-of-change=1');
    await bar(page)
      .getByText(/as recorded by change 1 of \d+ /)
      .waitFor();
    await bar(page).getByText('It hides none of').waitFor();
  });
});

test('what is wrong with a lens is said once, in the words of the server, with a way out', async () => {
  for (const [params, words] of [
    ['as-of-change=99', 'there is no such change: the last is 1'],
    ['without=entity:nobody', 'there is no entity:nobody'],
    ['as-of=someday', 'a date begins with a year of four digits'],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one page at a time
    await explore(browser, server.address, `#/claims?${params}`, async (page) => {
      await bar(page).getByRole('alert').getByText(words).waitFor();
      expect(await page.getByText(words).count()).toBe(1);
      expect(await page.getByRole('alert').count()).toBe(1);
      expect(await barriers(page)).toEqual([]);
      await bar(page).getByRole('button', { name: 'Take it off' }).click();
      await page.locator('main .claim-line').first().waitFor();
      expect(await page.getByRole('alert').count()).toBe(0);
    });
  }
});

test('print says what the page is seen through, and nothing of the panel', async () => {
  await explore(browser, server.address, '#/claims?as-of=2026-01-15', async (page) => {
    await page.keyboard.press('l');
    await page.emulateMedia({ media: 'print' });
    expect(await bar(page).getByText('as stated by 15 January 2026').isVisible()).toBe(true);
    expect(await page.getByRole('slider').count()).toBe(0);
    expect(await page.getByRole('navigation', { name: 'Pages' }).isVisible()).toBe(false);
  });
});

test('under a lens in every look; its panel too, at 360 px', async () => {
  await inEveryLook(browser, server.address, '#/claims?as-of=2026-01-15&without=entity:fox-news', 'lens');
  await explore(
    browser,
    server.address,
    '#/claims?as-of=2026-01-15&without=entity:fox-news',
    async (page) => {
      await page.keyboard.press('l');
      await page.getByRole('slider').waitFor();
      await page.getByRole('list', { name: 'The latest changes' }).getByRole('listitem').first().waitFor();
      expect(await sideways(page)).toBe(0);
      expect(await barriers(page)).toEqual([]);
    },
    { viewport: { width: 360, height: 740 } },
  );
});
