import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, openPage } from './browser';
import { barriers, explore, inEveryLook, settled, sideways } from './explorer';
import { box, claims, facet, options } from './find';
import { sample, type StartedServer, startServer } from './server';

let server: StartedServer;
let hostile: StartedServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer();
  hostile = await startServer({ datasets: [sample('find.yaml')] });
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await hostile?.stop();
});

const status = (page: Page) => page.locator('.paged-list > [role=status]');

/** The number that stands first in a text: 158 of “158 claims”. */
const figure = (text: string) => Number(/[\d,]+/.exec(text)?.[0].replaceAll(',', ''));

test.each([
  ['hezb', 'Hezbollah', 'Hezbollah'],
  ['حزب', 'Hezbollah', 'حزب'],
  ['سپاه پاسد', 'Islamic Revolutionary Guard Corps', 'سپاه'],
  ['Q271110', 'Islamic Revolutionary Guard Corps', 'wikidata:Q271110'],
])('the search finds by “%s”, says why, and Enter goes there', async (words, name, matched) => {
  await explore(browser, server.address, '', async (page) => {
    await page.keyboard.press('/');
    await page.keyboard.type(words);
    const first = options(page).filter({ hasText: name }).first();
    await first.waitFor();
    expect(await first.locator('mark').allInnerTexts()).toContain(matched);
    // Whatever its script, it stands in its own direction.
    expect(await first.locator('bdi:has(mark)').count()).toBeGreaterThan(0);
    expect(await box(page).getAttribute('aria-expanded')).toBe('true');
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    const chosen = await box(page).getAttribute('aria-activedescendant');
    const option = page.locator(`[id="${chosen}"]`);
    expect(await option.getAttribute('aria-selected')).toBe('true');
    expect(await option.innerText()).toContain(name);
    await page.keyboard.press('Enter');
    await page.locator('main h1', { hasText: name }).waitFor();
    expect(page.url()).toContain('#/entity/');
    await settled(page);
  });
});

test('the search by keyboard: up, down, Home, End, Escape, and Enter without a choice', async () => {
  await explore(browser, server.address, '', async (page) => {
    await page.keyboard.press('/');
    await page.keyboard.type('k'); // one letter is enough
    await options(page).first().waitFor();
    const n = await options(page).count();
    const at = () => options(page).evaluateAll((all) => all.findIndex((o) => o.ariaSelected === 'true'));
    await page.keyboard.press('ArrowUp');
    expect(await at()).toBe(n - 1);
    await page.keyboard.press('Home');
    expect(await at()).toBe(0);
    await page.keyboard.press('End');
    expect(await at()).toBe(n - 1);
    await page.keyboard.press('ArrowDown');
    expect(await at()).toBe(-1);
    await page.keyboard.press('Escape');
    expect(await options(page).count()).toBe(0);
    expect(await box(page).inputValue()).toBe('k');
    await page.keyboard.type('illed');
    await page.keyboard.press('Enter');
    await page.locator('main h1', { hasText: 'killed' }).waitFor();
    await settled(page);
    expect(page.url()).toContain('#/search?q=killed');
  });
});

test('what is found by nothing, and a server that is away, are told in the box', async () => {
  const { page, close } = await openPage(browser, new URL(server.address).origin);
  await page.goto(server.address);
  await settled(page);
  await box(page).fill('zzzzqqqq');
  await page.getByText('Nothing is found by these words.').waitFor();
  await page.route('**/graphql', (route) => route.abort());
  await box(page).fill('iran');
  await page.getByRole('search').getByRole('alert').getByText('The server does not answer').waitFor();
  await page.unroute('**/graphql');
  await page.getByRole('search').getByRole('button', { name: 'Try again' }).click();
  await options(page).first().waitFor();
  await close();
});

