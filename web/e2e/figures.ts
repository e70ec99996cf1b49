import type { Browser, Locator, Page } from 'playwright-core';
import { explore, settled } from './explorer';
import { firstDataset, sample, type StartedServer, startServer } from './server';

/** A store with the first dataset and an invented landslide, of which there are figures of every sort. */
export const startWithFigures = (): Promise<StartedServer> =>
  startServer({
    datasets: [firstDataset, sample('figures.yaml')],
    analysts: ['dana'],
  });

/** The measure with figures of every sort. */
export const missing = '#/measure/missing';

/** Opens a measure, and waits until its picture is drawn. */
export const lookAt = (
  browser: Browser,
  server: StartedServer,
  route: string,
  look: (page: Page) => Promise<void>,
): Promise<void> =>
  explore(browser, server.address, route, async (page) => {
    await page.locator('.figure-picture .figure-point').first().waitFor();
    await settled(page);
    await look(page);
  });

/** What is pointed at for a claim. */
export const target = (page: Page, claim: string) =>
  page.locator(`a.figure-target[data-claim="claim:${claim}"]`);

/** All marks of the picture of one sort. */
export const marks = (page: Page, name: string) => page.locator(`.figure-picture .figure-${name} > *`);

/** Points at a claim: what is told of it. */
export async function point(page: Page, claim: string): Promise<Locator> {
  await target(page, claim).locator('circle').hover();
  const tip = page.locator(`.figure-tip[data-claim="claim:${claim}"]`);
  await tip.waitFor();
  return tip;
}
