import { resolve } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, openPage, shot } from './browser';
import { barriers, settled } from './explorer';
import { startServer, type StartedServer } from './server';

const data = resolve(import.meta.dirname, 'data/record.yaml');
const night = 'شب در ولمار\nآذر راد گفت: «گارد سرخ وارد ولمار شد» و دوازده نفر کشته شدند.\n';
const quote = 'گارد سرخ وارد ولمار شد';

let server: StartedServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer({
    datasets: [data],
    texts: { 'north-desk-2026-03-01': night },
    analysts: ['amina', 'bo', 'carla', 'dara'],
  });
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Opens a route as an analyst does who is signed in already. */
async function as(
  name: string,
  route: string,
  look: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const { page, offences, close } = await openPage(browser, new URL(server.address).origin, options);
  const session = JSON.stringify({ token: server.tokens[name], name, role: 'analyst' });
  page.setDefaultTimeout(10_000);
  await page.addInitScript((kept) => {
    // Once: who signs out stays so.
    if (!sessionStorage.getItem('signed')) sessionStorage.setItem('claimgraph-session', kept);
    sessionStorage.setItem('signed', 'yes');
  }, session);
  try {
    await page.goto(server.address + route);
    await settled(page);
    await look(page);
    expect(offences).toEqual([]);
  } finally {
    await close();
  }
}

/** Signs an analyst in, in a page that was just opened, and goes to a route. */
async function enter(page: Page, name: string, route: string): Promise<void> {
  await page.goto(server.address);
  await page.evaluate(
    (kept) => sessionStorage.setItem('claimgraph-session', kept),
    JSON.stringify({ token: server.tokens[name], name, role: 'analyst' }),
  );
  await page.goto(server.address + route);
  await page.reload();
  await settled(page);
}

/** Asks the server, as anybody may. */
async function ask<Data>(query: string): Promise<Data> {
  const response = await fetch(`${server.address}graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return ((await response.json()) as { data: Data }).data;
}

/** Picks a record by its name in a box. */
async function pick(page: Page, label: string | RegExp, name: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).first().fill(name);
  await page.locator('.node-picker [role=option]').first().waitFor();
  await page.locator('.node-picker [role=option]').first().click();
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const recorded = (page: Page) => page.getByRole('heading', { name: /^Recorded as change/ }).waitFor();

test('the printed link signs in, once, and leaves no code behind', async () => {
  expect(server.signIn).toContain('#/sign-in/');
  const { page, offences, close } = await openPage(browser, new URL(server.address).origin);
  await page.goto(`${server.address}#/claims`);
  await settled(page);
  await page.goto(server.signIn);
  await page.getByRole('button', { name: /, analyst/ }).waitFor();
  const code = server.signIn.slice(server.signIn.lastIndexOf('/') + 1);
  await page.goBack();
  expect(page.url()).toContain('#/claims');
  await page.goForward();
  expect(page.url()).not.toContain(code);
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('claimgraph_');
  await page.getByRole('button', { name: /, analyst/ }).click();
  await page.getByRole('menuitem', { name: 'Record …' }).click();
  await page.getByRole('link', { name: 'Record a claim' }).waitFor();
  await page.getByRole('button', { name: /, analyst/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByText('Recording needs a token').waitFor();
  expect(offences).toEqual([]);
  await close();

  const again = await openPage(browser, new URL(server.address).origin);
  await again.page.goto(server.signIn);
  await again.page.getByText('the sign-in link was used already').waitFor();
  expect(again.page.url()).not.toContain(code);
  await again.close();
});

test('a token is pasted, told whose it is, and leads back to where the reader was', async () => {
  const { page, close } = await openPage(browser, new URL(server.address).origin);
  await page.goto(`${server.address}#/record/grade?claim=south-calm`);
  await page.getByText('Recording needs a token').waitFor();
  await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).click();
  await page.getByLabel('Token', { exact: true }).fill('claimgraph_wrong');
  await page.keyboard.press('Enter');
  await page.getByText('the token is not known here').waitFor();
  await page.getByLabel('Token', { exact: true }).fill(server.tokens['bo'] ?? '');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^bo, analyst/ }).waitFor();
  await page.getByRole('heading', { name: 'Record a grade' }).waitFor();
  expect(page.url()).toContain('#/record/grade?claim=south-calm');
  await close();
});

