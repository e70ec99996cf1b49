import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedIn } from './ask';
import { launch } from './browser';
import { explore, settled } from './explorer';
import { sample, type StartedServer, startServer } from './server';

let server: StartedServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer({
    datasets: [sample('ferry.yaml')],
    texts: {
      'tide-0305': readFileSync(sample('tide.txt'), 'utf8'),
      'wire-0304': readFileSync(sample('wire.txt'), 'utf8'),
    },
    analysts: ['ana'],
  });
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const on = (route: string, look: (page: Page) => Promise<void>) =>
  explore(browser, server.address, route, look);

test('a citation is copied in three forms, and that is said', async () => {
  await on('#/claim/mole-jackets', async (page) => {
    const copied = async (form: string) => {
      await page.getByRole('button', { name: 'Copy citation' }).click();
      await page.getByRole('menuitem', { name: form }).click();
      await page.locator('[data-said]', { hasText: `Citation copied, as ${form}.` }).waitFor();
      return page.evaluate(() => navigator.clipboard.readText());
    };
    const plain = await copied('Plain text');
    expect(plain).toMatch(/^Mole Blog; in “Mole notes”, Mole Blog, 2027-03-06 \[claim:mole-jackets\]\. http/);
    expect(plain).toContain('#/claim/mole-jackets');
    expect(plain).toMatch(/accessed \d+ \w+ \d{4}, as of change \d+, [0-9a-f]{64}/);
    expect(await copied('Markdown')).toContain(
      'Mole Blog says: [There were no jackets: 100% of them \\& {all}',
    );
    const bibtex = await copied('BibTeX');
    expect(bibtex).toMatch(/^@misc\{claimgraph-mole-jackets,/);
    expect(bibtex).toContain('100\\% of them \\& \\{all\\} had been sold\\_off.');
  });
});

test('where a page may not write the clipboard, the citation can be selected', async () => {
  await on('#/claim/watch-drowned', async (page) => {
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.getByRole('button', { name: 'Copy citation' }).click();
    await page.getByRole('menuitem', { name: 'Plain text' }).click();
    const text = await page.getByRole('dialog').getByRole('textbox').inputValue();
    expect(text).toContain('[claim:watch-drowned]');
    expect(text).toMatch(/text with SHA-256 [0-9a-f]{64}/);
  });
});

test('the arrow keys step through the claims on the same, not while somebody types, and keep the lens', async () => {
  await on('#/claim/watch-drowned?without=entity:radio-lagoon', async (page) => {
    expect(await page.getByRole('navigation', { name: 'Claims on the same' }).innerText()).toContain(
      '3 of 4 claims',
    );
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/#\/claim\/watch-drowned-first\?without=/);
    await settled(page);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.keyboard.press('ArrowRight');
    expect(page.url()).toContain('watch-drowned-first');
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL(/#\/claim\/watch-drowned\?/);
    await settled(page);
    await page.getByRole('combobox', { name: 'Search' }).fill('ab');
    await page.keyboard.press('ArrowLeft');
    expect(page.url()).toMatch(/watch-drowned\?/);
    await page.getByRole('button', { name: /keys/i }).click();
    await page.getByRole('dialog', { name: 'Keys' }).getByText('the older claim on the same').waitFor();
  });
});

test('an analyst who is signed in finds what to record; a reader does not', async () => {
  await on('#/claim/watch-drowned', async (page) => {
    expect(await page.getByRole('navigation', { name: 'Record' }).count()).toBe(0);
    await signedIn(page, server, 'ana');
    const links = page.getByRole('navigation', { name: 'Record' }).getByRole('link');
    expect(
      await links.evaluateAll((all) => all.map((link) => `${link.textContent} ${link.getAttribute('href')}`)),
    ).toEqual([
      'Grade it #/record/grade?claim=watch-drowned',
      'Link it to another #/record/link?from=claim:watch-drowned',
      'Add evidence #/record/evidence?claim=watch-drowned',
      'Withdraw #/record/withdraw?id=claim:watch-drowned',
    ]);
  });
});
