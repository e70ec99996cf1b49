import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './browser';
import { explore, inEveryLook, settled } from './explorer';
import { sample, type StartedServer, startServer } from './server';

const difficult = (name: string) =>
  resolve(import.meta.dirname, '../../graph/gql/testdata/difficult', `${name}.yaml`);

let first: StartedServer;
let flood: StartedServer;
let browser: Browser;

beforeAll(async () => {
  first = await startServer();
  flood = await startServer({
    datasets: [difficult('flood'), difficult('analysts'), sample('find.yaml')],
    analysts: ['mina'],
  });
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  await first?.stop();
  await flood?.stop();
});

const tab = (page: Page, name: string) =>
  page
    .getByRole('navigation', { name: /^What is recorded of/ })
    .getByRole('link', { name: new RegExp(`^${name}`) });

/** Goes to a tab, and gives the count that stands on it. */
async function goTo(page: Page, name: string): Promise<number> {
  const words = await tab(page, name).innerText();
  await tab(page, name).click();
  expect(await tab(page, name).getAttribute('aria-current')).toBe('page');
  await settled(page);
  return Number(/\d+$/.exec(words)?.[0] ?? Number.NaN);
}

test('an entity has its names in their scripts, its kind, its bloc and its identifiers', async () => {
  await explore(browser, flood.address, '#/entity/quartz-league', async (page) => {
    const facts = page.locator('.facts');
    expect(await facts.locator('bdi[lang=fa]').innerText()).toBe('اتحاد کوارتز');
    await facts.getByText('Persian').waitFor();
    await facts.getByText('political group').waitFor();
    await facts.getByText('its own: it speaks for nobody else').waitFor();
    const link = facts.getByRole('link', { name: 'Q999999991' });
    expect(await link.getAttribute('href')).toBe('https://www.wikidata.org/wiki/Q999999991');
    expect(await link.getAttribute('rel')).toBe('noreferrer noopener');
    expect(await facts.getByRole('link', { name: '17' }).count()).toBe(0);
    await facts.getByText('A league that was never founded.').waitFor();
  });
  await explore(browser, flood.address, '#/entity/quartz-speaker', async (page) => {
    await page.locator('.facts').getByRole('link', { name: 'Quartz League' }).first().click();
    await page.locator('main h1', { hasText: 'Quartz League' }).waitFor();
    await settled(page);
  });
});

