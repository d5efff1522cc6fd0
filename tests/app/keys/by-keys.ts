import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Report } from '../../../core/report.ts';
import { saveReport } from '../../../electron/host/report-file.ts';
import { loadWholeSample } from '../../../electron/host/sample.ts';
import { pdu } from '../../editions.ts';
import { root } from '../../source.ts';
import type { Stage } from '../stage.ts';

/* What the stories of those who have no pointer share: a keyboard that counts, where its focus is, and the sample. */

/** Keys that were pressed for a task, and letters that had to be typed in any case. */
export type Taken = { keys: number; letters: number };

/** A keyboard, whether it counts or not. */
type Keyboard = { press: (key: string) => Promise<void>; type: (text: string) => Promise<void> };

/** The keyboard of somebody who has no pointer, with what each task takes of it. */
export function counted(page: Page) {
  const taken = new Map<string, Taken>();
  let now: Taken = { keys: 0, letters: 0 };
  return {
    /** What is pressed from now on is for this. */
    task(name: string): void {
      now = { keys: 0, letters: 0 };
      taken.set(name, now);
    },
    /** A key with those that are held down for it counts once. */
    async press(...keys: string[]): Promise<void> {
      for (const key of keys) {
        now.keys += 1;
        await page.keyboard.press(key);
      }
    },
    async type(text: string): Promise<void> {
      now.letters += text.length;
      await page.keyboard.type(text);
    },
    /** Keys by task. */
    table: (): Record<string, number> => Object.fromEntries([...taken].map(([name, { keys }]) => [name, keys])),
    letters: (): Record<string, number> => Object.fromEntries([...taken].map(([name, { letters }]) => [name, letters])),
  };
}

/** What has the focus: the name that it was given, or what it says. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null;
    // The page says everything, and is nowhere in particular.
    if (element === document.body) return '';
    return element?.getAttribute('aria-label') ?? (element?.labels?.[0] ?? element)?.textContent ?? '';
  });
}

export function focusedField(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.getAttribute('data-field') ?? '');
}

export function selected(page: Page): Promise<string> {
  return page.evaluate(() => String(getSelection()));
}

/** Waits until a field of a dialog has the focus. */
export async function inField(page: Page, field: 'combobox' | 'textarea' | 'input'): Promise<void> {
  const own = field === 'combobox' ? '[role=combobox]' : field;
  await expect.poll(() => page.evaluate((own) => document.activeElement?.matches(`dialog ${own}`), own)).toBe(true);
}

/** Types into the list that the keys open until the line that is meant is chosen, and takes it. */
export async function choose(
  page: Page,
  keyboard: Keyboard,
  keys: 'Control+Shift+K' | 'Control+g',
  words: string,
  line: RegExp,
): Promise<void> {
  await keyboard.press(keys);
  const dialog = page.getByRole('dialog', { name: keys === 'Control+g' ? 'Go to' : 'Commands', exact: true });
  await inField(page, 'combobox');
  await keyboard.type(words);
  const chosen = dialog.getByRole('option', { selected: true });
  await expect.poll(() => chosen.textContent()).toMatch(line);
  await keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
}

/** What somebody does who looks before the next key. */
export function handsOn(page: Page, keys: ReturnType<typeof counted>) {
  return {
    /** Does a command by its name. */
    command: (words: string, line: RegExp) => choose(page, keys, 'Control+Shift+K', words, line),
    /** Goes to a place by its name. */
    goTo: (words: string, line: RegExp) => choose(page, keys, 'Control+g', words, line),
    /** Presses a key, Tab unless another is meant, until what has the focus is called so. */
    async until(name: RegExp, key = 'Tab'): Promise<void> {
      for (let times = 0; times < 30 && !name.test(await focused(page)); times++) await keys.press(key);
      await expect.poll(() => focused(page)).toMatch(name);
    },
  };
}

/** The sample report with what others left in it, as a file of the folder of reports; `was`: a version of it that was named. */
export async function writeSample(
  stage: Stage,
  file: string,
  change: (sample: Report) => Report,
  was?: { name: string; report: (changed: Report) => Report },
): Promise<void> {
  const { report, assets } = await loadWholeSample(join(root, 'templates/samples/caldersea'), async () => pdu);
  const changed = change(report);
  const at = '2023-08-01T09:00:00.000Z';
  await mkdir(stage.reportsFolder, { recursive: true });
  await saveReport(join(stage.reportsFolder, file), changed, {
    expects: 'anything',
    findAsset: async (id) => assets.get(id),
    ...(was && { keep: [{ kind: 'named', name: was.name, report: was.report(changed), at }] }),
  });
}

/** From the first screen, by the keys that the page on the first hour gives. */
export async function openSampleByKeys(page: Page): Promise<void> {
  await page.locator('.empty, .recent-line').first().waitFor();
  for (let times = 0; times < 4; times++) await page.keyboard.press('Tab');
  await expect.poll(() => focused(page)).toMatch(/^Sample report/);
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toContain('Brackenshire');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Caldersea and Wyreham PDU' }).waitFor();
}

/** Findings, as soon as there are so many. */
export async function saidFindings(page: Page, count: number): Promise<void> {
  const tab = page.getByRole('tab', { name: /^Findings/ });
  await expect.poll(() => tab.textContent()).toBe(`Findings ${count}`);
}
