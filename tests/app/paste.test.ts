import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { countWords } from '../../core/content-text.ts';
import { samplesFolder, told } from '../renderer/clipboard.ts';
import { eachWithNewReport } from './fresh-report.ts';
import { goTo, shown } from './steps.ts';

let page: Page;
const { press, content, read } = eachWithNewReport({
  title: 'Paste',
  clipboard: true,
  onPage: (fresh) => {
    page = fresh;
  },
});

type Forms = { html?: string; plain?: string };

/** Puts the forms on the clipboard as another program would, by a copy of the browser’s own, and pastes them. */
async function paste({ html = '', plain = '' }: Forms, keys = 'Control+v'): Promise<void> {
  await page.evaluate(
    ([html, plain]) => {
      const onCopy = (event: ClipboardEvent) => {
        event.preventDefault();
        event.stopImmediatePropagation();
        if (html) event.clipboardData?.setData('text/html', html);
        event.clipboardData?.setData('text/plain', plain);
      };
      addEventListener('copy', onCopy, { capture: true, once: true });
    },
    [html, plain] as const,
  );
  await press('Control+c', keys);
}

const sample = (name: string, ending: string) => readFileSync(join(samplesFolder, name + ending), 'utf8');
const dialog = () => page.getByRole('dialog', { name: 'Tracked changes' });
const blocks = async () => (await content()).map(told);

test('a piece of a Word file keeps its structure, and goes with one undo', async () => {
  const field = await goTo(page, 'Background');
  await page.keyboard.type('Start');
  await paste({ html: sample('word-windows/headings-and-paragraphs', '.cfhtml') });
  await expect.poll(() => field.locator('[data-level]').count()).toBe(3);
  const { blocks: expected } = JSON.parse(sample('word-windows/headings-and-paragraphs', '.json'));
  expect(await blocks()).toEqual(['paragraph: Start', ...expected]);
  await press('Control+z');
  await expect.poll(() => shown(field)).toEqual(['p: Start']);
  await press('Control+y');
  expect(await blocks()).toEqual(['paragraph: Start', ...expected]);
  // As plain text, and then within a line.
  await press('Control+z');
  await paste({ html: '<b>bold</b>', plain: '# No *heading*\n- two' }, 'Control+Shift+v');
  expect(await blocks()).toEqual(['paragraph: Start', 'paragraph: # No *heading*', 'paragraph: - two']);
  await paste({ html: '<p>, <i>as</i> <a href="https://www.example.org/x">seen</a></p>' });
  await page.keyboard.type('!');
  expect((await blocks()).at(-1)).toBe('paragraph: - two, _as_ [seen](https://www.example.org/x)!');
});

test('tracked changes are asked about by keys; comments are told of; nothing is pasted when thought better of', async () => {
  const field = await goTo(page, 'Background');
  await page.keyboard.type('Before. ');
  const html = sample('word-windows/tracked-changes', '.cfhtml');
  await paste({ html });
  await dialog().waitFor();
  expect(await dialog().textContent()).toContain('2 insertions and 1 deletion by Jo Bell and Sam Kerr');
  expect(await dialog().textContent()).toContain('comment is left out');
  await press('Escape');
  await dialog().waitFor({ state: 'detached' });
  expect(await shown(field)).toEqual(['p: Before. ']);
  await paste({ html });
  await dialog().waitFor();
  await press('ArrowDown', 'Enter');
  await dialog().waitFor({ state: 'detached' });
  expect(await blocks()).toEqual(['paragraph: Before. Staff were mostly led, as they say.']);
  expect(await page.getByRole('region', { name: 'Left out of the paste' }).textContent()).toContain('1 comment');
  await press('Control+z');
  await paste({ html });
  await dialog().waitFor();
  await press('Enter');
  await expect.poll(() => shown(field)).toContain('p: A new paragraph.');
  await page.keyboard.type(' On.');
  expect((await blocks()).at(-1)).toBe('paragraph: A new paragraph. On.');
});

test('pictures are stored with their words as one step, and those that cannot come are named', async () => {
  const field = await goTo(page, 'Background');
  await paste({ html: sample('web/encyclopaedia', '.cfhtml') });
  await field.getByRole('img', { name: 'A court in 1880' }).waitFor();
  const { parts, assets } = await read();
  const picture = parts.background?.[1];
  expect(picture).toMatchObject({ type: 'picture', caption: 'An early court', share: 0.5 });
  expect(picture?.type === 'picture' && assets[picture.asset]?.type).toBe('image/png');
  await press('Control+z');
  await expect.poll(() => shown(field)).toEqual(['p: ']);
  expect((await read()).assets).toEqual({});
  // No page can put RTF on the clipboard, where Word keeps the bytes of its pictures.
  await field.evaluate(
    (element, [html, rtf]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', html);
      clipboardData.setData('text/rtf', rtf);
      element.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }));
    },
    [sample('word-windows/pictures', '.cfhtml'), sample('word-windows/pictures', '.rtf')] as const,
  );
  await field.getByRole('img', { name: 'A map of five offices along the coast' }).waitFor();
  await press('Control+z');
  await expect.poll(() => shown(field)).toEqual(['p: ']);
  await paste({ html: sample('word-windows/pictures-without-bytes', '.cfhtml') });
  const left = page.getByRole('region', { name: 'Left out of the paste' });
  await left.waitFor();
  expect(await left.textContent()).toContain('“A map of five offices along the coast”');
  await left.getByRole('button', { name: 'Close' }).click();
  await left.waitFor({ state: 'detached' });
});

test('20,000 words come in one paste and go with one undo', async () => {
  const field = await goTo(page, 'Background');
  await page.keyboard.type('Start');
  const sentence = 'Staff review the plan with each person and write down what has changed since the last visit. ';
  const html = Array.from({ length: 600 }, (_, index) =>
    index % 20 === 0 ? `<h2>Section ${index}</h2>` : `<p>${index} ${sentence.repeat(2)}</p>`,
  ).join('');
  const before = await page.evaluate(() => performance.now());
  await paste({ html });
  await expect.poll(() => field.locator(':scope > *').count()).toBe(601);
  const after = await page.evaluate(
    () => new Promise<number>((done) => requestAnimationFrame(() => done(performance.now()))),
  );
  console.log(`20,000 words pasted in ${Math.round(after - before)} ms`);
  expect(countWords(await content())).toBeGreaterThan(19_000);
  await press('Control+z');
  await expect.poll(() => shown(field)).toEqual(['p: Start']);
});
