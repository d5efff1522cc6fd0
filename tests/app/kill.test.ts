import { copyFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { REPORT_VERSION } from '../../core/report.ts';
import { loadReport } from '../../electron/host/report-file.ts';
import { root } from '../source.ts';
import { random } from './random.ts';
import { createStage, type Opening } from './stage.ts';
import { goTo, newReport, text } from './steps.ts';

/**
 * Known numbered words are typed into the app with real keys until host, browser or both are killed at a random moment.
 * Afterwards the file must be whole and the report must open, with every word in it that had been on the screen for a
 * second. `KILL_ROUNDS` says how often, `KILL_SEED` goes through the same moments once more.
 */
const ROUNDS = Number(process.env.KILL_ROUNDS ?? 10);
const SEED = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000);
/** Milliseconds for which a word must have been on the screen; more where the machine is too busy to be judged by a second. */
const SEEN = Number(process.env.KILL_SEEN ?? 1000);

/** Milliseconds after which what does not come never will, however busy the machine is. */

const VICTIMS = ['host', 'host', 'browser', 'both'] as const;
/** What is under way when it happens; most of the time, nothing but typing. */
const WORK = ['typing', 'typing', 'typing', 'save', 'export', 'import', 'upgrade'] as const;
/** Milliseconds until the end of that work, about: somewhere in between it is killed. */
const LASTS: Record<(typeof WORK)[number], number> = { typing: 0, save: 150, export: 600, import: 600, upgrade: 400 };

type Round = { victim: (typeof VICTIMS)[number]; work: (typeof WORK)[number]; time: number };

test('whoever is killed, no word is lost that was on the screen for a second', {
  timeout: 20_000 * ROUNDS + 60_000,
  // Nothing lost may be excused by a second try.
  retry: 0,
}, async () => {
  console.log(`kill test: ${ROUNDS} rounds, KILL_SEED=${SEED}`);
  const below = random(SEED);
  const stage = await createStage();
  onTestFinished(() => stage.close());
  let file = 'Killed PDU.assay';
  let page = await stage.open();
  await newReport(page, 'Killed PDU');
  let due: string[] = [];
  let typed = 0;
  const counted = { rounds: 0, restored: 0, upgraded: 0, old: 0, late: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const plan: Round = {
      victim: VICTIMS[below(VICTIMS.length)] ?? 'host',
      work: WORK[below(WORK.length)] ?? 'typing',
      time: SEEN + 100 + below(900),
    };
    if (plan.work === 'upgrade') {
      await page.context().close();
      file = `Old ${round}.assay`;
      const version = 1 + below(REPORT_VERSION - 1);
      await copyFile(join(root, `tests/fixtures/reports/version-${version}.assay`), join(stage.reportsFolder, file));
      page = await stage.open({ file });
      due = [];
    }
    await (await goTo(page, 'Foreword')).press('Control+End');
    const seen: { word: string; at: number }[] = [];
    const end = performance.now() + plan.time;
    while (performance.now() < end) {
      const word = `w${++typed}`;
      await page.keyboard.type(`${word} `, { delay: 4 + below(12) });
      // As it is on the screen, not as it was sent there.
      const last = await text(page, 'Foreword').evaluate((field) => (field.textContent ?? '').slice(-40));
      expect(last, describe(round, plan)).toContain(word);
      seen.push({ word, at: performance.now() });
    }
    await begin(plan.work, page);
    if (plan.work !== 'typing') await pause(below(LASTS[plan.work]));
    const killedAt = performance.now();
    await kill(plan.victim);
    due = [...due, ...seen.filter(({ at }) => killedAt - at > SEEN).map(({ word }) => word)];
    const overSecond = seen.filter(({ at }) => killedAt - at > 1000);
    const path = join(stage.reportsFolder, file);
    await loadReport(path);
    if (plan.work === 'upgrade') counted[(await versionIn(path)) === REPORT_VERSION ? 'upgraded' : 'old'] += 1;

    page = await again(page, plan.victim);
    await page
      .getByRole('button', { name: 'Export…' })
      .waitFor()
      .catch(async (error) => {
        throw new Error(`${describe(round, plan)}: ${await page.locator('body').textContent()}`, { cause: error });
      });
    if (await page.locator('[data-notice=restored]').isVisible()) counted.restored += 1;
    expect(await page.locator('[data-notice=unsaved]').count(), describe(round, plan)).toBe(0);
    const words = new Set((await (await goTo(page, 'Foreword')).textContent())?.match(/w\d+/g) ?? []);
    const lost = due.filter((word) => !words.has(word));
    expect(lost, describe(round, plan)).toEqual([]);
    counted.late += overSecond.filter(({ word }) => !words.has(word)).length;
    // Words typed in the last second may be there or not; those that are there must stay.
    due = [...words];
    counted.rounds += 1;
    if (counted.rounds % 10 === 0) console.log(`kill test: ${JSON.stringify(counted)}`);
    if (due.length > 250) {
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Backspace');
      due = [];
      await page.locator('.saved[data-state=saved]').waitFor();
    }
  }
  for (const name of await readdir(stage.reportsFolder)) {
    expect(name).toMatch(/^(?:~\$)?(?:Killed PDU|Old \d+)(?: \d+)?\.(?:assay|docx)$|\.tmp$/);
    // An export is whole, or not there.
    if (name.endsWith('.docx')) unzipSync(new Uint8Array(await readFile(join(stage.reportsFolder, name))));
  }
  console.log(`kill test: ${typed} words, none lost; rounds ${JSON.stringify(counted)}`);

  async function kill(victim: Round['victim']): Promise<void> {
    if (victim === 'host') await stage.killHost();
    else if (victim === 'browser') await stage.killBrowser();
    else await Promise.all([stage.killHost(), stage.killBrowser()]);
  }
  /** From the list of recent reports, or as the command opens a file. */
  async function again(before: Page, victim: Round['victim']): Promise<Page> {
    // The browser that lived on still has the program of the window; the window itself is not to bring its words back.
    if (victim === 'host') await before.close();
    const open = (opening: Opening = {}) =>
      victim === 'host' ? stage.openBeside(before, opening) : stage.open(opening);
    if (below(2) === 0) return open({ file });
    const next = await open();
    await next.getByRole('button', { name: file }).first().click();
    return next;
  }
});

