import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from './ask';
import { launch } from './browser';
import { lookAt, marks, missing, point, startWithFigures, target } from './figures';
import type { StartedServer } from './server';

let server: StartedServer;
let browser: Browser;

beforeAll(async () => {
  server = await startWithFigures();
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const asking = <Data>(query: string) => ask<Data>(server, query);
const measure = (route: string, look: (page: Page) => Promise<void>) => lookAt(browser, server, route, look);

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
      expect(await page.locator('.figure-picture').getByText('undated', { exact: true }).count()).toBe(1);
      // Days alone: the record knows nothing of hours.
      const days = await page
        .locator('.figure-picture [aria-label="x-axis tick label"] text')
        .allTextContents();
      expect(days.length).toBeGreaterThan(3);
      for (const day of days) expect(day).toMatch(/^\d+ [A-Z][a-z]{2}( \d{4})?$/);
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
    const { measure: found } = await asking<{ measure: { claims: { totalCount: number } } }>(
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
    const { conflicts } = (await asking<Answer>(`{ measure(id: "measure:${key}") { ${asked} } }`)).measure;
    await measure(`#/measure/${key}`, async (page) => {
      const list = page.getByRole('list', { name: 'Contradictions', exact: true });
      await list.scrollIntoViewIfNeeded();
      const reasons = list.locator('.reason');
      await expect.poll(() => reasons.count()).toBe(conflicts.totalCount);
      expect(await reasons.allTextContents()).toEqual(conflicts.nodes.map(({ reason }) => reason));
    });
  });

  test('are marked, and pointing at one gives the reason and a line to the other', async () => {
    const { conflicts } = (await asking<Answer>(`{ measure(id: "measure:killed") { ${asked} } }`)).measure;
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
    const { measure: found } = await asking<{ measure: { comparisons: { totalCount: number } } }>(
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
      const { measure: found } = await asking<{
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
