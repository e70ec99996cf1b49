import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from './browser';
import { explore, inEveryLook, settled } from './explorer';
import { firstDataset, startServer, type StartedServer } from './server';

// One store with the first dataset and an invented landslide, of which there are figures of every sort.
let server: StartedServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer({
    datasets: [firstDataset, resolve(import.meta.dirname, 'data/figures.yaml')],
    analysts: ['dana'],
  });
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const missing = '#/measure/missing';

async function ask<Data>(query: string): Promise<Data> {
  const answer = await fetch(`${server.address}graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await answer.json()) as { data?: Data; errors?: unknown };
  if (!data || errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** Opens a measure, and waits until its picture is drawn. */
const measure = (route: string, look: (page: Page) => Promise<void>) =>
  explore(browser, server.address, route, async (page) => {
    await drawn(page);
    await look(page);
  });

async function drawn(page: Page): Promise<void> {
  await page.locator('.figure-picture .figure-point').first().waitFor();
  await settled(page);
}

const target = (page: Page, claim: string) => page.locator(`a.figure-target[data-claim="claim:${claim}"]`);
const marks = (page: Page, name: string) => page.locator(`.figure-picture .figure-${name} > *`);

/** Where the sign of a claim is. */
async function placeOf(page: Page, claim: string): Promise<{ x: number; y: number }> {
  const circle = target(page, claim).locator('circle');
  return { x: Number(await circle.getAttribute('cx')), y: Number(await circle.getAttribute('cy')) };
}

/** The box of the mark whose title tells of a claim in these words, from the corner of the picture. */
async function boxOf(page: Page, name: string, words: string): Promise<DOMRect> {
  const mark = marks(page, name).filter({ has: page.locator('title', { hasText: words }) });
  expect(await mark.count(), `${name} of ${words}`).toBe(1);
  return mark.evaluate((node) => {
    const corner = node.closest('svg')?.getBoundingClientRect() ?? new DOMRect();
    const box = node.getBoundingClientRect();
    return new DOMRect(box.x - corner.x, box.y - corner.y, box.width, box.height).toJSON() as DOMRect;
  });
}

/** Marks are clicked in the table's order, so that a test waits for what it asked for. */
async function point(page: Page, claim: string): Promise<Locator> {
  await target(page, claim).locator('circle').hover();
  const tip = page.locator(`.figure-tip[data-claim="claim:${claim}"]`);
  await tip.waitFor();
  return tip;
}

describe('each figure is drawn as what it is', () => {
  test('in the first dataset: floors, a point, and a range without a date', async () => {
    await measure('#/measure/killed', async (page) => {
      const shapes = await page
        .locator('a.figure-target')
        .evaluateAll((nodes) =>
          nodes.map((node) => [
            node.getAttribute('data-claim'),
            node.getAttribute('data-shape'),
            node.getAttribute('data-when'),
          ]),
        );
      expect(shapes.toSorted()).toEqual([
        ['claim:hrana-killed', 'floor', 'day'],
        ['claim:iran-killed', 'point', 'day'],
        ['claim:report-killed', 'floor', 'day'],
        ['claim:senior-official-killed', 'range', 'undated'],
      ]);
      expect(await page.locator('.figure-picture').getByText('date unknown').count()).toBe(1);
      expect((await placeOf(page, 'senior-official-killed')).x).toBeGreaterThan(
        (await placeOf(page, 'iran-killed')).x,
      );
      // What is counted stays in sight.
      const scope = page.locator('dl.scope');
      for (const words of [
        'everybody killed',
        'Protests in Iran, 2026',
        'cumulative count',
        'people',
        'Demonstrators killed',
      ]) {
        expect(await scope.getByText(words).count(), words).toBe(1);
      }
    });
  });

  test('arrows lead to where a figure is open', async () => {
    await measure(missing, async (page) => {
      const floor = await boxOf(page, 'floor', 'more than 110');
      const ceiling = await boxOf(page, 'ceiling', 'fewer than 90');
      const [atFloor, atCeiling] = [await placeOf(page, 'watch-3'), await placeOf(page, 'institute-fewer')];
      expect(floor.y + floor.height).toBeCloseTo(atFloor.y, -0.5);
      expect(floor.y).toBeLessThan(atFloor.y - 20);
      expect(ceiling.y).toBeCloseTo(atCeiling.y, -0.5);
      expect(ceiling.y + ceiling.height).toBeGreaterThan(atCeiling.y + 20);
      // at least 40, at least 75, more than 110, and about 200 that is open above
      expect(await marks(page, 'floor').count()).toBe(4);
      expect(await marks(page, 'ceiling').count()).toBe(2);
    });
  });

  test('bars from low to high, with a tick at what is named between', async () => {
    await measure(missing, async (page) => {
      const top = (await placeOf(page, 'watch-1')).y; // 40
      const perPerson = (top - (await placeOf(page, 'watch-2')).y) / 35; // 75
      const bar = await boxOf(page, 'range', '“\u2068120 to 180');
      expect(bar.height / perPerson).toBeCloseTo(60, 0);
      expect(bar.y + bar.height).toBeCloseTo(top - 80 * perPerson, 0);
      // some 150, and about 200 or more
      expect(await marks(page, 'best').count()).toBe(2);
      expect((await placeOf(page, 'institute-about')).y).toBeCloseTo(top - 110 * perPerson, 0);
    });
  });

  test('an uncertain date is a band over its days', async () => {
    await measure(missing, async (page) => {
      const from = (await placeOf(page, 'watch-1')).x; // 2 May
      const perDay = ((await placeOf(page, 'watch-3')).x - from) / 8; // 10 May
      const band = await boxOf(page, 'days', 'hundreds');
      expect(band.x).toBeCloseTo(from - perDay, 0);
      expect(band.width / perDay).toBeCloseTo(30, 0);
      expect(await marks(page, 'days').count()).toBe(2);
    });
  });

  test('of a period it is a bar through all of it', async () => {
    await measure('#/measure/houses?axis=valid', async (page) => {
      expect(await target(page, 'watch-week').getAttribute('data-when')).toBe('period');
      expect(await marks(page, 'days').count()).toBe(2);
    });
  });

  test('steps lead from what is no longer held, which is hollow', async () => {
    const { measure: found } = await ask<{ measure: { claims: { totalCount: number } } }>(
      '{ measure(id: "measure:missing") { claims(filter: {held: [SUPERSEDED, CORRECTED, RETRACTED]}) { totalCount } } }',
    );
    await measure(missing, async (page) => {
      expect(await page.locator('.figure-picture .figure-hollow > *').count()).toBe(found.claims.totalCount);
      // the Watch twice, the Institute and the Society once
      expect(await marks(page, 'step').count()).toBe(4);
      await page.getByLabel('Claims', { exact: true }).selectOption('held');
      await expect.poll(() => page.locator('.figure-picture .figure-hollow > *').count()).toBe(0);
      expect(page.url()).toContain('held=held');
      expect(await page.locator('.figures tbody tr').count()).toBe(12 - found.claims.totalCount);
    });
  });

  test('denials are crossed out, and one without a figure stands beside them', async () => {
    await measure(missing, async (page) => {
      expect(await marks(page, 'denial').count()).toBe(1);
      expect(await target(page, 'minister-denies').getAttribute('aria-label')).toContain(
        'denies “\u2068100 to 200\u2069”',
      );
    });
    await measure('#/measure/missing-children', async (page) => {
      expect(await target(page, 'union-denies').getAttribute('data-shape')).toBe('none');
      expect((await placeOf(page, 'union-denies')).y).toBeGreaterThan(
        (await placeOf(page, 'watch-children')).y,
      );
      expect(await page.locator('.figure-picture').getByText('no figure').count()).toBe(1);
    });
  });

  test('two claimants of one bloc have one style, and names in any script do not turn the words around them', async () => {
    await measure(missing, async (page) => {
      const sign = (name: string) =>
        page
          .locator('.figures tbody tr')
          .filter({ has: page.locator('td:first-child', { hasText: name }) })
          .first()
          .locator('.figure-sign path');
      const look = async (name: string) => [
        await sign(name).getAttribute('d'),
        await sign(name).getAttribute('fill'),
      ];
      expect(await look('وزیر کشور اوروند')).toEqual(await look('Government of Orvand'));
      expect(await look('وزیر کشور اوروند')).not.toEqual(await look('Slope Watch'));
      const legend = page.getByRole('list', { name: 'Blocs' });
      expect(
        await legend
          .locator('bdi', { hasText: 'انجمن فانوس سرخ' })
          .evaluate((node) => getComputedStyle(node).direction),
      ).toBe('rtl');
      expect(await page.locator('.figure-label text').allTextContents()).toContain(
        '\u2068انجمن فانوس سرخ\u2069 ~ 200+',
      );
    });
  });
});

describe('contradictions', () => {
  const asked = `conflicts(first: 50) { totalCount nodes { verdict reason a { id } b { id } } }`;
  interface Answer {
    measure: {
      conflicts: {
        totalCount: number;
        nodes: { verdict: string; reason: string; a: { id: string }; b: { id: string } }[];
      };
    };
  }

  test.each(['killed', 'missing'])('on %s are listed as the API has them', async (key) => {
    const { conflicts } = (await ask<Answer>(`{ measure(id: "measure:${key}") { ${asked} } }`)).measure;
    await measure(`#/measure/${key}`, async (page) => {
      const list = page.getByRole('list', { name: 'Contradictions', exact: true });
      await list.scrollIntoViewIfNeeded();
      const reasons = list.locator('.reason');
      await expect.poll(() => reasons.count()).toBe(conflicts.totalCount);
      expect(await reasons.allTextContents()).toEqual(conflicts.nodes.map(({ reason }) => reason));
    });
  });

  test('are marked, and pointing at one gives the reason and a line to the other', async () => {
    const { conflicts } = (await ask<Answer>(`{ measure(id: "measure:killed") { ${asked} } }`)).measure;
    const pair = conflicts.nodes.find(({ verdict }) => verdict === 'CONTRADICTS');
    if (!pair) throw new Error('nothing contradicts');
    await measure('#/measure/killed', async (page) => {
      expect(await marks(page, 'conflict').count()).toBe(2);
      expect(await page.locator('.figure-against').count()).toBe(0);
      const tip = await point(page, pair.a.id.replace('claim:', ''));
      await tip.getByText(pair.reason).waitFor();
      await page.locator(`.figure-against[data-to="${pair.b.id}"]`).waitFor();
      await page.locator('h1').hover();
      await expect.poll(() => page.locator('.figure-tip').count()).toBe(0);
    });
  });

  test('every pair is compared on demand, by verdict', async () => {
    const { measure: found } = await ask<{ measure: { comparisons: { totalCount: number } } }>(
      '{ measure(id: "measure:missing") { comparisons(verdicts: [COMPATIBLE]) { totalCount } } }',
    );
    await measure(missing, async (page) => {
      expect(await page.getByRole('list', { name: 'Comparisons' }).count()).toBe(0);
      await page.getByLabel('Pairs of held figures').selectOption({ label: 'can both hold' });
      await page.getByText(new RegExp(`^(10 of )?${found.comparisons.totalCount} pairs?$`)).waitFor();
      expect(page.url()).toContain('compare=COMPATIBLE');
    });
  });
});

