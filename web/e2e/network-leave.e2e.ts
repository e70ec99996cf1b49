import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, openPage } from './browser';
import { explore, inEveryLook } from './explorer';
import { bar, drawn, exported, government, irgc, rows } from './network';
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

test('it leaves as PNG, SVG, CSV, JSON and GEXF, each with its stamp, and the contested looks so', async () => {
  await explore(browser, server.address, government, async (page) => {
    await drawn(page);
    const svg = (await exported(page, 'SVG')).toString();
    expect(svg).toMatch(
      /data-standing="CONTESTED">\s*<path[^>]*stroke-opacity[\s\S]*?stroke-dasharray="8 5"[\s\S]*?>≠\u2002is responsible<\/text><text[^>]*>for ×2</,
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

test('of several centres the one that is not there is named; entities that are judged the same are one, with a name', async () => {
  await explore(browser, server.address, `${irgc},entity:nobody-at-all`, async (page) => {
    await drawn(page);
    await page.getByRole('note').getByText('has the id entity:nobody-at-all, as far').waitFor();
    expect(await rows(page).count()).toBe(2);
  });
  const folder = resolve(import.meta.dirname, '../../graph/gql/testdata/difficult');
  const difficult = await startServer({
    datasets: [join(folder, 'flood.yaml'), join(folder, 'analysts.yaml')],
  });
  try {
    const route = '#/network?of=entity:haras-as-simurgh,entity:river-patrol';
    const ends = '&from=entity:seemorgh-gard&to=entity:lower-valley&places=yes';
    await explore(browser, difficult.address, route + ends, async (page) => {
      await drawn(page);
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Simurgh Guard');
      expect(await page.getByRole('note').count()).toBe(0);
      const from = page.locator('p.end').first();
      await expect.poll(() => from.innerText()).toMatch(/^From: Simurgh Guard/);
      await page.getByRole('list', { name: 'Paths' }).getByRole('listitem').first().waitFor();
    });
  } finally {
    await difficult.stop();
  }
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
