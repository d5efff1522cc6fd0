import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Picture } from '../../core/content.ts';
import { newPng } from '../some-pictures.ts';
import { eachWithNewReport } from './fresh-report.ts';
import { goTo, saved } from './steps.ts';

const somePng = newPng(400, 240);
let page: Page;
const {
  press,
  read: report,
  name,
} = eachWithNewReport({
  title: 'Pictures',
  clipboard: true,
  onPage: (fresh) => {
    page = fresh;
  },
});

const kinds = async (part = 'background') => ((await report()).parts[part] ?? []).map(({ type }) => type);
const dialog = () => page.getByRole('dialog', { name: /picture/i });
const png = (file = 'map.png') => ({ name: file, mimeType: 'image/png', buffer: Buffer.from(somePng) });
const gone = () => dialog().waitFor({ state: 'detached' });

/** By the toolbar and the dialog. */
async function insertPicture(alt: string): Promise<void> {
  await page.getByRole('toolbar', { name: 'Text' }).getByRole('button', { name: 'Picture' }).click();
  await dialog().getByLabel('Picture file').setInputFiles(png());
  await dialog()
    .getByText(/pixels$/)
    .waitFor();
  await dialog().getByLabel('What it shows').fill(alt);
  await dialog().getByLabel('Caption').fill('Where the offices are');
  await press('Enter');
  await gone();
}

test('a picture comes by the dialog with its words, is changed by Enter, and goes as one step', async () => {
  const field = await goTo(page, 'Background');
  await page.keyboard.type('Before');
  await page.getByRole('toolbar', { name: 'Text' }).getByRole('button', { name: 'Picture' }).click();
  // Choosing no file after all leaves the dialog as it is.
  await dialog()
    .getByLabel('Picture file')
    .evaluate((input) => input.dispatchEvent(new Event('cancel', { bubbles: true })));
  await dialog().getByRole('button', { name: 'Add picture' }).click();
  await dialog().getByText('Choose a PNG, JPEG or SVG file.').waitFor();
  await dialog().getByLabel('Picture file').setInputFiles(png());
  await dialog()
    .getByText(/^map\.png, \d+ × \d+ pixels$/)
    .waitFor();
  // Words for those who cannot see it are asked for, and why.
  await dialog().getByLabel('Caption').fill('Where the offices are');
  await press('Enter');
  await dialog()
    .getByText(/would keep the picture from people/)
    .waitFor();
  await dialog().getByLabel('What it shows').fill('Four offices along the coast.');
  await dialog().getByLabel('Source').fill('Own drawing');
  await dialog()
    .getByLabel(/^Width/)
    .fill('50');
  await press('Enter');
  await gone();
  const shownPicture = field.getByRole('img', { name: 'Four offices along the coast.' });
  await expect
    .poll(() => shownPicture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0);
  expect(await shownPicture.getAttribute('src')).toMatch(/^blob:/);
  await expect.poll(() => field.locator('.caption-name').textContent()).toBe('Figure 1: ');
  const { parts, assets } = await report();
  const picture = parts.background?.[1] as Picture;
  expect(picture).toMatchObject({
    type: 'picture',
    caption: 'Where the offices are',
    source: 'Own drawing',
    alt: 'Four offices along the coast.',
    share: 0.5,
  });
  expect(assets[picture.asset]).toMatchObject({ name: 'map.png', type: 'image/png' });
  // Enter opens it again; only what is changed changes.
  await press('Enter');
  await dialog().getByLabel('Caption').fill('Offices');
  await press('Enter');
  await gone();
  expect((await report()).parts.background?.[1]).toEqual({ ...picture, caption: 'Offices' });
  await press('Control+z', 'Control+z');
  expect(await report()).toMatchObject({ parts: { background: [{ type: 'paragraph' }] }, assets: {} });
  await press('Control+y');
  expect(await report()).toMatchObject({
    parts: { background: [{ type: 'paragraph' }, picture, { type: 'paragraph' }] },
    assets,
  });
});

