import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { settled } from './explorer';

export const government = '#/network?of=entity:iranian-government';
export const irgc = '#/network?of=entity:irgc';
export const bar = (page: Page) => page.locator('[data-bar]');
export const rows = (page: Page) => page.locator('.edges tbody tr');
export const rowIds = (page: Page) =>
  rows(page).evaluateAll((all) => all.map((row) => row.getAttribute('data-relation')));
export const said = (page: Page) => page.locator('[data-said]');
export const hash = (page: Page) => decodeURIComponent(new URL(page.url()).hash);

/** Waits until everything is read and laid out. */
export async function drawn(page: Page): Promise<void> {
  await settled(page);
  await page.locator('.picture canvas').first().waitFor();
  await settled(page);
}

/** A file as it leaves by the menu. */
export async function exported(page: Page, name: string): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name, exact: true }).click();
  return readFileSync(await (await download).path());
}

/** Where the entities lie, by the SVG. */
export async function places(page: Page): Promise<Record<string, string>> {
  const svg = (await exported(page, 'SVG')).toString();
  const found = [...svg.matchAll(/data-entity="([^"]+)"[^>]*>\s*<polygon points="([^"]+)"/g)];
  // Corners are compared from the first on, which moves with the whole.
  return Object.fromEntries(found.map(([, id = '', points = '']) => [id, points]));
}