test('where reading needs a token, every page is the way in, and none a fault', async () => {
  const closed = await startServer({ datasets: [data], analysts: ['amina'], remote: true });
  const { page, close } = await openPage(browser, new URL(closed.address).origin);
  try {
    expect(closed.signIn).toBe('');
    await page.goto(`${closed.address}#/claim/south-calm`);
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await shot(page, 'sign-in-remote');
    await page.getByLabel('Token', { exact: true }).fill(closed.tokens['amina'] ?? '');
    await page.keyboard.press('Enter');
    await page.getByText('Velmar was calm all night.').first().waitFor();
    expect(page.url()).toContain('#/claim/south-calm');
  } finally {
    await close();
    await closed.stop();
  }
});

test('an entity: its key is suggested, its names are isolated, and the change is its author’s', async () => {
  await as('amina', '#/record/entity', async (page) => {
    await page.getByLabel('Name', { exact: true }).fill('کمیته رؤیت');
    expect(await page.getByRole('textbox', { name: 'Key' }).inputValue()).toBe('');
    await press(page, 'Add another name');
    const second = page.getByRole('group', { name: 'Name 2' });
    await second.getByLabel('Name', { exact: true }).fill('Witness Committee');
    await second.getByLabel('Kind of name').selectOption('TRANSLITERATION');
    expect(await page.getByRole('textbox', { name: 'Key' }).inputValue()).toBe('witness-committee');
    await page.getByLabel('What it is').first().selectOption('RIGHTS_MONITOR');
    await press(page, 'Check');
    await page.getByText('No fault: 1 record would be new').waitFor();
    expect(await ask('{ entity(id: "entity:witness-committee") { id } }')).toEqual({ entity: null });
    await page.getByLabel('Reason').fill('Found in a report');
    await press(page, 'Record');
    await recorded(page);
    await page.getByRole('main').getByRole('link', { name: 'کمیته رؤیت' }).waitFor();
    expect(await page.evaluate(() => Object.keys(localStorage).filter((k) => k.includes('draft')))).toEqual(
      [],
    );
  });
  const query = '{ entity(id: "entity:witness-committee") { kind names { value } history { by reason } } }';
  expect(await ask(query)).toEqual({
    entity: {
      kind: 'RIGHTS_MONITOR',
      names: [{ value: 'کمیته رؤیت' }, { value: 'Witness Committee' }],
      history: [{ by: 'amina', reason: 'Found in a report' }],
    },
  });
});

test('a document with its text', async () => {
  await as('amina', '#/record/document', async (page) => {
    await page.getByLabel('Title').fill('Morning in Velmar');
    await pick(page, 'Publisher', 'North Desk');
    await page.getByLabel('Published').fill('2026-03-03');
    await page.getByText('Read as: 3 March 2026.').waitFor();
    expect(await page.getByRole('textbox', { name: 'Key' }).inputValue()).toBe('north-desk-2026-03-03');
    await page.setInputFiles('input[type=file]', {
      name: 'morning.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('صبح\r\nآرام بود.\r\n'),
    });
    await page.getByText('26 bytes.').waitFor();
    await press(page, 'Record');
    await recorded(page);
  });
  expect(await ask('{ document(id: "document:north-desk-2026-03-03") { text } }')).toEqual({
    document: { text: 'صبح\r\nآرام بود.\r\n' },
  });
});

