import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './browser';
import { explore, inEveryLook, settled } from './explorer';
import { firstDataset, sample, type StartedServer, startServer } from './server';

let server: StartedServer;
let browser: Browser;

beforeAll(async () => {
  const mill = sample('time.yaml');
  server = await startServer({ datasets: [firstDataset, mill] });
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** The numbers in the text, in their order, and the claims that they lead to. */
async function references(page: Page): Promise<{ numbers: number[]; claims: string[] }> {
  const found = await page
    .locator('a.cites')
    .evaluateAll((links) => links.map((link) => [link.textContent, link.getAttribute('href')] as const));
  return {
    numbers: found.map(([words]) => Number(/\d+/.exec(words ?? '')?.[0])),
    claims: found.map(
      ([, href]) =>
        /#\/(claim)\/([^?]+)/
          .exec(href ?? '')
          ?.slice(1)
          .join(':') ?? '',
    ),
  };
}

test.each(['entity:hrana', 'measure:killed', 'entity:district', 'measure:mill-dead'])(
  'the citations of %s are numbered in the order of first use, each once, and end the document',
  async (id) => {
    await explore(browser, server.address, `#/dossier/${id}`, async (page) => {
      const { numbers, claims } = await references(page);
      expect(numbers.length).toBeGreaterThan(2);
      const firsts = [...new Set(numbers)];
      expect(firsts).toEqual(firsts.map((_, i) => i + 1));
      const cited = await page.locator('.dossier-citations > li').allInnerTexts();
      expect(cited).toHaveLength(firsts.length);
      numbers.forEach((n, i) => expect(cited[n - 1]).toContain(`[${claims[i]}]`));
    });
  },
);

test('an entity: who it is, relations, claims both ways, conflicts with reasons', async () => {
  await explore(browser, server.address, '#/dossier/entity:district', async (page) => {
    const part = (name: string) => page.getByRole('region', { name, exact: true }).first();
    await part('Who it is').getByText('public body').waitFor();
    await part('Relations').getByText('District of Mill Bend owns Mill Bend').first().waitFor();
    await part('What it claims').getByText('No door was locked.').waitFor();
    await part('What is claimed about it').getByText('The district owns the mill.').waitFor();
    await part('Conflicts, and why').getByText('Cannot both hold:').waitFor();
  });
});

test('a measure: scope, standing, origins, figures, conflicts, envelope', async () => {
  await explore(browser, server.address, '#/dossier/measure:mill-dead', async (page) => {
    const part = (name: string) => page.getByRole('region', { name, exact: true }).first();
    await part('What is counted').getByText('whoever was in the mill').waitFor();
    await part('What the claims come to').getByText('contested.', { exact: false }).first().waitFor();
    expect(await part('Figures').locator('tbody tr').count()).toBe(3);
    await part('Figures').getByText('≥ 5').waitFor();
    await part('Conflicts, and why').getByText('One man is dead.').waitFor();
    expect(await part('Envelope of the figures now held').locator('tbody tr').count()).toBeGreaterThan(0);
  });
});

test('printed: no navigation, the lens, the stamp, addresses spelled out, on paper', async () => {
  await explore(browser, server.address, '#/dossier/measure:killed?as-of=2026-01-20', async (page) => {
    await page.getByRole('list', { name: 'What was read' }).getByText('as of change 2').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation', { name: 'Pages' }).isVisible()).toBe(false);
    expect(await page.getByRole('button').count()).toBe(0);
    const text = await page.locator('body').innerText();
    expect(text).toContain('You see the graph as stated by 20 January 2026');
    expect(text).toContain('Lens: @asOf(stated: "2026-01-20")');
    expect(text).toContain(`${server.address}#/claim/hrana-killed?as-of=2026-01-20`);
    expect(text).toContain(`${server.address}#/entity/iran?as-of=2026-01-20`);
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(1000);
  });
});

test('as Markdown: copied and downloaded alike, with stamp and citations', async () => {
  await explore(browser, server.address, '#/dossier/entity:post', async (page) => {
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await page.locator('.dossier-leave').getByText('Copied as Markdown.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download .md' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('claimgraph-dossier-entity-post.md');
    expect(readFileSync(await file.path(), 'utf8')).toBe(copied);
    expect(copied).toContain('# \u2068صدای دره\u2069\n');
    expect(copied).toMatch(/as of change 2, hash [0-9a-f]{64}/);
    expect(copied).toContain('says: [The district owns the mill.](');
    expect(copied).toMatch(/\n1\. .*\\\[claim:/);
  });
});

test('of nothing that is there: said, with a box to choose', async () => {
  await explore(browser, server.address, '#/dossier/entity:nobody', async (page) => {
    await page.getByText('There is nothing called entity:nobody here.').waitFor();
    await page.getByRole('combobox', { name: 'A dossier of an entity or a measure' }).fill('Valley');
    await page.getByRole('option', { name: /Valley Watch/ }).click();
    await settled(page);
    await page.getByRole('heading', { name: 'Dossier: Valley Watch' }).waitFor();
  });
});

test.each(['measure:mill-dead', 'entity:hrana'])('of %s in every look', async (id) => {
  await inEveryLook(browser, server.address, `#/dossier/${id}`, `dossier-${id.replace(':', '-')}`);
});
