import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { answerDialogs, nameSuggested } from '../desktop/native.ts';
import { appOf } from './desktop-stage.ts';

/** What every story does, in the words of someone who uses the keyboard and reads the screen. */

export async function newReport(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^New report/ }).click();
  await page.keyboard.type(name);
  await page.getByRole('radio', { name: /^Probation Delivery Unit/ }).check();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** `edition`: the beginning of its name. */
export async function openSample(page: Page, edition = 'Caldersea'): Promise<void> {
  await page.getByRole('button', { name: /^Sample report/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(edition) })
    .click();
  await page.getByRole('button', { name: 'Export…' }).waitFor();
}

/** The text of a part, by the place that a screen reader would say. */
export function text(page: Page, where: string): Locator {
  return page.getByRole('textbox', { name: where, exact: true });
}

/** Goes to a part by the outline and waits until its text has the caret. */
export async function goTo(page: Page, where: string): Promise<Locator> {
  const title = where.split(', ')[0] ?? where;
  await page
    .getByRole('navigation', { name: 'Outline' })
    .getByRole('button', { name: new RegExp(`^${literally(title)}\\s*,`) })
    .click();
  const field = text(page, where);
  await field.click();
  return field;
}

export async function saved(page: Page): Promise<void> {
  await page.keyboard.press('Control+s');
  await page.locator('.saved[data-state=saved]').waitFor();
}

/**
 * Presses the button that writes a file, and lets it be written under the name and at the place that are suggested: in a browser
 * the page asks for them, in the desktop app the system. Gives the name of the file.
 */
export async function writeAsSuggested(page: Page, title: string, button: string): Promise<string> {
  const dialog = page.getByRole('dialog', { name: title });
  const app = appOf(page);
  if (!app) {
    const field = dialog.getByLabel('Name of the file');
    await expect.poll(() => field.inputValue()).not.toBe('');
    const name = await field.inputValue();
    await dialog.getByRole('button', { name: button, exact: true }).click();
    return name;
  }
  const asked = await answerDialogs(app, { save: 'as suggested' });
  await dialog.getByRole('button', { name: `${button}…`, exact: true }).click();
  return nameSuggested(asked);
}

/** Saves a copy of the report as it is suggested, in which the work goes on. Gives the name of its file. */
export async function saveCopyAsSuggested(page: Page): Promise<string> {
  const open = page.getByRole('button', { name: 'Save a copy…' });
  const app = appOf(page);
  if (!app) {
    await open.click();
    const name = await writeAsSuggested(page, 'Save a copy', 'Save copy');
    await page.getByRole('dialog', { name: 'Save a copy' }).waitFor({ state: 'detached' });
    return name;
  }
  // Nothing else is to be chosen, so that the system's dialog is all there is.
  const asked = await answerDialogs(app, { save: 'as suggested' });
  await open.click();
  return nameSuggested(asked);
}

export function heightOf(element: Locator): Promise<number> {
  return element.evaluate((shown) => shown.getBoundingClientRect().height);
}

/** The height of a text that is far from the window and only read, laid out in full. */
export async function stillHeight(page: Page, part: string): Promise<number> {
  const scroller = page.getByRole('main').locator('[data-scroller]');
  await scroller.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  const still = page.locator(`[data-part="${part}"] .still[data-drawn]`);
  await still.waitFor({ state: 'attached' });
  return still.evaluate((element) => {
    (element as HTMLElement).style.contentVisibility = 'visible';
    return element.firstElementChild?.getBoundingClientRect().height ?? 0;
  });
}

/** One line a block: what kind it is and what it says, as shown. `figures` may stand for each live figure. */
export function shown(field: Locator, figures = ''): Promise<string[]> {
  return field.evaluate(
    (element, figures) =>
      [...element.children].map((block) => {
        const { list, depth, level } = (block as HTMLElement).dataset;
        const kind = list
          ? `${list} ${depth}`
          : level
            ? `heading ${level}`
            : block.localName === 'p'
              ? 'p'
              : 'quotation';
        const copy = block.cloneNode(true) as HTMLElement;
        // The field for a speaker who is not named yet.
        for (const field of copy.querySelectorAll('.speaker-line[data-empty=true]')) field.remove();
        for (const mark of copy.querySelectorAll('.note-place')) mark.replaceWith('*');
        if (figures) for (const figure of copy.querySelectorAll('.figure-place')) figure.replaceWith(figures);
        return `${kind}: ${(copy.textContent ?? '').replaceAll('\u{feff}', '')}`;
      }),
    figures,
  );
}

/** The same for saved content; `@` stands for each live figure. */
export function written(content: readonly Record<string, unknown>[]): string[] {
  type Inline = { text?: string; type?: string; children?: { text: string }[] };
  return content.map((block) => {
    const kind =
      block.type === 'list-item'
        ? `${block.list} ${block.depth}`
        : block.type === 'heading'
          ? `heading ${block.level}`
          : block.type === 'paragraph'
            ? 'p'
            : 'quotation';
    const words = (block.children as Inline[])
      .map((child) =>
        child.type === 'footnote'
          ? '*'
          : child.type === 'live-figure'
            ? '@'
            : (child.text ?? child.children?.map(({ text }) => text).join('')),
      )
      .join('');
    return `${kind}: ${words}`;
  });
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
