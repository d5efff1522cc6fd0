import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { newFootnote, newParagraph } from '../../core/content.ts';
import type { Report } from '../../core/report.ts';
import { Template } from '../../core/template.ts';
import { loadWholeSample } from '../../electron/host/sample.ts';
import { NEWER, newerFile } from '../newer-report.ts';
import { root } from '../source.ts';
import { createStage, type Stage } from './stage.ts';

/** Calls by which anything of a report would reach the host’s disk. */
const WRITES = /\/api\/(?:saveWork|keepWork|storeAsset|dropWork)$/;
const NAME = 'Tomorrow.assay';

/** There once `setUpNewer` has run. */
export let stage: Stage;
/** The file of the sample, as an Assay of tomorrow would have saved it. */
let bytes: Uint8Array;
export const template = async (id: string) =>
  Template.parse(JSON.parse(await readFile(join(root, `templates/${id}.json`), 'utf8')));

export function setUpNewer(): void {
  beforeAll(async () => {
    stage = await createStage();
    const { report, assets } = await loadWholeSample(join(root, 'templates/samples/caldersea'), template);
    const pictures = Object.entries(report.assets).map(([id, { type }]) => {
      return [
        `assets/${id}.${type === 'image/jpeg' ? 'jpg' : type === 'image/png' ? 'png' : 'svg'}`,
        assets.get(id),
      ] as const;
    });
    const held = new Map(pictures.flatMap(([name, content]) => (content ? [[name, content] as const] : [])));
    bytes = newerFile(asOfTomorrow(report), held);
  });
  afterAll(() => stage.close());
}

function asOfTomorrow(report: Report) {
  const noted = newParagraph('With a note.');
  const foreword = [
    ...(report.parts.foreword ?? []),
    { ...noted, children: [...noted.children, newFootnote('Read me.'), { text: '' }] },
  ];
  return {
    ...report,
    version: NEWER,
    parts: { ...report.parts, foreword: [...foreword, { type: 'timeline', children: [{ text: 'To come.' }] }] },
    facts: [{ id: 'f', value: '12', description: 'days', comparison: '', target: '', note: '' }],
    words: ['Wyreham'],
    approvals: [{ by: 'the chief inspector' }],
  };
}

/** `content`: another report than that of the other stories. */
export async function opened(content: Uint8Array = bytes): Promise<{ page: Page; writes: string[] }> {
  await mkdir(stage.reportsFolder, { recursive: true });
  await writeFile(join(stage.reportsFolder, NAME), content);
  const page = await stage.open({ file: NAME });
  const writes: string[] = [];
  page.on('request', (request) => {
    if (WRITES.test(request.url())) writes.push(request.url());
  });
  await page.getByRole('region', { name: 'Read only' }).waitFor();
  return { page, writes };
}

/** Whether the file is as it was. */
export const onDisk = async () =>
  Buffer.from(await readFile(join(stage.reportsFolder, NAME))).equals(Buffer.from(bytes));
