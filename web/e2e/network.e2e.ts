import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './browser';
import { explore, settled } from './explorer';
import { bar, drawn, government, hash, irgc, places, rowIds, rows, said } from './network';
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

test('without a centre an entity is found by its name, in any script, or taken from the most claimed', async () => {
  await explore(browser, server.address, '#/network', async (page) => {
    await page.locator('.suggestions a').first().waitFor();
    await page.getByRole('combobox', { name: 'Entity' }).fill('سپاه');
    await page.getByRole('option', { name: /Revolutionary Guard/ }).waitFor();
    await page.keyboard.press('Enter');
    await drawn(page);
    expect(hash(page)).toContain('of=entity:irgc');
    expect(await bar(page).textContent()).toContain('Showing 3 of 3 entities and 2 of 2 relations');
  });
});

test('what could be added is counted before, adds as many, and moves nothing; undo and redo', async () => {
  await explore(browser, server.address, irgc, async (page) => {
    await drawn(page);
    const before = await places(page);
    await rows(page).getByRole('button', { name: 'Government of Iran' }).click();
    const offers = page.getByRole('region', { name: 'Add relations' });
    await offers.getByRole('button', { name: 'uses (2)' }).click();
    await expect.poll(() => said(page).textContent()).toContain('2 relations added');
    await drawn(page);
    expect(await bar(page).textContent()).toContain('5 of 5 entities and 4 of 4 relations');
    const after = await places(page);
    expect(Object.keys(after)).toHaveLength(5);
    expect(after).toMatchObject(before);
    await page
      .getByRole('region', { name: 'Add relations' })
      .getByRole('button', { name: /^everything/ })
      .click();
    await expect.poll(() => rows(page).count()).toBe(16);
    await page.keyboard.press('Control+z');
    await expect.poll(() => rows(page).count()).toBe(4);
    await page.keyboard.press('Control+Shift+Z');
    await expect.poll(() => rows(page).count()).toBe(16);
    await page.getByRole('button', { name: 'Collapse' }).click();
    await expect.poll(() => rows(page).count()).toBe(2);
    expect(hash(page)).not.toContain('plus=');
  });
});

test('the link of a view draws the same again: what was added, hidden and pinned, each where it was', async () => {
  const route = `${irgc}&plus=iranian-government/uses/&pin=irgc:40:-20&hide=live-ammunition`;
  const looks: unknown[] = [];
  for (let i = 0; i < 2; i++) {
    await explore(browser, server.address, route, async (page) => {
      await drawn(page);
      looks.push([await rowIds(page), await places(page)]);
      expect(await bar(page).textContent()).toContain('1 entity and 1 relation hidden by hand');
    });
  }
  expect(looks[1]).toEqual(looks[0]);
  expect(JSON.stringify(looks[0])).not.toContain('live-ammunition');
});

test('by keyboard: walk, add, pin, hide, and all of it stands at ?', async () => {
  await explore(browser, server.address, irgc, async (page) => {
    await drawn(page);
    await page.locator('.picture').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => said(page).textContent()).toMatch(/Guard.*public body, 2 relations drawn/);
    await page.keyboard.press('p');
    await expect.poll(() => hash(page)).toMatch(/pin=irgc:-?\d+:-?\d+/);
    for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown']) {
      await page.keyboard.press(key);
      if (!/at=entity:irgc(&|$)/.test(hash(page))) break;
    }
    const gone = /at=entity:([a-z-]+)/.exec(hash(page))?.[1] ?? '';
    expect(gone).not.toBe('irgc');
    await page.keyboard.press('Enter');
    await expect.poll(() => hash(page)).toContain(`plus=${gone}`);
    await expect.poll(() => said(page).textContent()).toMatch(/\d+ relations added/);
    await page.keyboard.press('Delete');
    await expect.poll(() => hash(page)).toContain(`hide=${gone}`);
    await page.keyboard.press('Control+z');
    await expect.poll(() => hash(page)).not.toContain('hide=');
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: 'Keys' });
    for (const does of [
      'pin the chosen',
      'hide the chosen',
      'add all relations',
      'undo',
      'to the next relation',
    ]) {
      await keys.getByText(does).waitFor();
    }
  });
});

test('the table is in step with the picture: rows by arrow keys, the chosen relation with who affirms and denies it', async () => {
  await explore(browser, server.address, government, async (page) => {
    await drawn(page);
    await rows(page).first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const id = await page.evaluate(() => document.activeElement?.getAttribute('data-relation'));
    expect(await rows(page).nth(1).getAttribute('aria-current')).toBe('true');
    expect(hash(page)).toContain(`at=${id}`);
    await rows(page).and(page.locator('[data-standing="CONTESTED"]')).locator('td').nth(3).click();
    const panel = page.getByRole('region', { name: 'Chosen' });
    await panel.getByRole('list', { name: 'Who affirms it' }).getByText('Accusers').first().waitFor();
    await panel
      .getByRole('list', { name: 'Who denies it' })
      .getByText('Government of Iran')
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Claims', exact: true }).click();
    await page.getByRole('button', { name: /^Claims/ }).click();
    expect(await page.locator('th[aria-sort="descending"]').textContent()).toContain('Claims');
    expect(await rows(page).first().locator('td').nth(5).textContent()).toBe('2');
    await panel.getByRole('link', { name: 'The whole record' }).click();
    await settled(page);
    expect(hash(page)).toMatch(/^#\/relation\//);
  });
});

test('filters take away what they say, with counts', async () => {
  await explore(browser, server.address, government, async (page) => {
    await drawn(page);
    await page.getByText('Filters', { exact: true }).click();
    await page.getByRole('checkbox', { name: /^contested 1$/ }).check();
    await expect.poll(() => rows(page).count()).toBe(1);
    expect(await bar(page).textContent()).toMatch(
      /2 of 15 entities.*filters take away 13 entities and 14 relations/,
    );
    await page.getByRole('button', { name: 'Take all filters off' }).click();
    await page.getByRole('checkbox', { name: /^uses 2$/ }).check();
    await expect.poll(() => rows(page).count()).toBe(2);
    expect(await bar(page).textContent()).toContain('filters take away 12 entities and 13 relations');
    await page.getByRole('button', { name: 'Take all filters off' }).click();
    await page.getByLabel('to', { exact: true }).fill('2020-01-01');
    // What is undated may have been stated on any day: only the one relation that is dated goes.
    await expect.poll(() => rows(page).count()).toBe(14);
    expect((await rowIds(page)).join()).not.toContain('brought-in/foreign-fighters');
  });
});

test('paths in words, with their direction; one is drawn; the ends and it are in the address', async () => {
  const ends = '#/network?of=entity:irgc&from=entity:hezbollah&to=entity:foreign-fighters&places=yes';
  await explore(browser, server.address, ends, async (page) => {
    await drawn(page);
    const found = page.getByRole('list', { name: 'Paths' });
    await found.getByRole('listitem').first().waitFor();
    expect(await found.textContent()).toMatch(/^Hezbollah.*Foreign fighters in Iran/);
    await found.getByRole('button', { name: 'Draw it' }).first().click();
    await expect.poll(() => rowIds(page)).toContain('relation:foreign-fighters/comes-from/hezbollah');
    expect(hash(page)).toContain('path=foreign-fighters/comes-from/hezbollah');
    await page.getByLabel('at most').selectOption('6');
    await expect.poll(() => hash(page)).toContain('steps=6');
  });
});
