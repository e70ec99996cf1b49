import type { Page } from 'playwright-core';

/** Where words stand last in a text, in bytes. */
export const bytes = (text: string, words: string) => {
  const start = Buffer.from(text.slice(0, text.lastIndexOf(words))).length;
  return { start, end: start + Buffer.from(words).length };
};

/** Whether something is in sight within the box of the text. */
export const inSight = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const box = element.closest('.text')?.getBoundingClientRect();
      const { top, bottom } = element.getBoundingClientRect();
      return (
        box !== undefined &&
        top >= box.top &&
        bottom <= box.bottom &&
        top >= 0 &&
        bottom <= window.innerHeight
      );
    });
