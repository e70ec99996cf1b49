import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedIn } from './ask';
import { launch } from './browser';
import { bytes, inSight } from './text';
import { explore, inEveryLook, settled } from './explorer';
import { sample, type StartedServer, startServer } from './server';

const tide = readFileSync(sample('tide.txt'), 'utf8');
const wire = readFileSync(sample('wire.txt'), 'utf8');

let server: StartedServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer({
    datasets: [sample('ferry.yaml')],
    texts: { 'tide-0305': tide, 'wire-0304': wire },
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

/** The words that have the focus. */
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.textContent?.trim().slice(0, 20).trim());

test('it says who published it, when, in which language and where, and leads outside without a trace', async () => {
  await on('#/document/tide-0305', async (page) => {
    const facts = await page.locator('.facts').innerText();
    for (const part of [
      'Morning Tide',
      'Sorena Keyhan',
      'about 5 March 2027 (written 2027-03-05~)',
      'English (en)',
    ])
      expect(facts).toContain(part);
    expect(facts).toMatch(/[0-9a-f]{64}/);
    const outside = page.getByRole('link', { name: /tide\.invalid/ });
    expect(await outside.getAttribute('rel')).toBe('noreferrer noopener');
  });
});

test('what it says, in order of place, with whether the words stand', async () => {
  await on('#/document/tide-0305', async (page) => {
    const items = page.locator('.says li');
    expect(await items.locator('.label').allInnerTexts()).toEqual([
      'Twelve people drowned at the ferry.',
      'Two counts of the drowned stand against each other.',
      'At least 40 people drowned at the ferry.',
      'At least 40 did not drown.',
      'The ferry had no life jackets.',
    ]);
    expect(await page.locator('.says > p').innerText()).toBe(
      '5 claims, in order of place · evidence: 7 verified',
    );
  });
});

test('every span is marked, where spans lie over one another too, and each paragraph has its own direction', async () => {
  await on('#/document/tide-0305', async (page) => {
    expect(await page.locator('.text').evaluate((box) => box.textContent)).toBe(tide);
    expect(await page.locator('.text a.span').allTextContents()).toEqual([
      'the Council of Navarband ',
      'counts 12 drowned',
      ' at the ferry. "',
      'At least 40 people drowned',
      '," said Harbour Watch, ',
      'as Saba Wire',
      ' quotes it; the Council denies it',
      'دوازده تن در کشتی غرق شدند',
      'دست‌کم ۴۰ تن غرق شدند',
      'The ferry had no life jackets.',
    ]);
    expect(await page.locator('.text a.span[data-many]').allTextContents()).toEqual([
      'counts 12 drowned',
      'At least 40 people drowned',
      'as Saba Wire',
    ]);
    const edges = await page.locator('.text').evaluate((box) => {
      const at = (words: string) =>
        [...box.querySelectorAll('a')]
          .find((mark) => mark.textContent?.includes(words))
          ?.getBoundingClientRect();
      const middle = box.getBoundingClientRect().left + box.clientWidth / 2;
      return [(at('دوازده')?.right ?? 0) > middle, (at('the Council of')?.left ?? 0) > 0];
    });
    expect(edges).toEqual([true, true]);
  });
});

test('choosing a mark shows its claims, by keyboard too, and Escape goes back to it', async () => {
  await on('#/document/tide-0305', async (page) => {
    const mark = page.locator('.text a.span', { hasText: 'counts 12 drowned' });
    await mark.focus();
    await page.keyboard.press('Enter');
    const claims = page.getByRole('dialog', { name: '2 claims stand here' });
    expect(await claims.locator('.label').allInnerTexts()).toEqual([
      'Twelve people drowned at the ferry.',
      'Two counts of the drowned stand against each other.',
    ]);
    expect(page.url()).toMatch(/\?span=\d+-\d+$/);
    expect(await page.locator('.says li[aria-current] .label').innerText()).toBe(
      'Twelve people drowned at the ferry.',
    );
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toBe('counts 12 drowned');
    await page.locator('.text a.span', { hasText: 'life jackets' }).click();
    await page
      .getByRole('dialog', { name: '1 claim stands here' })
      .getByRole('link', { name: /jackets/ })
      .click();
    await page.waitForURL(/#\/claim\/dockworker-jackets/);
    await settled(page);
  });
});

test('every span is reached by Tab once, in its order', async () => {
  await on('#/document/tide-0305', async (page) => {
    await page.locator('.text').focus();
    const reached = [];
    for (let i = 0; i < 7; i++) {
      await page.keyboard.press('Tab');
      reached.push(await focused(page));
    }
    expect(reached).toEqual([
      'the Council of Navar',
      'counts 12 drowned',
      'At least 40 people d',
      'as Saba Wire',
      'دوازده تن در کشتی غر',
      'دست‌کم ۴۰ تن غرق شدن',
      'The ferry had no lif',
    ]);
  });
});

test('choosing a claim in the list brings its words into sight and sets them off', async () => {
  await on('#/document/tide-0305', async (page) => {
    await page.locator('.text').evaluate((box) => box.scrollTo(0, box.scrollHeight));
    const council = page.locator('.says li', { hasText: 'Twelve people' });
    await council.getByRole('link', { name: 'Show in the text' }).last().click();
    await page.locator('[data-chosen]').waitFor();
    expect(await page.locator('[data-chosen]').allTextContents()).toEqual(['دوازده تن در کشتی غرق شدند']);
    expect(await inSight(page, '[data-chosen]')).toBe(true);
  });
});

test('a span in the address is set off, whether claims stand in it or not, and one beyond the text is told', async () => {
  const { start, end } = bytes(tide, 'Paragraph 50 of the tide tables');
  await on(`#/document/tide-0305?span=${start}-${end}`, async (page) => {
    expect(await page.locator('[data-chosen]').allTextContents()).toEqual([
      'Paragraph 50 of the tide tables',
    ]);
    await expect.poll(() => inSight(page, '[data-chosen]')).toBe(true);
  });
  await on('#/document/tide-0305?span=99000-99010', async (page) => {
    await page.getByText('The span 99000-99010 of the address does not lie in this text.').waitFor();
  });
});

test('what it cites, what cites it, and the circle that it is in', async () => {
  await on('#/document/tide-0305', async (page) => {
    expect(await page.getByRole('list', { name: 'What it cites' }).locator('cite').allInnerTexts()).toEqual(
      ['Ferry sinks off Navarband', 'Evening news'].toSorted((a, b) => a.localeCompare(b) * -1),
    );
    expect(await page.getByRole('list', { name: 'What cites it' }).locator('cite').allInnerTexts()).toEqual([
      'Quay notes',
    ]);
    expect(await page.getByRole('heading', { name: 'A circle that it is in' }).count()).toBe(0);
  });
  await on('#/document/mole-0306', async (page) => {
    await page.getByRole('heading', { name: 'A circle that it is in' }).waitFor();
    expect(await page.locator('.loop').innerText()).toContain(
      'Mole notes cites Pier notes cites Quay notes cites Mole notes.',
    );
    await page.getByText('Its text is not archived here').waitFor();
  });
  // No claim stands in this one: the circle is its own all the same.
  await on('#/document/pier-0306', async (page) => {
    await page.getByRole('heading', { name: 'A circle that it is in' }).waitFor();
    expect(await page.locator('.loop').innerText()).toContain(
      'Pier notes cites Quay notes cites Mole notes cites Pier notes.',
    );
  });
});

test('an analyst who is signed in may record from it, and attach its text where there is none', async () => {
  await on('#/document/tide-0305', async (page) => {
    expect(await page.getByRole('navigation', { name: 'Record' }).count()).toBe(0);
    await signedIn(page, server, 'ana');
    const hrefs = () =>
      page
        .getByRole('navigation', { name: 'Record' })
        .getByRole('link')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(await hrefs()).toEqual(['#/record/claim?document=tide-0305']);
    await page.goto(`${server.address}#/document/mole-0306`);
    await page.getByRole('heading', { name: 'Mole notes' }).waitFor();
    await settled(page);
    expect(await hrefs()).toEqual(['#/record/claim?document=mole-0306', '#/record/text?document=mole-0306']);
  });
});

test('in every look', async () => {
  await inEveryLook(
    browser,
    server.address,
    `#/document/tide-0305?span=${Object.values(bytes(tide, 'At least 40 people drowned')).join('-')}`,
    'document',
  );
  await inEveryLook(browser, server.address, '#/document/lagoon-0304', 'document-unarchived');
});

test('where the archived text is no longer what it was, words are broken, and the page says so', async () => {
  const texts = join(server.data, 'texts');
  const file = readdirSync(texts, { recursive: true, encoding: 'utf8' })
    .map((name) => join(texts, name))
    .find((name) => /[0-9a-f]{60}/.test(name) && readFileSync(name, 'utf8') === wire);
  if (file === undefined) throw new Error('the text of wire-0304 is not in the archive');
  chmodSync(file, 0o644);
  writeFileSync(file, wire.replace('at least 40', 'as many as 9'));
  await on('#/document/wire-0304', async (page) => {
    await page.getByText('The archived text is gone, or is no longer what it was').waitFor();
    expect(await page.locator('.says > p').innerText()).toContain('broken');
    expect(await page.locator('.text').count()).toBe(0);
  });
  await on('#/claim/watch-drowned', async (page) => {
    const piece = page
      .getByRole('list', { name: 'Evidence' })
      .locator('> li', { hasText: 'Ferry sinks off Navarband, Saba Wire' });
    expect(await piece.first().innerText()).toContain('broken');
    expect(await piece.first().innerText()).toContain('no longer has the words that were recorded here');
  });
});
