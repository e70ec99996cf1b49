import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { signedIn } from './ask';
import { launch, openPage } from './browser';
import { settled } from './explorer';
import { sample, type StartedServer, startServer } from './server';

export const data = sample('record.yaml');
export const night = 'شب در ولمار\nآذر راد گفت: «گارد سرخ وارد ولمار شد» و دوازده نفر کشته شدند.\n';
export const quote = 'گارد سرخ وارد ولمار شد';

/** A server that may be recorded on, and a browser. */
export interface Opened {
  server: StartedServer;
  browser: Browser;
}

export async function open(): Promise<Opened> {
  const server = await startServer({
    datasets: [data],
    texts: { 'north-desk-2026-03-01': night },
    analysts: ['amina', 'bo', 'carla', 'dara'],
  });
  return { server, browser: await launch() };
}

/** Opens a route as an analyst does who is signed in already. */
export async function as(
  { server, browser }: Opened,
  name: string,
  route: string,
  look: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
  /** Offences that the test itself makes. */
  meant: readonly RegExp[] = [],
): Promise<void> {
  const { page, offences, close } = await openPage(browser, new URL(server.address).origin, options);
  page.setDefaultTimeout(10_000);
  try {
    const session = JSON.stringify({ token: server.tokens[name], name, role: 'analyst' });
    await page.addInitScript((kept) => {
      // Once: who signs out stays so.
      if (!sessionStorage.getItem('signed')) sessionStorage.setItem('claimgraph-session', kept);
      sessionStorage.setItem('signed', 'yes');
    }, session);
    await page.goto(server.address + route);
    await settled(page);
    await look(page);
    expect(offences.filter((offence) => !meant.some((one) => one.test(offence)))).toEqual([]);
  } finally {
    await close();
  }
}

/** Signs an analyst in, in a page that was just opened, and goes to a route. */
export async function enter({ server }: Opened, page: Page, name: string, route: string): Promise<void> {
  await page.goto(server.address + route);
  await settled(page);
  await signedIn(page, server, name);
}

/** Picks a record by its name in a box. */
export async function pick(page: Page, label: string | RegExp, name: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).first().fill(name);
  await page.locator('.node-picker [role=option]').first().waitFor();
  await page.locator('.node-picker [role=option]').first().click();
}

export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
export const recorded = (page: Page) => page.getByRole('heading', { name: /^Recorded as change/ }).waitFor();
/** All that the browser keeps beyond the tab. */
export const keptIn = (page: Page) => page.evaluate(() => JSON.stringify({ ...localStorage }));