test('a claim by selecting words: what the server reads there are those words, verified', async () => {
  await as('amina', '#/record/claim?document=north-desk-2026-03-01&claimant=azar-rad', async (page) => {
    await page.getByRole('list', { name: 'Claimant' }).getByText('Azar Rad').waitFor();
    await page.getByLabel('The claim in one sentence').fill('The Red Guard entered Velmar.');
    await pick(page, 'Subject', 'گارد');
    await pick(page, 'Predicate', 'entered');
    await pick(page, 'Object', 'Velmar');
    const text = page.getByLabel('Words in its text');
    await expect.poll(() => text.inputValue()).toBe(night);
    await text.focus();
    const from = night.indexOf(quote);
    await text.evaluate(
      (box, [start, end]) => (box as HTMLTextAreaElement).setSelectionRange(start ?? 0, end ?? 0),
      [from, from + quote.length - 1],
    );
    await page.keyboard.press('Shift+ArrowLeft'); // the text runs from right to left: one letter more
    await press(page, 'Take the selected words');
    await page.locator('blockquote', { hasText: quote }).waitFor();
    await press(page, 'Add a carrier');
    await pick(page, /^Carrier$/, 'South Wire');
    await page.getByLabel('Stated').fill('2026-03-01');
    await press(page, 'Record');
    await recorded(page);
    await shot(page, 'record-recorded');
    await page
      .getByRole('main')
      .getByRole('link', { name: /The Red Guard entered/ })
      .waitFor();
  });
  const found = await ask<{ entity: { claims: { nodes: unknown[] } } }>(
    '{ entity(id: "entity:azar-rad") { claims { nodes { label proposition { id } standing { evidence } evidence { quote status chain { carrier { id } } } } } } }',
  );
  expect(found.entity.claims.nodes).toEqual([
    {
      label: 'The Red Guard entered Velmar.',
      proposition: { id: 'relation:red-guard/entered/velmar' },
      standing: { evidence: 'VERIFIED' },
      evidence: [{ quote, status: 'VERIFIED', chain: [{ carrier: { id: 'entity:south-wire' } }] }],
    },
  ]);
});

test('faults are said at their fields, by the server, and the focus goes to the first', async () => {
  await as('bo', '#/record/claim', async (page) => {
    await page.getByLabel('What is at issue').selectOption('measure');
    await page.getByLabel('It means').selectOption('BETWEEN');
    await page.getByLabel('Least').fill('90');
    await page.getByLabel('Most').fill('12');
    await page.getByLabel('Stated').fill('2026-99');
    await press(page, 'Record');
    await page
      .locator('#field-answer')
      .getByText(/Not recorded: \d+ faults/)
      .waitFor();
    const claimant = page.getByRole('combobox', { name: 'Claimant', exact: true });
    expect(await claimant.getAttribute('aria-invalid')).toBe('true');
    expect(await claimant.evaluate((box) => box === document.activeElement)).toBe(true);
    const saysOf = (label: string) =>
      page
        .getByLabel(label)
        .first()
        .evaluate((box) =>
          (box.getAttribute('aria-describedby') ?? '')
            .split(' ')
            .map((id) => document.getElementById(id)?.textContent ?? '')
            .join(' '),
        );
    expect(await saysOf('Most')).toContain('high 12 is below low 90');
    expect(await page.getByRole('combobox', { name: 'Measure' }).getAttribute('aria-invalid')).toBe('true');
    expect(await saysOf('Stated')).toContain('a month is 01 to 12');
    expect(await saysOf('The claim in one sentence')).toContain('label is missing');
    expect(await barriers(page)).toEqual([]);
    await shot(page, 'record-claim-faults');
    // What is no number never leaves the page.
    await page.getByLabel('Most').fill('many');
    await press(page, 'Check');
    await page.getByText('This is no whole number').waitFor();
  });
});

test('what is new is made on the spot, and recorded together', async () => {
  await as('bo', '#/record/claim?document=south-wire-2026-03-02', async (page) => {
    await page.getByRole('button', { name: 'New entity: Claimant' }).click();
    const made = page.getByRole('group', { name: /^New entity/ });
    await made.getByLabel('Name', { exact: true }).fill('Ministry of Calm');
    await page.getByLabel('The claim in one sentence').fill('Nobody was killed in Velmar.');
    await page.getByLabel('What is at issue').selectOption('measure');
    await pick(page, 'Measure', 'People killed');
    await page.getByLabel('The figure as it was said').fill('none');
    await page.getByLabel('Number').fill('0');
    await press(page, 'Record');
    await recorded(page);
  });
  expect(
    await ask('{ entity(id: "entity:ministry-of-calm") { claims { nodes { quantity { high } } } } }'),
  ).toEqual({
    entity: { claims: { nodes: [{ quantity: { high: 0 } }] } },
  });
});

