import { afterAll, beforeAll, expect, test } from 'vitest';
import { Content } from '../../core/content.ts';
import { newPng } from '../some-pictures.ts';
import { random } from './random.ts';
import { createStage, type Stage } from './stage.ts';
import { goTo, newReport, saved } from './steps.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

/** `RANDOM_SEEDS=3,4,5` tries others. */
const SEEDS = (process.env.RANDOM_SEEDS ?? '3').split(',').map(Number);
const KEYS = 160;

const typed = ['a', 'word ', '- ', '> ', 'é', '12', ' /'];
const pressed = [
  'Enter',
  'Enter',
  'Shift+Enter',
  'Control+Enter',
  'Backspace',
  'Backspace',
  'Delete',
  'Delete',
  'Tab',
  'Tab',
  'Shift+Tab',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowUp',
  'ArrowDown',
  'ArrowDown',
  'Home',
  'End',
  'Shift+ArrowLeft',
  'Shift+ArrowRight',
  'Shift+ArrowUp',
  'Shift+ArrowDown',
  'Control+Shift+8',
  'Control+Shift+9',
  'Control+z',
  'Control+y',
  'Control+a',
  'Control+c',
  'Control+x',
  'Control+v',
  'Control+v',
  'Control+Backspace',
  'Control+Delete',
];
const tools = [
  'Insert a row above',
  'Insert a row below',
  'Insert a column to the left',
  'Insert a column to the right',
  'Align the column right',
  'Delete the row',
  'Delete the column',
];

for (const seed of SEEDS)
  test(`${KEYS} keys at random among tables, pictures and examples leave valid text (seed ${seed})`, {
    retry: 0,
  }, async () => {
    const page = await stage.open();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const name = `Tables at random ${seed}`;
    await newReport(page, name);
    const next = random(seed);
    const walk: string[] = [];
    const bar = page.getByRole('toolbar', { name: 'Text' });
    const home = async () => {
      if (await page.getByRole('dialog').count()) await page.keyboard.press('Escape');
      const inText = await page.evaluate(() => document.activeElement?.matches('.editable'));
      if (!inText) await goTo(page, '1.2. Staff, Strengths');
    };
    const picture = async () => {
      await bar.getByRole('button', { name: 'Picture' }).click();
      const dialog = page.getByRole('dialog');
      const file = { name: 'a.png', mimeType: 'image/png', buffer: Buffer.from(newPng(60, 20)) };
      // On a picture the tool changes that one.
      await dialog.getByLabel('Picture file').setInputFiles(file);
      await dialog.getByText(/pixels$/).waitFor();
      await dialog.getByLabel('What it shows').fill('A picture.');
      await dialog.getByRole('button', { name: /^(Add picture|Change)$/ }).click();
      await dialog.waitFor({ state: 'detached' });
    };
    for (let step = 0; step < KEYS; step++) {
      await home();
      const kind = next(24);
      if (kind === 0 || step === 3) {
        walk.push('table');
        await bar.getByRole('button', { name: 'Table', exact: true }).click();
      } else if (kind === 1 && next(2) === 0) {
        walk.push('picture');
        await picture();
      } else if (kind === 2) {
        walk.push('example');
        await page.getByRole('combobox', { name: 'Form of the paragraph' }).selectOption('Practice example');
      } else if (kind === 3) {
        walk.push('reference');
        await page.keyboard.press('Control+Alt+r');
        if (await page.getByRole('dialog').count()) await page.keyboard.press('Enter');
      } else if (kind === 5) {
        walk.push('figure');
        await page.keyboard.press('Control+Shift+f');
        const dialog = page.getByRole('dialog');
        if (await dialog.count()) {
          await page.keyboard.type('2.1.1');
          await page.keyboard.press('Enter');
          await dialog.waitFor({ state: 'detached' });
        }
      } else if (kind === 4) {
        const tool = page.getByRole('button', { name: tools[next(tools.length)] ?? '', exact: true });
        if (await tool.count()) {
          walk.push((await tool.getAttribute('aria-label')) ?? '');
          await tool.click();
        }
      } else if (kind < 9) {
        const words = typed[next(typed.length)] ?? '';
        walk.push(words);
        await page.keyboard.type(words);
      } else {
        const key = pressed[next(pressed.length)] ?? 'End';
        walk.push(key);
        await page.keyboard.press(key);
      }
    }
    await home();
    await saved(page);
    const said = JSON.stringify(walk);
    const report = await stage.readReport(`${name}.assay`);
    for (const [id, content] of Object.entries(report.parts))
      expect(Content.safeParse(content).success, `${id} after ${said}`).toBe(true);
    const ids = Object.values(report.parts).flatMap((content) =>
      content.flatMap((block) => ('id' in block ? [block.id] : [])),
    );
    expect(new Set(ids).size, said).toBe(ids.length);
    // Everything can be taken back, and done again as it was.
    for (let step = 0; step < KEYS + 20; step++) await page.keyboard.press('Control+z');
    await saved(page);
    expect((await stage.readReport(`${name}.assay`)).parts, said).toEqual({});
    for (let step = 0; step < KEYS + 20; step++) await page.keyboard.press('Control+y');
    await saved(page);
    expect((await stage.readReport(`${name}.assay`)).parts, said).toEqual(report.parts);
  });
