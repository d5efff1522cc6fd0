import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { headings, newWord, p, picture, r, relation } from '../electron/host/word-import/new-word.ts';
import { newPng } from '../some-pictures.ts';
import { axeFaults } from './axe.ts';
import { eachWithNewReport } from './fresh-report.ts';
import { goTo, written } from './steps.ts';

let page: Page;
const { press, read } = eachWithNewReport({
  title: 'Import',
  onPage: (fresh) => {
    page = fresh;
  },
});

const table =
  '<w:tbl><w:tblGrid><w:gridCol w:w="100"/><w:gridCol w:w="100"/></w:tblGrid>' +
  `<w:tr><w:tc>${p(r('Grade'))}</w:tc><w:tc>${p(r('Posts'))}</w:tc></w:tr><w:tr><w:tc>${p(r('Officers'))}</w:tc><w:tc>${p(r('42'))}</w:tc></w:tr></w:tbl>`;
const word = newWord({
  styles: headings,
  footnotes: `<w:footnote w:id="4">${p(r('Counted in July.'))}</w:footnote>`,
  relations: relation('img', 'image', 'media/map.png'),
  files: { 'word/media/map.png': newPng(400, 240) },
  body: [
    p(r('Foreword'), 'berschrift1'),
    p(`${r('This replaces ')}${r('the old words', '<w:b/>')}${r('.')}`),
    p(r('Background'), 'berschrift1'),
    p(`${r('The PDU has two offices.')}<w:r><w:footnoteReference w:id="4"/></w:r>`),
    table,
    p(picture('img', 'Two offices on the coast')),
    p(r('Weather'), 'berschrift1'),
    p(
      `${r('It rained ')}<w:ins w:id="1">${r('a lot ')}</w:ins><w:del w:id="2"><w:r><w:delText>a little </w:delText></w:r></w:del>${r('in those weeks.')}`,
    ),
  ].join(''),
});
const file = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});
const dialog = () => page.getByRole('dialog', { name: 'Import text' });
const choose = (name: string, bytes: Uint8Array) =>
  dialog().locator('input[type=file]').setInputFiles(file(name, bytes));

test('a Word file is shown before it is taken in, goes where the user says, and one undo takes it back', async () => {
  await goTo(page, 'Foreword');
  await page.keyboard.type('Old words of the foreword.');
  const before = await read();
  await page.getByRole('button', { name: 'Import text…' }).click();

  // What cannot be read says why, and changes nothing.
  await choose('report.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4));
  await dialog()
    .getByRole('alert')
    .getByText(/Word file of the old kind/)
    .waitFor();

  await choose('report.docx', word);
  const sum = dialog().locator('.import-sum');
  await page.locator('.import-sum', { hasText: /7 words are kept aside/ }).waitFor();
  expect(await sum.textContent()).toContain('5 words in 1 part of the report would be replaced.');
  await dialog().getByText('1 tracked insertion was taken in.').waitFor();
  expect(await axeFaults(page)).toEqual([]);

  // The heading that the edition does not have goes behind the background, with the tracked changes undone.
  await dialog().getByLabel('Undo the tracked changes').check();
  await dialog().getByText('left out, as you asked').waitFor();
  await dialog().getByRole('combobox', { name: 'Where Weather goes' }).selectOption({ label: 'Background' });
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/mapping.png` });
  await dialog()
    .getByRole('button', { name: /^Import \d+ words/ })
    .click();
  await dialog().waitFor({ state: 'detached' });

  const after = await read();
  expect(after.parts.foreword).toEqual([
    { type: 'paragraph', children: [{ text: 'This replaces ' }, { text: 'the old words', bold: true }, { text: '.' }] },
  ]);
  const background = after.parts.background ?? [];
  expect(background.map(({ type }) => type)).toEqual(['paragraph', 'table', 'picture', 'paragraph']);
  expect(written(background.filter(({ type }) => type === 'paragraph'))).toEqual([
    'p: The PDU has two offices.*',
    'p: It rained a little in those weeks.',
  ]);
  await page.getByRole('img', { name: 'Two offices on the coast' }).waitFor();

  await press('Control+z');
  expect(await read()).toEqual(before);
  await press('Control+y');
  expect(await read()).toEqual(after);
});
