import { existsSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

export async function launch(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) {
    throw new Error(
      `no browser at ${executablePath}: install Debian's chromium, or set CHROMIUM to where one is`,
    );
  }
  // Each launch has a new profile. Chromium must not phone home by itself, or it would look as if the pages did.
  const quiet = ['background-networking', 'component-update', 'sync', 'quic', 'gpu'].map(
    (what) => `--disable-${what}`,
  );
  const args = [
    '--no-sandbox',
    '--no-first-run',
    '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    ...quiet,
  ];
  return chromium.launch({ executablePath, headless: true, args });
}

/** A page, and all that it did which no page of ours may do. */
export interface Watched {
  page: Page;
  offences: string[];
  close(): Promise<void>;
}

/** Opens a blank page of a new profile that may speak with `origin` alone. */
export async function openPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, ...options });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  const offences: string[] = [];
  const ours = [`${origin}/`, `${origin.replace(/^http/, 'ws')}/`, 'data:', 'blob:'];
  const meet = (address: string) => {
    if (!ours.some((start) => address.startsWith(start))) offences.push(`went outside: ${address}`);
  };
  context.on('request', (request) => meet(request.url()));
  context.on('requestfailed', (request) => {
    const why = request.failure()?.errorText;
    // A page gives up what it no longer needs: a list whose filter changed again before its answer came, and, where it is left or loaded again, all that is still on its way.
    if (why === 'net::ERR_ABORTED') return;
    offences.push(`failed: ${request.url()} ${why}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) offences.push(`answered ${response.status()}: ${response.url()}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') offences.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => offences.push(`error: ${error.error().message}`));
  const page = await context.newPage();
  page.on('websocket', (socket) => meet(socket.url()));
  return { page, offences, close: () => context.close() };
}

/** Keeps a picture where SHOTS names a folder: for people to look at. */
export async function shot(page: Page, name: string, { fullPage = true } = {}): Promise<void> {
  const folder = process.env.SHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: resolve(folder, `${name}.png`), fullPage });
}
