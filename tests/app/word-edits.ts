import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Stage } from './stage.ts';
import { writeAsSuggested } from './steps.ts';

/** What a reviewer does to a Word file, as Word writes it into the XML. */

export type Reviewer = { by: string; at: string };

const REVIEWED = '2031-03-02T09:00:00Z';
let next = 700_000;
const stamp = ({ by, at }: Reviewer) => `w:id="${next++}" w:author="${by}" w:date="${at}"`;
const reviewer = (by: string): Reviewer => ({ by, at: REVIEWED });

/** Exports the report for review by the dialog, as its name is suggested, and gives the bytes. */
export async function exportForReview(page: Page, stage: Stage): Promise<Uint8Array> {
  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('checkbox', { name: /^For review in Word/ }).press('Space');
  await expect.poll(() => dialog.getByRole('checkbox', { name: /^As a draft/ }).isChecked()).toBe(true);
  const name = await writeAsSuggested(page, 'Export', 'Export');
  // The machine may be busy, and its pages are laid out.
  await dialog.getByText(/^Written: /).waitFor({ timeout: 180_000 });
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  return new Uint8Array(await readFile(join(stage.reportsFolder, name)));
}

/** A file of which the XML of a part was changed. */
export function withXml(bytes: Uint8Array, change: (xml: string) => string, part = 'word/document.xml'): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts[part] ?? new Uint8Array());
  const changed = change(xml);
  expect(changed).not.toBe(xml);
  return zipSync({ ...parts, [part]: strToU8(changed) });
}

/** Parts the run that has these words, and puts something in their place. */
function inRun(xml: string, words: string, put: (run: (text: string, tag?: string) => string) => string): string {
  const at = xml.search(
    new RegExp(`<w:r>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t[^>]*>[^<]*${words}[^<]*</w:t></w:r>`, 's'),
  );
  expect(at, `a run with “${words}”`).toBeGreaterThan(0);
  const end = xml.indexOf('</w:r>', at) + '</w:r>'.length;
  const whole = xml.slice(at, end);
  const looks = /<w:rPr>.*?<\/w:rPr>/s.exec(whole)?.[0] ?? '';
  const text = /<w:t[^>]*>([^<]*)<\/w:t>/.exec(whole)?.[1] ?? '';
  const run = (some: string, tag = 't') =>
    some === '' ? '' : `<w:r>${looks}<w:${tag} xml:space="preserve">${some}</w:${tag}></w:r>`;
  const cut = text.indexOf(words);
  return `${xml.slice(0, at)}${run(text.slice(0, cut))}${put(run)}${run(text.slice(cut + words.length))}${xml.slice(end)}`;
}

/** Words replaced with tracking on; nothing for words that only go. */
export function replaced(bytes: Uint8Array, was: string, now: string, by: string): Uint8Array {
  const who = reviewer(by);
  return withXml(bytes, (xml) =>
    inRun(xml, was, (run) => {
      const gone = `<w:del ${stamp(who)}>${run(was, 'delText')}</w:del>`;
      return now === '' ? gone : `${gone}<w:ins ${stamp(who)}>${run(now)}</w:ins>`;
    }),
  );
}

/** Words put in behind others, with tracking on. */
export function insertedBehind(bytes: Uint8Array, words: string, fresh: string, by: string): Uint8Array {
  return withXml(bytes, (xml) =>
    inRun(xml, words, (run) => `${run(words)}<w:ins ${stamp(reviewer(by))}>${run(fresh)}</w:ins>`),
  );
}

/** Words replaced with tracking off. */
export function overwritten(bytes: Uint8Array, was: string, now: string): Uint8Array {
  return withXml(bytes, (xml) => inRun(xml, was, (run) => run(now)));
}

/** A comment on words. The file must have some already: the report was commented on. */
export function commented(bytes: Uint8Array, words: string, said: string, by: string): Uint8Array {
  const id = next++;
  const marked = withXml(bytes, (xml) =>
    inRun(
      xml,
      words,
      (run) =>
        `<w:commentRangeStart w:id="${id}"/>${run(words)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`,
    ),
  );
  const comment = `<w:comment w:id="${id}" w:author="${by}" w:date="${REVIEWED}" w:initials="R"><w:p><w:r><w:t>${said}</w:t></w:r></w:p></w:comment>`;
  return withXml(marked, (xml) => xml.replace('</w:comments>', `${comment}</w:comments>`), 'word/comments.xml');
}

/** Hands a file to a dialog that asks for one. */
export function choose(dialog: Locator, name: string, bytes: Uint8Array): Promise<void> {
  return dialog
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
}
