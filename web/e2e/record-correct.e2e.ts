import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from './ask';
import { openPage, shot } from './browser';
import { as, enter, open, pick, press, recorded, type Opened } from './record';
import { type StartedServer } from './server';

let opened: Opened;
let server: StartedServer;
let browser: Browser;

beforeAll(async () => {
  opened = await open();
  ({ server, browser } = opened);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test('a text is archived beside a document that is recorded without, and not another in its place', async () => {
  await as(opened, 'bo', '#/record/text?document=south-wire-2026-03-02', async (page) => {
    await page.getByLabel('Text', { exact: true }).fill('Velmar is calm.');
    await press(page, 'Record');
    await recorded(page);
  });
  expect(await ask(server, '{ document(id: "document:south-wire-2026-03-02") { text } }')).toEqual({
    document: { text: 'Velmar is calm.' },
  });
  const { page, close } = await openPage(browser, new URL(server.address).origin);
  await enter(opened, page, 'bo', '#/record/text?document=south-wire-2026-03-02');
  await page.getByLabel('Text', { exact: true }).fill('Velmar burns.');
  await press(page, 'Record');
  await page
    .locator('.field-faults')
    .getByText('is not the same text')
    .or(page.locator('.field-faults li'))
    .first()
    .waitFor();
  expect(await page.getByLabel('Text', { exact: true }).inputValue()).toBe('Velmar burns.');
  await close();
});

test('a key that is taken: what is there, and correcting it', async () => {
  await as(opened, 'amina', '#/record/entity', async (page) => {
    await page.getByLabel('Name', { exact: true }).fill('Velmar');
    await page.getByLabel('What it is').first().selectOption('EVENT');
    await press(page, 'Record');
    const there = page.getByRole('region', { name: 'What is there' });
    await there.getByRole('row', { name: 'What it is place event' }).waitFor();
    await shot(page, 'record-conflict');
    await page.getByLabel('What it is').first().selectOption('PLACE');
    await page.getByLabel('Description').fill('A city.');
    await there.getByRole('button', { name: 'Correct it' }).click();
    await page.getByLabel('Reason').fill('It had no description');
    await press(page, 'Record');
    await recorded(page);
    await page.getByText('1 has a new version').waitFor();
  });
});

test('what is there is corrected as it was read, and not over another’s change', async () => {
  await as(opened, 'amina', '#/record/claim?correct=claim:north-killed', async (page) => {
    expect(await page.getByLabel('Number').inputValue()).toBe('12');
    await page.getByText('at least', { exact: true }).first().waitFor({ state: 'attached' });
    await press(page, 'Check');
    await page.getByText('No fault: 1 record is there already').waitFor();
    await page.getByLabel('Hedging words').fill('at least');
    await page.getByLabel('Reason').fill('The hedge was left out');
    await press(page, 'Record');
    await recorded(page);
  });
  await as(opened, 'amina', '#/record/entity?correct=entity:red-guard', async (page) => {
    await page.getByLabel('Description').fill('A militia.');
    await as(opened, 'bo', '#/record/entity?correct=entity:red-guard', async (other) => {
      await other.getByLabel('Description').fill('A guard.');
      await press(other, 'Record');
      await recorded(other);
    });
    await press(page, 'Record');
    await page
      .getByText(/was last touched by change \d+, not \d+: read it again/)
      .first()
      .waitFor();
    expect(await page.getByLabel('Description').inputValue()).toBe('A militia.');
  });
});

test('a correction begins anew with what it made, and says that a reason is wanted', async () => {
  await as(opened, 'amina', '#/record/predicate?correct=predicate:entered', async (page) => {
    const why = page.getByLabel('Reason for the correction', { exact: true });
    await why.fill('When to use it was left open');
    await page.getByLabel('When to use it').fill('Of armed units.');
    await press(page, 'Record');
    await recorded(page);
    await press(page, 'Correct it again');
    await expect.poll(() => page.getByLabel('When to use it').inputValue()).toBe('Of armed units.');
    expect(await why.inputValue()).toBe('');
    await page.getByLabel('When to use it').fill('Of armed units alone.');
    await press(page, 'Record');
    await recorded(page);
  });
  expect(
    await ask(
      server,
      '{ node(id: "predicate:entered") { ... on Predicate { description history { by reason } } } }',
    ),
  ).toMatchObject({
    node: {
      description: 'Of armed units alone.',
      history: [{ by: 'amina' }, { by: 'amina', reason: 'When to use it was left open' }, {}],
    },
  });
});

test('a text for which a request has no room goes by itself, and what stands when it fails is told', async () => {
  const long = 'شب در ولمار آرام بود.\n'.repeat(30_000); // more than a request of 1 MiB takes
  await as(
    opened,
    'amina',
    '#/record/document',
    async (page) => {
      await page.getByLabel('Title').fill('A long night');
      await pick(page, 'Publisher', 'North Desk');
      await page.getByLabel('Published').fill('2026-04-01');
      await page.setInputFiles('input[type=file]', {
        name: 'long.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from(long),
      });
      await press(page, 'Check');
      await page.getByText('The text is too long to be checked beforehand.').waitFor();
      await page.route('**/documents/**', (route) =>
        route.fulfill({
          status: 503,
          contentType: 'application/json',
          body: '{"errors":[{"message":"busy"}]}',
        }),
      );
      await press(page, 'Record');
      await page
        .locator('#field-answer')
        .getByText(/Recorded as change \d+ without its text, and the text not archived.*busy/)
        .waitFor();
      await page.unroute('**/documents/**');
      await press(page, 'Record');
      await recorded(page);
    },
    {},
    [/answered 503/, /status of 503/],
  );
  const { document } = (await ask(
    server,
    '{ document(id: "document:north-desk-2026-04-01") { title text } }',
  )) as {
    document: { title: string; text: string };
  };
  expect(document.title).toBe('A long night');
  expect(document.text === long).toBe(true);
});