test('claims that it makes, and claims about it, are lists to narrow', async () => {
  await explore(browser, first.address, '#/entity/foreign-fighters', async (page) => {
    const about = await goTo(page, 'Claims about it');
    expect(about).toBeGreaterThan(2);
    await page.getByText(`${about} claims`).waitFor();
    expect(page.url()).toContain('tab=about');
    await page
      .getByRole('list', { name: 'Polarity' })
      .locator('li', { hasText: 'denies' })
      .getByRole('checkbox')
      .check();
    await page.getByText(/^\d claims?$/).waitFor();
    expect(page.url()).toContain('tab=about&polarity=DENIES');
    await page.goBack();
    await page.getByText(`${about} claims`).waitFor();
  });
  // Another tab shows as many as it says: what narrows the one list does not narrow the other.
  await explore(
    browser,
    first.address,
    '#/entity/foreign-fighters?tab=about&polarity=DENIES&view=table',
    async (page) => {
      await page.getByRole('list', { name: 'Filters' }).getByText('denies').waitFor();
      expect(await tab(page, 'Claims about it').getAttribute('href')).toContain('polarity=DENIES');
      await tab(page, 'Claims it makes').click();
      await settled(page);
      expect(page.url()).toMatch(/#\/entity\/foreign-fighters\?view=table$/);
      await page.goBack();
      await page.getByRole('list', { name: 'Filters' }).getByText('denies').waitFor();
    },
  );
  await explore(browser, first.address, '#/entity/hrana', async (page) => {
    const makes = Number(/\d+$/.exec(await tab(page, 'Claims it makes').innerText())?.[0]);
    await page.getByText(`${makes} claims`).waitFor();
    const who = await page.locator('.selection .who').allInnerTexts();
    expect(new Set(who)).toEqual(new Set(['Human Rights Activists News Agency']));
    // The page is of one claimant: there is no choice of others.
    expect(await page.getByRole('list', { name: 'Claimant' }).count()).toBe(0);
  });
  await inEveryLook(browser, first.address, '#/entity/hrana', 'entity');
});

test('its relations are sentences, narrowed by predicate and standing', async () => {
  await explore(browser, first.address, '#/entity/hezbollah', async (page) => {
    const all = await goTo(page, 'Relations');
    const rows = page.getByRole('list', { name: 'Relations' }).locator('> li');
    expect(await rows.count()).toBe(all);
    await page.getByLabel('Predicate').selectOption({ label: 'is deployed in' });
    await expect.poll(() => rows.count()).toBe(1);
    expect(await rows.first().innerText()).toMatch(/^Hezbollah is deployed in Tehran .*contested .*claim/s);
    await page.getByLabel('Standing').selectOption({ label: 'denied' });
    await page.getByText('None of its relations is like that').waitFor();
    expect(page.url()).toContain('relation-standing=DENIED');
  });
  await inEveryLook(browser, first.address, '#/entity/hezbollah?tab=relations', 'entity-relations');
});

test('what it published, and its history', async () => {
  await explore(browser, first.address, '#/entity/ruckus-factory', async (page) => {
    expect(await goTo(page, 'Documents')).toBe(1);
    await page.getByRole('list', { name: 'Documents' }).getByText('158 claims').waitFor();
    await goTo(page, 'History');
    await page.getByRole('list', { name: 'History' }).getByRole('link', { name: 'Change 1' }).waitFor();
  });
});

test('twins to judge lead to the form of a judgement', async () => {
  await explore(browser, flood.address, '#/entity/quartz-league?tab=twins', async (page) => {
    const twins = page.getByRole('region', { name: 'Twins to judge' });
    const same = twins.locator('li', { hasText: 'Quartz Leage' }).getByRole('link', { name: /^Same/ });
    expect(await same.getAttribute('href')).toBe(
      '#/record/judgement?left=quartz-league&right=quartz-leage&verdict=SAME',
    );
    await page.getByText('Nobody has judged whether').waitFor();
  });
  await inEveryLook(browser, flood.address, '#/entity/simurgh-guard?tab=twins', 'entity-twins');
});

test('one that is read as another says so, with who judged so, and its grades side by side', async () => {
  await explore(browser, flood.address, '#/entity/seemorgh-gard', async (page) => {
    await page.getByRole('note').getByText('entity:seemorgh-gard is read as').waitFor();
    await page.locator('main h1', { hasText: 'Simurgh Guard' }).waitFor();
    const grades = page.getByRole('region', { name: 'Graded as a source' });
    expect(await grades.locator('thead th').allInnerTexts()).toEqual([
      'Grade',
      'second analyst',
      'first analyst',
    ]);
    await grades.locator('tr', { hasText: 'Reliability' }).getByText('E, unreliable').waitFor();
    await page.getByRole('link', { name: 'Who judged so' }).click();
    const judgements = page.getByRole('region', { name: 'Judgements' }).locator('li');
    await judgements.filter({ hasText: 'overruled by a later judgement' }).first().waitFor();
    expect(await judgements.count()).toBe(7);
    await settled(page);
  });
});

test('one that nobody has says so, and offers a search for its words', async () => {
  await explore(browser, first.address, '#/entity/quds-force', async (page) => {
    await page.getByText('Nobody here has the id entity:quds-force').waitFor();
    await page.getByRole('link', { name: 'Search for “quds force”' }).click();
    await page.locator('main h1', { hasText: 'quds force' }).waitFor();
    await settled(page);
  });
  await inEveryLook(browser, first.address, '#/entity/quds-force', 'entity-nobody');
});

test('one that was withdrawn says so', async () => {
  const answer = await fetch(`${flood.address}graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${flood.tokens['mina']}` },
    body: JSON.stringify({
      query:
        'mutation { withdraw(id: "entity:passing-name", reason: "Recorded by mistake") { errors { message } } }',
    }),
  });
  expect(await answer.json()).toEqual({ data: { withdraw: { errors: [] } } });
  await explore(browser, flood.address, '#/entity/passing-name', async (page) => {
    await page.getByRole('note').getByText('This record was withdrawn').waitFor();
    await page.getByRole('link', { name: 'When, and why' }).click();
    await page.getByText('Recorded by mistake').waitFor();
    await settled(page);
  });
});

test('where it leads: the network, the dossier; left out, it has never spoken', async () => {
  await explore(browser, first.address, '#/entity/hrana', async (page) => {
    const href = (name: string) => page.getByRole('link', { name, exact: true }).getAttribute('href');
    expect(await href('Network around it')).toBe('#/network?of=entity:hrana');
    expect(await href('Dossier')).toBe('#/dossier/entity:hrana');
    expect(await page.getByRole('link', { name: 'Add a claim by it' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Leave it out' }).click();
    await page.getByText('The lens lets no claim through here.').waitFor();
    expect(page.url()).toContain('without=entity:hrana');
    await settled(page);
    await page.getByRole('button', { name: 'It is left out: read it again' }).click();
    await page.getByText('11 claims').waitFor();
    await settled(page);
  });
});