test('an old answer never takes the place of a newer one', async () => {
  const { page, offences, close } = await openPage(browser, new URL(server.address).origin);
  let held = 0;
  await page.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes('"text":"reut"')) {
      held++;
      await new Promise((then) => {
        setTimeout(then, 1000);
      });
    }
    await route.continue().catch(() => undefined);
  });
  await page.goto(server.address);
  await settled(page);
  await box(page).fill('reut');
  await expect.poll(() => held).toBe(1);
  await box(page).fill('hezb');
  await options(page).filter({ hasText: 'Hezbollah' }).first().waitFor();
  await page.waitForTimeout(1300);
  expect(await options(page).filter({ hasText: 'Reuters' }).count()).toBe(0);
  expect(await options(page).filter({ hasText: 'Hezbollah' }).count()).toBeGreaterThan(0);
  expect(offences).toEqual([]);
  await close();
});

test('the search page shows all, narrows by kind, and a predicate leads to its claims', async () => {
  await explore(browser, server.address, '#/search?q=killed', async (page) => {
    const all = figure(await status(page).innerText());
    await page.getByRole('checkbox', { name: /^Predicates/ }).check();
    await settled(page);
    expect(page.url()).toContain('kinds=PREDICATE');
    await expect.poll(async () => figure(await status(page).innerText())).toBe(1);
    expect(all).toBeGreaterThan(10);
    await page.getByRole('list', { name: 'Found' }).getByRole('link').click();
    await page.locator('main h1', { hasText: 'Claims' }).waitFor();
    await settled(page);
    expect(page.url()).toContain('#/claims?predicates=predicate:');
    expect(figure(await status(page).innerText())).toBeGreaterThan(0);
  });
  await inEveryLook(browser, server.address, '#/search?q=killed', 'search');
});

test('facets narrow the list and the address; back takes the last one off, a chip any, and a button all', async () => {
  await explore(browser, server.address, '#/claims', async (page) => {
    const total = figure((await status(page).innerText()).replace(/.* of /, ''));
    const row = facet(page, 'Claimant').locator('li', { hasText: 'Human Rights Activists News Agency' });
    const count = figure(await row.locator('.count').innerText());
    await row.getByRole('checkbox').check();
    await expect.poll(() => status(page).innerText()).toBe(`${count} claims`);
    expect(page.url()).toContain('claimants=entity:hrana');
    for (const who of await claims(page).locator('.who').allInnerTexts())
      expect(who).toBe('Human Rights Activists News Agency');
    // Others of the same facet stay to be added.
    expect(await facet(page, 'Claimant').locator('li').count()).toBeGreaterThan(1);

    const reuters = facet(page, 'Outlet or carrier').locator('li', { hasText: 'Reuters' });
    const both = figure(await reuters.locator('.count').innerText());
    expect(both).toBeLessThan(count);
    await reuters.getByRole('checkbox').check();
    await expect.poll(() => status(page).innerText()).toBe(`${both} claims`);
    await page.goBack();
    await expect.poll(() => status(page).innerText()).toBe(`${count} claims`);
    expect(page.url()).not.toContain('carriers');
    expect(await reuters.getByRole('checkbox').isChecked()).toBe(false);

    await page.getByLabel('Words of the claim').fill('10,000');
    await expect.poll(() => status(page).innerText()).toBe('1 claim');
    expect(page.url()).toContain('text=10,000');
    await page.getByRole('button', { name: /^Words: 10,000/ }).click();
    await expect.poll(() => status(page).innerText()).toBe(`${count} claims`);
    expect(await page.getByLabel('Words of the claim').inputValue()).toBe('');
    await page.getByRole('button', { name: 'Clear all' }).click();
    await expect.poll(async () => figure((await status(page).innerText()).replace(/.* of /, ''))).toBe(total);
  });
});

test('dates: a month, one of its days, and a span', async () => {
  await explore(browser, server.address, '#/claims', async (page) => {
    await facet(page, 'Dates').locator('li', { hasText: 'January 2026' }).getByRole('checkbox').click();
    await settled(page);
    expect(page.url()).toContain('stated=2026-01');
    await facet(page, 'Dates').locator('li', { hasText: '14 January' }).getByRole('checkbox').check();
    await settled(page);
    expect(page.url()).toContain('stated=2026-01-14');
    await page.getByLabel('From', { exact: true }).fill('2026-01-10');
    await page.getByLabel('To', { exact: true }).fill('2026-01-20');
    await page.getByRole('button', { name: /^Stated: 10 January 2026 to 20 January 2026/ }).waitFor();
    expect(page.url()).toContain('stated=2026-01-10/2026-01-20');
    await settled(page);
  });
});