describe('the picture and the table', () => {
  test('are in step: rows as they are drawn, a focused row marks its figure, arrow keys go through figures', async () => {
    await measure(missing, async (page) => {
      const rows = page.locator('.figures tbody tr');
      const { measure: found } = await ask<{
        measure: { claims: { nodes: { quantity: { verbatim: string } }[] } };
      }>('{ measure(id: "measure:missing") { claims(first: 50) { nodes { quantity { verbatim } } } } }');
      const figures = await rows.locator('td:nth-child(3)').allTextContents();
      expect(figures.map((text) => text.replaceAll(/denies |[“”]/g, ''))).toEqual(
        found.claims.nodes.map(({ quantity }) => quantity.verbatim),
      );
      await rows.getByRole('link', { name: '“at least 75”' }).focus();
      await page.locator('.figure-marked[data-claim="claim:watch-2"]').waitFor();
      await target(page, 'watch-2').focus();
      await page.keyboard.press('End');
      await page.locator('.figure-marked[data-claim="claim:residents-undated"]').waitFor();
      expect(await rows.and(page.locator('[aria-current="true"]')).textContent()).toContain(
        'Residents of Orvand',
      );
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowRight');
      const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
      expect(focused).toMatch(/^\u2068.+\u2069 says “/);
      await page.keyboard.press('Enter');
      await page.waitForURL(/#\/claim\//);
    });
  });

  test('go by the days that figures are of, where asked', async () => {
    await measure(missing, async (page) => {
      const before = await placeOf(page, 'institute-fewer');
      expect(before.x).toBeGreaterThan((await placeOf(page, 'watch-1')).x);
      await page.getByLabel('Axis of time').selectOption('valid');
      await expect
        .poll(async () => (await placeOf(page, 'institute-fewer')).x)
        .toBeLessThan((await placeOf(page, 'watch-1')).x);
      expect(page.url()).toContain('axis=valid');
      expect(await page.locator('.figure-picture').getByText('day of which it speaks').count()).toBe(1);
    });
  });

  test('show the envelope on demand, overall and of a chosen bloc', async () => {
    await measure(missing, async (page) => {
      expect(await marks(page, 'envelope-floor').count()).toBe(0);
      await page.getByLabel('Envelope').check();
      await expect.poll(() => marks(page, 'envelope-floor').count()).toBe(1);
      expect(await marks(page, 'envelope-ceiling').count()).toBe(1);
      expect(await marks(page, 'envelope-band').count()).toBeGreaterThan(0);
      expect(await page.getByLabel('Axis of time').isDisabled()).toBe(true);
      await page.getByRole('button', { name: /^Slope Watch/ }).click();
      await expect.poll(() => page.locator('.figure-picture .figure-envelope-floor').count()).toBe(2);
      expect(page.url()).toContain('bloc=entity:watch');
      expect(page.url()).toContain('envelope=1');
    });
  });

  test('offer powers of ten where figures are far apart', async () => {
    await measure('#/measure/houses', async (page) => {
      const near = await placeOf(page, 'watch-week');
      await page.getByLabel('Scale').selectOption('log');
      await expect.poll(async () => (await placeOf(page, 'watch-week')).y).toBeLessThan(near.y - 20);
      expect(page.url()).toContain('scale=log');
    });
    await measure(missing, async (page) => {
      expect(await page.getByLabel('Scale').count()).toBe(0);
    });
  });
});

/** What is saved by an item of a menu. */
async function taken(page: Page, menu: string, item: string): Promise<Buffer> {
  await page.getByRole('button', { name: menu }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: item }).click(),
  ]);
  return readFileSync(await download.path());
}

