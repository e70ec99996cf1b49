import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from './browser';
import { inEveryLook } from './explorer';
import { lookAt, missing, startWithFigures } from './figures';
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

const measure = (route: string, look: (page: Page) => Promise<void>) => lookAt(browser, server, route, look);

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

test.each([
  ['measure', missing],
  ['measure-envelope', '#/measure/killed?envelope=1&as-of=2026-01-20'],
])('%s in every look', async (name, route) => {
  await inEveryLook(browser, server.address, route, name);
});