test('a link, a grade, a judgement, a withdrawal', async () => {
  await as('bo', '#/record/link?from=claim:south-calm&to=claim:north-killed', async (page) => {
    await page.getByText('South Wire: Velmar was calm all night.').waitFor();
    await press(page, 'Record');
    await recorded(page);
  });
  await as('bo', '#/record/grade?claim=north-killed', async (page) => {
    await page.getByLabel('Reliability of the source').selectOption('B');
    await page.getByLabel('Credibility of the claim').selectOption('TWO');
    await press(page, 'Record');
    await recorded(page);
  });
  await as('bo', '#/record/judgement?left=azar-rad&right=azar-r&verdict=DIFFERENT', async (page) => {
    expect(await page.getByLabel('and the other are').inputValue()).toBe('DIFFERENT');
    await press(page, 'Record');
    await recorded(page);
  });
  expect(
    await ask(
      '{ claim(id: "claim:north-killed") { links { kind from { id } } assessments { assessor reliability credibility } } entity(id: "entity:azar-r") { judgements { verdict by } } }',
    ),
  ).toEqual({
    claim: {
      links: [{ kind: 'DISPUTES', from: { id: 'claim:south-calm' } }],
      assessments: [{ assessor: 'bo', reliability: 'B', credibility: 'TWO' }],
    },
    entity: { judgements: [{ verdict: 'DIFFERENT', by: 'bo' }] },
  });
  await as('bo', '#/record/withdraw?id=entity:north-desk', async (page) => {
    await page.getByLabel('Reason').fill('Recorded by mistake');
    await press(page, 'Withdraw');
    await page.getByText('cannot be withdrawn while others refer to it').waitFor();
  });
  await as('bo', '#/record/withdraw?id=entity:azar-r', async (page) => {
    await page.getByLabel('Reason').fill('Recorded by mistake');
    await press(page, 'Withdraw');
    await page.getByText('cannot be withdrawn').waitFor();
  });
  await as('bo', '#/record/withdraw?id=entity:witness-committee', async (page) => {
    await page.getByLabel('Reason').fill('Recorded by mistake');
    await press(page, 'Withdraw');
    await recorded(page);
  });
  expect(await ask('{ entity(id: "entity:witness-committee") { withdrawn } }')).toEqual({
    entity: { withdrawn: true },
  });
});

