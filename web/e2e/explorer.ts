import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { openPage, shot } from './browser';

/** What every page is looked at in: wide, light and dark; as on a telephone, and turned to a tablet's width. */
interface Look {
  width: number;
  height: number;
  colorScheme: 'light' | 'dark';
}

const wide: readonly Look[] = [
  { width: 1440, height: 900, colorScheme: 'light' },
  { width: 1440, height: 900, colorScheme: 'dark' },
];
const narrow: readonly Look[] = [
  { width: 360, height: 740, colorScheme: 'dark' },
  { width: 768, height: 1024, colorScheme: 'light' },
];

/** Opens the explorer at a route, such as `#/claim/a`, waits until it has read, and does `look`; nothing that happens may be an offence. */
export async function explore(
  browser: Browser,
  server: string,
  route: string,
  look: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const { page, offences, close } = await openPage(browser, new URL(server).origin, options);
  try {
    await page.goto(server + route);
    await settled(page);
    await look(page);
    expect(offences).toEqual([]);
  } finally {
    await close();
  }
}

/** Waits until the page has a title, and nothing on it is being read. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await page.waitForFunction(() => !document.querySelector('main [data-loading], main [aria-busy="true"]'));
}

/** How far the page is wider than the window. */
export const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What axe finds that is serious or worse, in words; `colours` looks at these alone, where nothing else is another than before. */
export async function barriers(page: Page, { colours = false } = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const options: axe.RunOptions = {
    resultTypes: ['violations'],
    ...(colours && { runOnly: ['color-contrast', 'link-in-text-block'] }),
  };
  return page.evaluate(async (run) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(run);
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  }, options);
}

/** A page that is open, in these looks: not wider than its window, without barriers, and a picture of each where SHOTS names a folder. */
export async function inLooks(
  page: Page,
  name: string,
  looks: readonly Look[] = [...wide, ...narrow],
): Promise<void> {
  let before = 0;
  for (const { width, height, colorScheme } of looks) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    await settled(page);
    expect(await sideways(page), `${name} at ${width}, ${colorScheme}`).toBe(0);
    const found = await barriers(page, { colours: width === before });
    expect(found, `${name} at ${width}, ${colorScheme}`).toEqual([]);
    before = width;
    await shot(page, `${name}-${width}-${colorScheme}`);
  }
}

/** A page in every look, opened wide and opened narrow. */
export async function inEveryLook(
  browser: Browser,
  server: string,
  route: string,
  name: string,
): Promise<void> {
  for (const looks of [wide, narrow]) {
    const [viewport] = looks;
    await explore(browser, server, route, (page) => inLooks(page, name, looks), {
      viewport: viewport ?? null,
    });
  }
}
