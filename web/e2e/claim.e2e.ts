import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, signedIn } from './ask';
import { launch } from './browser';
import { explore, inEveryLook, settled } from './explorer';
import { firstDataset, sample, type StartedServer, startServer } from './server';

let server: StartedServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer({
    datasets: [firstDataset, sample('ferry.yaml')],
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

/** What is written beside a name of the details. */
const detail = (page: Page, term: string) =>
  page.locator('.details > div', { has: page.locator(`dt:text-is("${term}")`) }).locator('dd');

test('it attributes, says what is at issue, the figure, and how it is said', async () => {
  await on('#/claim/watch-drowned', async (page) => {
    expect(await page.locator('h1').innerText()).toBe(
      'Harbour Watch says: At least 40 people drowned at the ferry.',
    );
    expect(await detail(page, 'What is at issue').innerText()).toContain('People drowned at the ferry');
    expect(await detail(page, 'What is at issue').innerText()).toContain('contested');
    expect(await detail(page, 'The figure').innerText()).toMatch(/“at least 40”.*≥ 40/);
    expect(await detail(page, 'How it is said').innerText()).toBe(
      'Says that it is likely.\n\nThe claimant has it from others.\n\nHedged: “at least”',
    );
    expect(await detail(page, 'The claimant has it from').innerText()).toBe('Rescuers at the pier');
    expect(await detail(page, 'Where, by the claim').innerText()).toBe('Navarband');
    expect(await detail(page, 'Also mentions').innerText()).toBe('The ferry');
  });
  await on('#/claim/council-denies', async (page) => {
    expect(await detail(page, 'What is at issue').innerText()).toContain(
      'against: People drowned at the ferry',
    );
  });
  await on('#/claim/watch-drowned-first', async (page) => {
    const figure = await detail(page, 'The figure').innerText();
    expect(figure).toContain('By the claim it may be off by 20 %.');
    expect(figure).toContain('The claimant says that the true figure may be higher.');
  });
});

test('the four clocks, each by its name, and between which days where that is uncertain', async () => {
  await on('#/claim/watch-drowned', async (page) => {
    expect(await detail(page, 'Stated').innerText()).toBe('4 March 2027');
    expect(await detail(page, 'Valid').innerText()).toBe('4 March 2027');
    expect(await detail(page, 'Published').locator('li').allInnerTexts()).toContain(
      'about 5 March 2027: Tide over Navarband',
    );
    expect(await detail(page, 'Recorded').innerText()).toMatch(/\d{4} at \d\d:\d\d, by local:/);
  });
  await on('#/claim/dockworker-jackets', async (page) => {
    expect(await detail(page, 'Stated').innerText()).toMatch(
      /^Nothing says when\.\s+\d+ \w+ \d{4} at the latest, the day it was recorded$/,
    );
  });
});

test('the standing in three words, each with what it means', async () => {
  await on('#/claim/watch-drowned', async (page) => {
    const words = await detail(page, 'Standing').locator('p').allInnerTexts();
    expect(words.map((line) => line.replaceAll(/\s+/g, ' '))).toEqual([
      '● held Nothing says that its claimant no longer holds to it.',
      'contested Two claims contradict each other, or another bloc disputes one.',
      '✓ verified Its words were checked against the archived text, and stand there.',
    ]);
  });
});

test('quotations are in their own direction, with why they are verified or not, and lead into the text', async () => {
  await on('#/claim/watch-drowned', async (page) => {
    const pieces = page.getByRole('list', { name: 'Evidence' }).locator('> li');
    expect(await pieces.count()).toBe(5);
    const persian = pieces.filter({ hasText: 'دست‌کم ۴۰ تن غرق شدند' });
    expect(await persian.locator('blockquote').evaluate((quote) => getComputedStyle(quote).direction)).toBe(
      'rtl',
    );
    expect(await pieces.filter({ hasText: 'Evening news' }).last().innerText()).toContain(
      'The text of this document is not archived here',
    );
    expect(await pieces.filter({ hasText: 'Mole notes' }).innerText()).toContain(
      'No span of a text is recorded',
    );
    const first = pieces.first();
    expect(await first.locator('blockquote').innerText()).toBe('At least 40 people drowned');
    expect(await first.innerText()).toContain('The analyst infers claimant or chain');
    await first.getByRole('link', { name: 'In the text' }).click();
    await settled(page);
    expect(await page.locator('[data-chosen]').allInnerTexts()).toEqual(['At least 40 people drowned']);
  });
});

/** The chain of the first piece of evidence: each voice, and the arrows between the boxes. */
const showsChain = async (page: Page) => {
  const chain = page.getByRole('list', { name: 'Chain of voices' }).first();
  expect((await chain.locator('> li').allInnerTexts()).map((step) => step.replaceAll(/\s+/g, ' '))).toEqual([
    'Rescuers at the pier told the claimant, unnamed',
    'Harbour Watch says so',
    'Saba Wire quotes, in Ferry sinks off Navarband',
    'Radio Lagoon repeats, in Evening news',
    'Sorena Keyhan carries it on',
    'Morning Tide publishes it, in Tide over Navarband',
  ]);
  const arrow = (i: number) =>
    chain
      .locator('> li')
      .nth(i)
      .evaluate((box) => getComputedStyle(box, '::after').content);
  expect(await arrow(0)).not.toBe('none');
  expect(await arrow(5)).toBe('none');
};

test('the chain of voices is a list in order, drawn as boxes that lead on, also where it is narrow', async () => {
  await on('#/claim/watch-drowned', showsChain);
  await explore(browser, server.address, '#/claim/watch-drowned', showsChain, {
    viewport: { width: 360, height: 740 },
  });
});

test('origins with their echoes and circles, conflicts with their reasons', async () => {
  await on('#/claim/watch-drowned', async (page) => {
    const origins = page.locator('.origins');
    expect(await origins.locator('> p').innerText()).toBe('1 independent origin, in 1 bloc.');
    expect(await origins.getByText('4 echoes that add no origin').count()).toBe(1);
    expect(await origins.locator('.loop').innerText()).toBe(
      'Documents cite one another in a circle: Mole notes cites Pier notes cites Quay notes cites Mole notes.',
    );
    const conflicts = page.getByRole('list', { name: 'Conflicts' }).locator('> li');
    expect(await conflicts.count()).toBe(2);
    const council = conflicts.filter({ hasText: 'Twelve people drowned' });
    expect(await council.locator('.mark').innerText()).toBe('cannot both hold');
    expect(await council.locator('.mark [data-sign="≠"]').count()).toBe(1);
    expect(await council.innerText()).toContain('Their ranges are 28 apart.');
    expect(await council.locator('.reason').innerText()).toContain('a cumulative count cannot fall');
    expect(await council.locator('.reason bdi').allInnerTexts()).toEqual(['Harbour Watch', 'شورای ناوربند']);
  });
});

test('links are read from both ends', async () => {
  await on('#/claim/watch-drowned', async (page) => {
    const links = page.getByRole('list', { name: 'Links to other claims' });
    expect(await links.locator('> li').allInnerTexts()).toEqual([
      'This claim supersedes: Harbour Watch estimates: About 30 people drowned at the ferry. (3 March 2027)',
      'This claim is disputed by: Mehrak Navari says: At least 40 did not drown. (5 March 2027)',
    ]);
    await links.getByRole('link', { name: 'About 30 people' }).click();
    await settled(page);
    expect(await page.getByRole('list', { name: 'Links to other claims' }).innerText()).toContain(
      'is superseded by',
    );
    expect(await detail(page, 'Standing').innerText()).toContain('superseded');
  });
});

test('grades stand side by side, F and 6 as not judged, with what does not fit', async () => {
  await on('#/claim/watch-drowned', async (page) => {
    const table = page.getByRole('region', { name: 'Grades side by side' });
    expect(await table.locator('th').allInnerTexts()).toEqual(['Grade', 'second analyst', 'first analyst']);
    const row = (title: string) => table.locator('tr', { hasText: title }).locator('td').allInnerTexts();
    expect(await row('Reliability')).toEqual([
      'Reliability of the source',
      'F, not judged',
      'B, usually reliable',
    ]);
    expect(await row('Credibility of the')).toEqual([
      'Credibility of the claim',
      '6, not judged',
      '1, confirmed',
    ]);
    expect(await row('Likelihood')).toEqual(['Likelihood', 'not given', 'likely']);
    expect((await row('Does it fit'))[2]).toContain('at least 2 are wanted');
    expect((await row('Why'))[1]).toBe('هنوز داوری نمی‌کنم.');
  });
});

test('a claim that came in two versions, and was withdrawn, says so', async () => {
  const claim = {
    key: 'pier-jackets',
    claimant: 'pier-blog',
    statement: { key: 'no-jackets' },
    label: 'The ferry had no jackets at all.',
    stated: '2027-03-06',
    evidence: [],
  };
  await ask(server, 'mutation ($input: RecordInput!) { record(input: $input) { errors { message } } }', {
    as: 'ana',
    variables: { input: { correct: true, reason: 'The label was not exact', claims: [claim] } },
  });
  await on('#/claim/pier-jackets', async (page) => {
    await page.getByText('2 changes touched the record of this claim').waitFor();
    const history = page.getByRole('list', { name: 'History' });
    expect(await history.locator('> li').first().innerText()).toMatch(/by ana[^]*The label was not exact/);
    expect(await history.locator('> li').last().innerText()).toContain('recorded first');
  });
  await ask(
    server,
    'mutation { withdraw(id: "claim:pier-jackets", reason: "Twice") { errors { message } } }',
    { as: 'ana' },
  );
  await on('#/claim/pier-jackets', async (page) => {
    await page.getByText('The record of this claim was withdrawn').waitFor();
    expect(await detail(page, 'Standing').innerText()).toContain('withdrawn');
    await signedIn(page, server, 'ana');
    expect(await page.getByRole('navigation', { name: 'Record' }).count()).toBe(0);
  });
});

test('an unknown key, and a claim that the lens hides, are told apart', async () => {
  await on('#/claim/nobody-said-so', async (page) => {
    await page.getByText('Nothing here has the id claim:nobody-said-so').waitFor();
  });
  await on('#/claim/watch-drowned?without=entity:harbour-watch', async (page) => {
    await page.getByText('Through this lens nothing has the id').waitFor();
    await page.getByRole('link', { name: 'Look without the lens' }).click();
    await settled(page);
    expect(await page.locator('h1').innerText()).toContain('Harbour Watch says');
  });
});

test('of the first dataset: HRANA’s toll, through Reuters, with its conflict', async () => {
  await on('#/claim/hrana-killed', async (page) => {
    expect(await page.locator('h1').innerText()).toContain('Human Rights Activists News Agency says');
    expect(await page.getByRole('list', { name: 'Evidence' }).locator('> li').count()).toBe(2);
    expect(await page.getByRole('list', { name: 'Chain of voices' }).first().innerText()).toContain(
      'Reuters',
    );
    const conflict = page.getByRole('list', { name: 'Conflicts' });
    expect(await conflict.innerText()).toContain('If both spoke of one day: cannot both hold.');
    expect(await conflict.innerText()).toContain('could be off by 28.6 %');
    expect(await page.locator('.origins > p').innerText()).toBe('2 to 3 independent origins, in 3 blocs.');
  });
});

test('in every look', async () => {
  await inEveryLook(browser, server.address, '#/claim/watch-drowned', 'claim');
  await inEveryLook(browser, server.address, '#/claim/none', 'claim-none');
});