test('keys pass a picture both ways, type beside it, delete it and bring it back', async () => {
  const field = await goTo(page, 'Background');
  await page.keyboard.type('One');
  await press('Enter');
  await page.keyboard.type('Two');
  await press('ArrowUp', 'End');
  await insertPicture('A map.');
  expect(await kinds()).toEqual(['paragraph', 'picture', 'paragraph']);
  const chosen = () => field.locator('[data-selected]').count();
  const line = async () =>
    (await report()).parts.background?.map((block) =>
      block.type === 'paragraph'
        ? block.children.map((inline) => ('text' in inline ? inline.text : '*')).join('')
        : '+',
    );
  expect(await chosen()).toBe(1);
  await press('ArrowRight');
  await page.keyboard.type('a');
  await press('ArrowLeft', 'ArrowLeft');
  expect(await chosen()).toBe(1);
  await press('ArrowLeft');
  await page.keyboard.type('b');
  await press('ArrowDown');
  expect(await chosen()).toBe(1);
  await press('ArrowDown');
  await page.keyboard.type('c');
  await press('ArrowUp');
  expect(await chosen()).toBe(1);
  await press('ArrowUp');
  await page.keyboard.type('d');
  const typed = (await line())?.join(' ') ?? '';
  expect(typed.replace(/[cd]/g, '')).toBe('Oneb + aTwo');
  expect(typed).toMatch(/^[^+]*d[^+]*\+[^+]*c/);
  // What is typed on it goes below it.
  await press('ArrowDown');
  await page.keyboard.type('below');
  expect((await line())?.slice(1, 3)).toEqual(['+', 'below']);
  // Backspace behind it chooses it first, and deletes it then.
  await press('Home', 'Backspace');
  expect(await chosen()).toBe(1);
  expect(await kinds()).toEqual(['paragraph', 'picture', 'paragraph', 'paragraph']);
  await press('Backspace');
  expect(await kinds()).toEqual(['paragraph', 'paragraph', 'paragraph']);
  await press('Control+z');
  expect(await kinds()).toEqual(['paragraph', 'picture', 'paragraph', 'paragraph']);
  // Delete before it does the same.
  await press('ArrowUp', 'End', 'Delete');
  expect(await chosen()).toBe(1);
  await press('Delete');
  expect(await kinds()).toEqual(['paragraph', 'paragraph', 'paragraph']);
});

test('a picture is copied, cut and pasted, in the part and into another', async () => {
  const background = await goTo(page, 'Background');
  const shows = (field: Locator, count: number) => expect.poll(() => field.getByRole('img').count()).toBe(count);
  await insertPicture('A map.');
  await shows(background, 1);
  await press('Control+c', 'Control+Enter');
  await page.keyboard.type('x');
  await press('Control+v');
  await shows(background, 2);
  const [first, , second] = (await report()).parts.background ?? [];
  expect(second).toEqual({ ...first, id: (second as Picture).id });
  expect((second as Picture).id).not.toBe((first as Picture).id);
  // What is cut keeps its name, so that references still find it.
  await press('Control+x');
  await shows(background, 1);
  expect(await kinds()).toEqual(['picture', 'paragraph', 'paragraph']);
  const foreword = await goTo(page, 'Foreword');
  await page.keyboard.type('Here:');
  await press('Control+v');
  await shows(foreword, 1);
  const { parts } = await report();
  expect(parts.foreword).toEqual([{ type: 'paragraph', children: [{ text: 'Here:' }] }, second]);
});

test('a picture is dropped and pasted as a file; one that nobody can read is refused in words', async () => {
  const field = await goTo(page, 'Background');
  const drop = (type: string, bytes: Uint8Array, kind: 'drop' | 'paste') =>
    field.evaluate(
      (element, { type, bytes, kind }) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(bytes)], 'dropped.png', { type }));
        const { x, y } = element.getBoundingClientRect();
        const options = { bubbles: true, cancelable: true, clientX: x + 5, clientY: y + 5 };
        const event =
          kind === 'drop'
            ? new DragEvent('drop', { ...options, dataTransfer: data })
            : new ClipboardEvent('paste', { ...options, clipboardData: data });
        element.dispatchEvent(event);
      },
      { type, bytes: [...bytes], kind },
    );
  for (const kind of ['drop', 'paste'] as const) {
    await drop('image/png', somePng, kind);
    await dialog()
      .getByText(/^dropped\.png, /)
      .waitFor();
    await dialog().getByLabel('What it shows').fill(`By ${kind}.`);
    await press('Tab', 'Enter');
    await gone();
    await field.getByRole('img', { name: `By ${kind}.` }).waitFor();
  }
  expect(await kinds()).toEqual(['picture', 'picture', 'paragraph']);
  await drop('image/png', new TextEncoder().encode('no picture'), 'drop');
  await expect.poll(() => dialog().getByRole('status').textContent()).toMatch(/dropped\.png/);
  await press('Escape');
  await gone();
  expect(await kinds()).toEqual(['picture', 'picture', 'paragraph']);
});

test('a picture whose bytes are lost says so in its place', async () => {
  await goTo(page, 'Background');
  await insertPicture('A map.');
  await saved(page);
  await page.route('**/api/loadAsset', (route) => route.abort());
  await page.getByRole('button', { name: 'Reports', exact: true }).click();
  await page
    .getByRole('button', { name: new RegExp(name()) })
    .first()
    .click();
  const field = await goTo(page, 'Background');
  await field.getByText(/map\.png cannot be shown/).waitFor();
});
