import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from './ask';
import { shot } from './browser';
import { barriers } from './explorer';
import { as, night, open, pick, press, quote, recorded, type Opened } from './record';
import { type StartedServer } from './server';

let opened: Opened;
let server: StartedServer;

beforeAll(async () => {
  opened = await open();
  ({ server } = opened);
});

afterAll(async () => {
  await opened?.browser.close();
  await server?.stop();
});

test('an entity: its key is suggested, its names are isolated, and the change is its author’s', async () => {
  await as(opened, 'amina', '#/record/entity', async (page) => {
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
    expect(await ask(server, '{ entity(id: "entity:witness-committee") { id } }')).toEqual({ entity: null });
    await page.getByLabel('Reason').fill('Found in a report');
    await press(page, 'Record');
    await recorded(page);
    await page.getByRole('main').getByRole('link', { name: 'کمیته رؤیت' }).waitFor();
    expect(await page.evaluate(() => Object.keys(localStorage).filter((k) => k.includes('draft')))).toEqual(
      [],
    );
  });
  const query = '{ entity(id: "entity:witness-committee") { kind names { value } history { by reason } } }';
  expect(await ask(server, query)).toEqual({
    entity: {
      kind: 'RIGHTS_MONITOR',
      names: [{ value: 'کمیته رؤیت' }, { value: 'Witness Committee' }],
      history: [{ by: 'amina', reason: 'Found in a report' }],
    },
  });
});

test('a document with its text', async () => {
  await as(opened, 'amina', '#/record/document', async (page) => {
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
  expect(await ask(server, '{ document(id: "document:north-desk-2026-03-03") { text } }')).toEqual({
    document: { text: 'صبح\r\nآرام بود.\r\n' },
  });
});

test('a claim by selecting words: what the server reads there are those words, verified', async () => {
  await as(
    opened,
    'amina',
    '#/record/claim?document=north-desk-2026-03-01&claimant=azar-rad',
    async (page) => {
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
    },
  );
  const found = (await ask(
    server,
    '{ entity(id: "entity:azar-rad") { claims { nodes { label proposition { id } standing { evidence } evidence { quote status chain { carrier { id } } } } } } }',
  )) as { entity: { claims: { nodes: unknown[] } } };
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
  await as(opened, 'bo', '#/record/claim', async (page) => {
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
  await as(opened, 'bo', '#/record/claim?document=south-wire-2026-03-02', async (page) => {
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
    await ask(server, '{ entity(id: "entity:ministry-of-calm") { claims { nodes { quantity { high } } } } }'),
  ).toEqual({
    entity: { claims: { nodes: [{ quantity: { high: 0 } }] } },
  });
});

test('a link, a grade, a judgement, a withdrawal', async () => {
  await as(opened, 'bo', '#/record/link?from=claim:south-calm&to=claim:north-killed', async (page) => {
    await page.getByText('South Wire: Velmar was calm all night.').waitFor();
    await press(page, 'Record');
    await recorded(page);
  });
  await as(opened, 'bo', '#/record/grade?claim=north-killed', async (page) => {
    await page.getByLabel('Reliability of the source').selectOption('B');
    await page.getByLabel('Credibility of the claim').selectOption('TWO');
    await press(page, 'Record');
    await recorded(page);
  });
  await as(opened, 'bo', '#/record/judgement?left=azar-rad&right=azar-r&verdict=DIFFERENT', async (page) => {
    expect(await page.getByLabel('and the other are').inputValue()).toBe('DIFFERENT');
    await press(page, 'Record');
    await recorded(page);
  });
  expect(
    await ask(
      server,
      '{ claim(id: "claim:north-killed") { links { kind from { id } } assessments { assessor reliability credibility } } entity(id: "entity:azar-r") { judgements { verdict by } } }',
    ),
  ).toEqual({
    claim: {
      links: [{ kind: 'DISPUTES', from: { id: 'claim:south-calm' } }],
      assessments: [{ assessor: 'bo', reliability: 'B', credibility: 'TWO' }],
    },
    entity: { judgements: [{ verdict: 'DIFFERENT', by: 'bo' }] },
  });
  await as(opened, 'bo', '#/record/withdraw?id=entity:north-desk', async (page) => {
    await page.getByLabel('Reason').fill('Recorded by mistake');
    await press(page, 'Withdraw');
    await page.getByText('cannot be withdrawn while others refer to it').waitFor();
  });
  await as(opened, 'bo', '#/record/withdraw?id=entity:azar-r', async (page) => {
    await page.getByLabel('Reason').fill('Recorded by mistake');
    await press(page, 'Withdraw');
    await page.getByText('cannot be withdrawn').waitFor();
  });
  await as(opened, 'bo', '#/record/withdraw?id=entity:witness-committee', async (page) => {
    await page.getByLabel('Reason').fill('Recorded by mistake');
    await press(page, 'Withdraw');
    await recorded(page);
  });
  expect(await ask(server, '{ entity(id: "entity:witness-committee") { withdrawn } }')).toEqual({
    entity: { withdrawn: true },
  });
});

test('a whole form by keyboard alone', async () => {
  await as(opened, 'amina', '#/record/evidence?claim=north-killed', async (page) => {
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
