import { afterAll, beforeAll, expect, test } from 'vitest';
import { Content } from '../../core/content.ts';
import { random } from './random.ts';
import { createStage, type Stage } from './stage.ts';
import { goTo, newReport, saved, shown, written } from './steps.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

/** `RANDOM_SEEDS=3,4,5` tries others. */
const SEEDS = (process.env.RANDOM_SEEDS ?? '1').split(',').map(Number);
const KEYS = 200;

const typed = ['a', 'b', ' ', 'word ', '- ', '1. ', '> ', '# ', 'é', '“', '.', '/', '/n'];
const pressed = [
  'Enter',
  'Enter',
  'Shift+Enter',
  'Backspace',
  'Backspace',
  'Delete',
  'Tab',
  'Shift+Tab',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'Shift+ArrowLeft',
  'Shift+ArrowRight',
  'Shift+ArrowUp',
  'Control+b',
  'Control+i',
  'Control+Shift+7',
  'Control+Shift+8',
  'Control+z',
  'Control+z',
  'Control+y',
  'Control+a',
  'Control+c',
  'Control+x',
  'Control+v',
  'Control+Backspace',
];

const parts = [
  { id: '1.1.strengths', where: '1.1. Leadership, Strengths' },
  { id: '1.1.areas-for-improvement', where: '1.1. Leadership, Areas for improvement' },
  { id: '1.2.strengths', where: '1.2. Staff, Strengths' },
];

for (const seed of SEEDS)
  test(`${KEYS} keys at random leave valid text, saved as it is shown (seed ${seed})`, { retry: 0 }, async () => {
    const page = await stage.open();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const name = `Random ${seed}`;
    await newReport(page, name);
    await goTo(page, '1.1. Leadership, Strengths');
    const next = random(seed);
    const walk: string[] = [];
    for (let step = 0; step < KEYS; step++) {
      // Enter on a figure that is selected opens it.
      if (await page.getByRole('dialog').count()) await page.keyboard.press('Escape');
      const inText = await page.evaluate(() => document.activeElement?.matches('.editable'));
      if (!inText) await goTo(page, '1.1. Leadership, Strengths');
      const kind = next(20);
      if (kind === 0) {
        walk.push('note');
        await page.keyboard.press('Control+Alt+f');
        await page.keyboard.type('n');
        await page.keyboard.press('Control+Enter');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      } else if (kind === 1) {
        walk.push('figure');
        // By the list where a word begins, else by the dialog.
        await page.keyboard.type('/2.1.1');
        if (await page.locator('.figure-list [role=option]').count()) await page.keyboard.press('Enter');
        else {
          await page.keyboard.press('Control+Shift+f');
          await page.getByRole('dialog').waitFor();
          await page.keyboard.press('Enter');
          await page.getByRole('dialog').waitFor({ state: 'detached' });
        }
      } else if (kind < 10) {
        const words = typed[next(typed.length)] ?? '';
        walk.push(words);
        await page.keyboard.type(words);
      } else {
        const key = pressed[next(pressed.length)] ?? 'End';
        walk.push(key);
        await page.keyboard.press(key);
      }
    }
    if (await page.getByRole('dialog').count()) await page.keyboard.press('Escape');
    await saved(page);
    const report = await stage.readReport(`${name}.assay`);
    for (const [id, content] of Object.entries(report.parts)) expect(Content.safeParse(content).success, id).toBe(true);
    for (const { id, where } of parts) {
      const content = report.parts[id];
      const said = `${where} after ${JSON.stringify(walk)}`;
      const onPage = await shown(await goTo(page, where), '@');
      if (content) expect(written(content), said).toEqual(onPage);
      else expect(onPage.join('').replace(/^(p|bulleted \d|numbered \d|heading \d|quotation): /, ''), said).toBe('');
    }
    // Everything can be taken back, and done again as it was.
    const before = report.parts;
    for (let step = 0; step < KEYS + 80; step++) await page.keyboard.press('Control+z');
    await saved(page);
    expect((await stage.readReport(`${name}.assay`)).parts).toEqual({});
    for (let step = 0; step < KEYS + 80; step++) await page.keyboard.press('Control+y');
    await saved(page);
    expect((await stage.readReport(`${name}.assay`)).parts).toEqual(before);
  });