/** What a file says of itself, before it is brought up to date. */
async function versionIn(path: string): Promise<unknown> {
  const entries = unzipSync(new Uint8Array(await readFile(path)));
  return JSON.parse(new TextDecoder().decode(entries['report.json'])).version;
}

const pause = (time: number) => new Promise((done) => setTimeout(done, time));

const describe = (round: number, { victim, work, time }: Round) =>
  `round ${round}: ${victim} killed after ${time} ms, under way: ${work} (KILL_SEED=${SEED})`;

/** Begins work that takes a moment, and does not wait for its end. */
async function begin(work: Round['work'], page: Page): Promise<void> {
  switch (work) {
    case 'typing':
      return;
    case 'save':
    case 'upgrade':
      return page.keyboard.press('Control+s');
    case 'export': {
      await page.getByRole('button', { name: 'Export…' }).click();
      const dialog = page.getByRole('dialog', { name: 'Export' });
      await expect.poll(() => dialog.getByLabel('Name of the file').inputValue()).toMatch(/docx$/);
      return dialog.getByRole('button', { name: 'Export', exact: true }).click();
    }
    case 'import': {
      await page.getByRole('button', { name: 'Import text…' }).click();
      const dialog = page.getByRole('dialog', { name: 'Import text' });
      const buffer = Buffer.from(`# Background\n\n${'Two offices on the coast. '.repeat(400)}\n`);
      await dialog.locator('input[type=file]').setInputFiles({ name: 'a.md', mimeType: 'text/markdown', buffer });
      return dialog.getByRole('button', { name: /^Import [\d,]+ words/ }).click();
    }
  }
}