describe('what leaves the page', () => {
  test('an SVG with scope and stamp, which needs nothing else', async () => {
    await measure(missing, async (page) => {
      const svg = (await taken(page, 'Picture', 'SVG')).toString();
      for (const words of [
        'People missing after the Orvand landslide',
        'everybody reported missing',
        'cumulative count',
        'as of change 2',
        'lens: nothing left out',
        'انجمن فانوس سرخ',
      ]) {
        expect(svg, words).toContain(words);
      }
      expect(svg).not.toMatch(/var\(|light-dark|<style>(?!@font-face)|<image|<script|<foreignObject|href=/);
      for (const [, address] of svg.matchAll(/url\(["']?([^)"']*)/g)) expect(address).toMatch(/^data:/);
      // Alone, as an image, it is drawn at its own size, with the font that Arabic letters need in it.
      expect(svg).toContain('font/woff2;base64');
      const size = await page.evaluate(async (text) => {
        const image = new Image();
        image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
        await image.decode();
        return [image.naturalWidth, image.naturalHeight];
      }, svg);
      expect(size[0]).toBeGreaterThan(1000);
      expect(size[1]).toBeGreaterThan(600);
    });
  });

  test('a PNG of twice the size, with the picture in it', async () => {
    await measure('#/measure/killed', async (page) => {
      const png = (await taken(page, 'Picture', 'PNG')).toString('base64');
      const seen = await page.evaluate(async (data) => {
        const image = new Image();
        image.src = `data:image/png;base64,${data}`;
        await image.decode();
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
        const pen = canvas.getContext('2d');
        pen?.drawImage(image, 0, 0);
        const dots = pen?.getImageData(0, 0, canvas.width, canvas.height).data ?? new Uint8ClampedArray();
        const colours = new Map<string, number>();
        for (let i = 0; i < dots.length; i += 4) {
          const colour = `${dots[i]},${dots[i + 1]},${dots[i + 2]},${dots[i + 3]}`;
          colours.set(colour, (colours.get(colour) ?? 0) + 1);
        }
        return {
          width: canvas.width,
          ground: colours.get('255,255,255,255') ?? 0,
          all: dots.length / 4,
          bloc: colours.get('56,111,228,255') ?? 0,
        };
      }, png);
      expect(seen.width).toBeGreaterThan(2400);
      expect(seen.ground).toBeGreaterThan(seen.all / 2);
      expect(seen.all - seen.ground).toBeGreaterThan(20_000);
      // the sign of the first bloc, in its colour
      expect(seen.bloc).toBeGreaterThan(100);
    });
  });

  test('a PNG in which no words are missing, though it has letters of two scripts', async () => {
    await measure(missing, async (page) => {
      const svg = (await taken(page, 'Picture', 'SVG')).toString();
      // The unit stands at the head of the axis, at 4, 11 of the drawing.
      const top = Number(/<svg [^>]*y="([\d.]+)"/.exec(svg.slice(5))?.[1]);
      const png = (await taken(page, 'Picture', 'PNG')).toString('base64');
      const inked = await page.evaluate(
        async ({ data, y }) => {
          const image = new Image();
          image.src = `data:image/png;base64,${data}`;
          await image.decode();
          const canvas = document.createElement('canvas');
          [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
          const pen = canvas.getContext('2d');
          pen?.drawImage(image, 0, 0);
          const dots = pen?.getImageData(48, 2 * y + 8, 100, 28).data ?? new Uint8ClampedArray();
          return dots.filter((value, i) => i % 4 === 0 && value < 180).length;
        },
        { data: png, y: top },
      );
      expect(inked).toBeGreaterThan(40);
    });
  });

  test('the table, with the stamp', async () => {
    await measure(missing, async (page) => {
      const { stamp, rows } = JSON.parse((await taken(page, 'Export', 'JSON')).toString()) as {
        stamp: { change: number };
        rows: { claim: string; high: number | null; qualifier: string }[];
      };
      expect(stamp.change).toBe(2);
      expect(rows.length).toBe(12);
      expect(rows.find(({ claim }) => claim === 'claim:lantern-open')).toMatchObject({
        high: null,
        low: 180,
        qualifier: 'ABOUT',
        openAbove: true,
      });
    });
  });
});

describe('a relation, a statement', () => {
  test('the sentence, who affirms and who denies it, and why both cannot hold', async () => {
    await explore(browser, server.address, '#/relation/government/brought-about/slide', async (page) => {
      expect(await page.locator('h1').textContent()).toBe(
        'Government of Orvand brought about Orvand landslide',
      );
      expect(await page.locator('h1 a').count()).toBe(2);
      await page.getByText('1 affirms, 1 denies, 0 take no stand').waitFor();
      const side = (name: string) => page.getByRole('list', { name }).locator('li');
      expect(await side('Claims that affirm it').allTextContents()).toHaveLength(1);
      expect(await side('Claims that affirm it').textContent()).toContain(
        'Slope Watch blames: The government caused',
      );
      expect(await side('Claims that deny it').textContent()).toContain('وزیر کشور اوروند');
      await page.getByText('the one affirms what the other denies').waitFor();
      expect(await page.getByRole('link', { name: 'Timeline' }).getAttribute('href')).toBe(
        '#/claims?propositions=relation:government/brought-about/slide&view=timeline',
      );
      expect(await page.getByRole('link', { name: 'Network', exact: true }).last().getAttribute('href')).toBe(
        '#/network?of=entity:government,entity:slide',
      );
    });
  });

  test('links to others in words, both ways', async () => {
    await explore(browser, server.address, '#/statement/sirens', async (page) => {
      const links = page.locator('ul.links');
      expect(await links.textContent()).toContain('It is a case of The valley was warned in time.');
      await links.getByRole('link').click();
      await page.getByRole('heading', { level: 1, name: 'The valley was warned in time.' }).waitFor();
      await page.getByText('Nobody affirms it').waitFor();
      expect(await page.locator('ul.links').textContent()).toContain(
        'The sirens were sounded in Orvand. is a case of it',
      );
    });
  });

  test('what is not there, what nobody claims, and who may write', async () => {
    await explore(browser, server.address, '#/statement/nothing', async (page) => {
      await page.getByText('statement:nothing').waitFor();
    });
    await explore(browser, server.address, '#/measure/nothing', async (page) => {
      await page.getByText('There is no measure nothing here').waitFor();
    });
    await explore(browser, server.address, '#/measure/silent', async (page) => {
      await page.getByText('Nobody gives a figure of it').waitFor();
      expect(await page.getByRole('link', { name: 'Add a claim on it' }).count()).toBe(0);
      await page.evaluate(
        (token) =>
          sessionStorage.setItem(
            'claimgraph-session',
            JSON.stringify({ token, name: 'dana', role: 'analyst' }),
          ),
        server.tokens['dana'],
      );
      await page.reload();
      await settled(page);
      expect(await page.getByRole('link', { name: 'Add a claim on it' }).getAttribute('href')).toBe(
        '#/record/claim?proposition=measure:silent',
      );
      expect(await page.getByRole('link', { name: 'Link it' }).getAttribute('href')).toBe(
        '#/record/link?from=measure:silent',
      );
    });
  });
});

const total = async (filter: string) =>
  (await ask<{ conflicts: { totalCount: number } }>(`{ conflicts${filter} { totalCount } }`)).conflicts
    .totalCount;

describe('the conflicts of the whole store', () => {
  test('are counted, paged, grouped by what is at issue, and can be taken away', async () => {
    const all = await total('');
    await explore(browser, server.address, '#/conflicts', async (page) => {
      await page.getByText(new RegExp(`(^|of )${all} pairs$`)).waitFor();
      const lines = page.locator('.conflict-line');
      await expect
        .poll(async () => {
          await page.mouse.wheel(0, 4000);
          return lines.count();
        })
        .toBe(all);
      const headings = await page.locator('.conflicts-of h2').allTextContents();
      expect(new Set(headings).size).toBe(headings.length);
      await page.getByRole('button', { name: 'Export' }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: 'JSON' }).click(),
      ]);
      const { rows } = JSON.parse(readFileSync(await download.path(), 'utf8')) as {
        rows: { reason: string }[];
      };
      expect(rows.map(({ reason }) => reason)).toEqual(
        await page.locator('.conflict-line .reason').allTextContents(),
      );
    });
  });

  test('narrowed by verdict, by claimant and by what is at issue, all in the address', async () => {
    const contradicting = await total('(filter: {verdicts: [CONTRADICTS], claimants: ["entity:watch"]})');
    await explore(browser, server.address, '#/conflicts', async (page) => {
      await page.getByLabel('Verdict').selectOption('CONTRADICTS');
      await page.getByRole('combobox', { name: 'One claim is by' }).fill('slope wat');
      await page.getByRole('option', { name: /Slope Watch/ }).click();
      await page.getByText(new RegExp(`^${contradicting} pairs?$`)).waitFor();
      await expect.poll(() => page.locator('.conflict-line').count()).toBe(contradicting);
      expect(page.url()).toContain('verdict=CONTRADICTS&claimants=entity:watch');
      await page.getByRole('button', { name: 'Take off Slope Watch' }).click();
      await expect.poll(() => page.url()).not.toContain('claimants');
    });
  });
});

test.each([
  ['measure', missing],
  ['measure-envelope', '#/measure/killed?envelope=1&as-of=2026-01-20'],
  ['relation', '#/relation/government/brought-about/slide'],
  ['statement', '#/statement/warned'],
  ['conflicts', '#/conflicts'],
])('%s in every look', async (name, route) => {
  await inEveryLook(browser, server.address, route, name);
});