test('a text is archived beside a document that is recorded without, and not another in its place', async () => {
  await as('bo', '#/record/text?document=south-wire-2026-03-02', async (page) => {
    await page.getByLabel('Text', { exact: true }).fill('Velmar is calm.');
    await press(page, 'Record');
    await recorded(page);
  });
  expect(await ask('{ document(id: "document:south-wire-2026-03-02") { text } }')).toEqual({
    document: { text: 'Velmar is calm.' },
  });
  const { page, close } = await openPage(browser, new URL(server.address).origin);
  await enter(page, 'bo', '#/record/text?document=south-wire-2026-03-02');
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
  await as('amina', '#/record/entity', async (page) => {
    await page.getByLabel('Name', { exact: true }).fill('Velmar');
    await page.getByLabel('What it is').first().selectOption('EVENT');
    await press(page, 'Record');
    const there = page.getByRole('region', { name: 'What is there' });
    await there.getByRole('row', { name: 'kind PLACE EVENT' }).waitFor();
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
  await as('amina', '#/record/claim?correct=claim:north-killed', async (page) => {
    expect(await page.getByLabel('Number').inputValue()).toBe('12');
    await page.getByText('at least', { exact: true }).first().waitFor({ state: 'attached' });
    await press(page, 'Check');
    await page.getByText('No fault: 1 record is there already').waitFor();
    await page.getByLabel('Hedging words').fill('at least');
    await page.getByLabel('Reason').fill('The hedge was left out');
    await press(page, 'Record');
    await recorded(page);
  });
  await as('amina', '#/record/entity?correct=entity:red-guard', async (page) => {
    await page.getByLabel('Description').fill('A militia.');
    await as('bo', '#/record/entity?correct=entity:red-guard', async (other) => {
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

test('what was typed is back after the server was killed and the page loaded again', async () => {
  const { page, close } = await openPage(browser, new URL(server.address).origin);
  await enter(page, 'carla', '#/record/entity');
  await page.getByLabel('Name', { exact: true }).fill('دریا');
  await page.getByRole('textbox', { name: 'Key' }).fill('darya');
  const stopping = server.restart();
  await press(page, 'Record');
  await page
    .getByText(/nobody knows|Recorded as change/)
    .first()
    .waitFor();
  await stopping;
  if (await page.getByText('nobody knows').count()) {
    await page.reload();
    await page.getByText('Restored what you had typed').waitFor();
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('دریا');
    expect(await page.getByRole('textbox', { name: 'Key' }).inputValue()).toBe('darya');
    await press(page, 'Record');
    await recorded(page);
  }
  expect(await ask('{ entity(id: "entity:darya") { name } }')).toEqual({ entity: { name: 'دریا' } });
  await close();
});

test('two tabs keep their drafts apart', async () => {
  await as('carla', '#/record/predicate', async (page) => {
    await page.getByLabel('From subject to object').fill('first');
    await expect.poll(() => page.evaluate(() => JSON.stringify({ ...localStorage }))).toContain('first');
    const other = await page.context().newPage();
    await other.goto(server.address);
    await other.evaluate(
      (kept) => sessionStorage.setItem('claimgraph-session', kept ?? ''),
      await page.evaluate(() => sessionStorage.getItem('claimgraph-session')),
    );
    await other.goto(`${server.address}#/record/predicate`);
    await other.reload();
    await other.getByText('Restored what you had typed').waitFor();
    await other.getByLabel('From subject to object').fill('second');
    await page.getByLabel('From subject to object').fill('first and more');
    await expect.poll(() => page.evaluate(() => JSON.stringify({ ...localStorage }))).toMatch(/second/);
    await expect
      .poll(() => page.evaluate(() => JSON.stringify({ ...localStorage })))
      .toMatch(/first and more/);
    await page.reload();
    await page.getByText('perhaps in another tab').waitFor();
    expect(await page.getByLabel('From subject to object').inputValue()).toBe('first and more');
    await page.getByRole('button', { name: 'Discard it' }).click();
    expect(await page.getByLabel('From subject to object').inputValue()).toBe('');
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).toContain('second');
  });
});

test('a token that was revoked: said so, signed out, and what was typed is kept', async () => {
  const { page, close } = await openPage(browser, new URL(server.address).origin);
  await enter(page, 'dara', '#/record/entity');
  await page.getByLabel('Name', { exact: true }).fill('Kept Name');
  const said = server.run('token', 'revoke', '--data', server.data, 'dara');
  expect(said).toBe('');
  await press(page, 'Record');
  await page.getByText('the token dara was revoked').first().waitFor();
  await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).waitFor();
  expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Kept Name');
  expect(await page.evaluate(() => sessionStorage.getItem('claimgraph-session'))).toBeNull();
  await close();
});

test('a whole form by keyboard alone', async () => {
  await as('amina', '#/record/evidence?claim=north-killed', async (page) => {
    await page.getByRole('combobox', { name: 'Document' }).focus();
    await page.keyboard.type('Night');
    await page.locator('.node-picker [role=option]').first().waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByLabel('Words in its text').inputValue()).toBe(night);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+End');
    await page.keyboard.press('Enter');
    await page.locator('blockquote', { hasText: 'دوازده نفر' }).waitFor();
    for (let step = 0; step < 40; step++) {
      if (
        await page
          .getByRole('button', { name: 'Record', exact: true })
          .evaluate((b) => b === document.activeElement)
      )
        break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await recorded(page);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('recorded');
  });
});
