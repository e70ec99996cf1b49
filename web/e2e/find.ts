import type { Page } from 'playwright-core';

/** The one box of the header, and what it found. */
export const box = (page: Page) => page.getByRole('combobox', { name: 'Search' });
export const options = (page: Page) => page.getByRole('listbox', { name: 'Found' }).getByRole('option');

/** The claims of a selection, and the values of one facet of it. */
export const claims = (page: Page) => page.getByRole('list', { name: 'Claims', exact: true }).locator('> li');
export const facet = (page: Page, title: string) => page.getByRole('list', { name: title, exact: true });