test('what nothing passes says what is set, and offers to clear it', async () => {
  await explore(browser, server.address, '#/claims?text=zzzz&held=RETRACTED', async (page) => {
    await page.getByText('No claim passes what is set for held and words together.').waitFor();
    await page.getByRole('button', { name: 'Clear them' }).click();
    await claims(page).first().waitFor();
    await settled(page);
  });
});

test('paging goes on to the end of all claims', async () => {
  await explore(browser, server.address, '#/claims', async (page) => {
    const total = figure((await status(page).innerText()).replace(/.* of /, ''));
    expect(total).toBeGreaterThan(100);
    for (let i = 0; i < 60 && (await claims(page).count()) < total; i++) {
      await page.mouse.wheel(0, 20_000);
      await page.waitForTimeout(100);
    }
    expect(await claims(page).count()).toBe(total);
    expect(await page.locator('button.more').count()).toBe(0);
    const ids = await claims(page)
      .locator('a.label')
      .evaluateAll((links) => links.map((a) => a.getAttribute('href')));
    expect(new Set(ids).size).toBe(total);
  });
});

test('the table and its order; what leaves the page is the whole selection, with its stamp', async () => {
  await explore(browser, server.address, '#/claims?view=table&order=oldest', async (page) => {
    const total = figure(
      (await page.locator('.claim-table > [role=status]').innerText()).replace(/.* of /, ''),
    );
    expect(await page.getByRole('columnheader').allInnerTexts()).toContain('Standing');
    await page.getByRole('button', { name: 'Export' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'JSON' }).click();
    const file = JSON.parse(readFileSync(await (await download).path(), 'utf8')) as {
      stamp: { address: string; change: number };
      rows: { stated: string | null; stated_latest: string | null }[];
    };
    expect(file.rows).toHaveLength(total);
    expect(file.stamp.address).toBe(page.url());
    expect(file.stamp.change).toBe(1);
    const days = file.rows.flatMap(({ stated, stated_latest: day }) =>
      stated === null || day === null ? [] : [day],
    );
    expect(days).toEqual(days.toSorted());
  });
  await inEveryLook(browser, server.address, '#/claims?view=table', 'claims-table');
});

test('claims in every look; on a telephone the filters fold away', async () => {
  await inEveryLook(browser, server.address, '#/claims?held=HELD&polarity=DENIES', 'claims');
  await explore(
    browser,
    server.address,
    '#/claims?held=HELD',
    async (page) => {
      const button = page.getByRole('button', { name: 'Filters (1)' });
      expect(await facet(page, 'Claimant').isVisible()).toBe(false);
      await button.click();
      expect(await facet(page, 'Claimant').isVisible()).toBe(true);
      expect(await sideways(page)).toBe(0);
      expect(await barriers(page)).toEqual([]);
    },
    { viewport: { width: 360, height: 740 } },
  );
});

test('what the record holds is text, never markup', async () => {
  const options360 = { viewport: { width: 360, height: 740 } };
  for (const route of [
    '',
    '#/claims',
    '#/search?q=onerror',
    '#/entity/hostile',
    '#/entity/hostile?tab=documents',
  ])
    // oxlint-disable-next-line no-await-in-loop -- one browser, one page after another
    await explore(
      browser,
      hostile.address,
      route,
      async (page) => {
        expect(await page.locator('main img, main script').count(), route).toBe(0);
        expect(await page.locator('main').innerText()).toContain(
          /documents/.test(route) ? '<script>' : '<img src=x',
        );
        expect(await sideways(page), route).toBe(0);
      },
      options360,
    );
});
