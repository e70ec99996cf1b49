import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, openPage } from './browser';
import { explore, inEveryLook, settled } from './explorer';
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

const government = '#/network?of=entity:iranian-government';
const irgc = '#/network?of=entity:irgc';
const bar = (page: Page) => page.locator('[data-bar]');
const rows = (page: Page) => page.locator('.edges tbody tr');
const rowIds = (page: Page) =>
  rows(page).evaluateAll((all) => all.map((row) => row.getAttribute('data-relation')));
const said = (page: Page) => page.locator('[data-said]');
const hash = (page: Page) => decodeURIComponent(new URL(page.url()).hash);

/** Waits until everything is read and laid out. */
async function drawn(page: Page): Promise<void> {
  await settled(page);
  await page.locator('.picture canvas').first().waitFor();
  await settled(page);
}

/** A file as it leaves by the menu. */
async function exported(page: Page, name: string): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name, exact: true }).click();
  return readFileSync(await (await download).path());
}

/** Where the entities lie, by the SVG. */
async function places(page: Page): Promise<Record<string, string>> {
  const svg = (await exported(page, 'SVG')).toString();
  const found = [...svg.matchAll(/data-entity="([^"]+)"[^>]*>\s*<polygon points="([^"]+)"/g)];
  // Corners are compared from the first on, which moves with the whole.
  return Object.fromEntries(found.map(([, id = '', points = '']) => [id, points]));
}

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

test('it leaves as PNG, SVG, CSV, JSON and GEXF, each with its stamp, and the contested looks so', async () => {
  await explore(browser, server.address, government, async (page) => {
    await drawn(page);
    const svg = (await exported(page, 'SVG')).toString();
    expect(svg).toMatch(
      /data-standing="CONTESTED">\s*<path[^>]*stroke-opacity[\s\S]*?stroke-dasharray="8 5"[\s\S]*?>≠\u2002is responsible for ×2</,
    );
    expect(svg).toContain('of=entity:iranian-government');
    const gexf = (await exported(page, 'GEXF')).toString();
    const wrong = await page.evaluate(
      (text) =>
        new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror')?.textContent,
      gexf,
    );
    expect(wrong).toBeUndefined();
    expect(gexf.match(/<edge /g)).toHaveLength(15);
    expect(gexf.match(/viz:position/g)).toHaveLength(15);
    expect(gexf).toMatch(/brought-in\/foreign-fighters"[^>]*start="2026-01-19" end="2026-01-19"/);
    const csv = (await exported(page, 'CSV')).toString();
    expect(csv).toContain('Government of Iran,is responsible for,Indiscriminate violence,CONTESTED,1,2,');
    expect(csv).toContain('as of change 1');
    expect(JSON.parse((await exported(page, 'JSON')).toString()).rows).toHaveLength(15);
    const png = await exported(page, 'PNG');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBeGreaterThan(800);
  });
});

test('under a lens it is read through it', async () => {
  await explore(browser, server.address, `${government}&without=entity:ruckus-factory`, async (page) => {
    await drawn(page);
    expect(await bar(page).textContent()).not.toContain('15 of 15 relations');
  });
});

test('an id that nothing has is named; what the server refuses is said in its words', async () => {
  await explore(browser, server.address, '#/network?of=entity:nobody-at-all', async (page) => {
    await page.getByText('Nothing in this store has the id entity:nobody-at-all').waitFor();
    await page.getByRole('link', { name: 'Find an entity by its name' }).click();
    await page.getByRole('combobox', { name: 'Entity' }).waitFor();
  });
  const { page, close } = await openPage(browser, new URL(server.address).origin);
  await page.goto(`${server.address}${irgc}&depth=9`);
  await page
    .getByRole('alert')
    .getByText(/The server answered: .*depth/)
    .first()
    .waitFor();
  await page.goto(`${server.address}${irgc}&from=entity:nobody-at-all&to=entity:irgc`);
  await page.getByRole('alert').getByText('there is no entity:nobody-at-all').waitFor();
  await close();
});

test('in every look', async () => {
  await inEveryLook(browser, server.address, '#/network', 'network-start');
  const chosen = `${government}&at=relation:iranian-government/responsible-for/indiscriminate-violence`;
  await inEveryLook(browser, server.address, chosen, 'network-relation');
  await inEveryLook(
    browser,
    server.address,
    `${government}&at=entity:irgc&show=table&standing=CONTESTED,UNCONTESTED`,
    'network-table',
  );
}, 120_000);

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
