import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newReport, type Report } from '../../../../core/report.ts';
import { importScores } from '../../../../core/rows-import/scores.ts';
import { Template } from '../../../../core/template.ts';
import { importText } from '../../../../core/text-import/import-text.ts';
import { exportWord } from '../../../../electron/docx/export.ts';
import { parseCsv } from '../../../../electron/host/csv.ts';
import { drawPng } from '../../../../electron/host/pictures/draw-png.ts';
import { loadWholeSample } from '../../../../electron/host/sample.ts';
import { readTextSource } from '../../../../electron/host/text-source.ts';
import { newTestReport, pdu } from '../../../editions.ts';
import { root } from '../../../source.ts';
import { isPresent, loadPublished, scoresOf } from '../../cli/published.ts';
import { richOptions } from '../../docx/rich-art.ts';
import { fullReport } from '../../docx/rich-report.ts';
import { printedParts } from './printed.ts';

/** A report exported to Word and imported into an empty one of its edition is the report that it was. */

function imported(bytes: Uint8Array, original: Report, template: Template) {
  const source = readTextSource(bytes, 'report.docx');
  const empty = { ...newReport(template, original), details: original.details, scores: original.scores };
  return { ...importText(source.text, empty, template, { ...source.options, replace: false }), told: source.told };
}

/** The edition prints the full stops. */
const recommended = ({ recommendations }: Report) =>
  recommendations.map(({ items }) => items.map(({ text }) => text.replace(/\.$/, '')));

async function expectBack(report: Report, template: Template, given: Partial<Parameters<typeof exportWord>[2]> = {}) {
  const { bytes } = await exportWord(report, template, { draft: false, pageNumbers: false, drawPng, ...given });
  const back = imported(bytes, report, template);
  const pictures = new Set(Object.keys(report.assets));
  const before = printedParts(report, template, pictures);
  expect(printedParts(back.report, template, pictures)).toEqual(before);
  expect(recommended(back.report)).toEqual(recommended(report));
  return { back, before };
}

test.each(['caldersea', 'brackenshire', 'fellmoor', 'harrowmere', 'pellwater'])('the sample %s', async (name) => {
  const find = async (id: string): Promise<Template> =>
    Template.parse(JSON.parse(readFileSync(join(root, `templates/${id}.json`), 'utf8')));
  const { report, assets } = await loadWholeSample(join(root, 'templates/samples', name), find);
  const { back } = await expectBack(report, await find(report.template), { assets });
  expect(back.report.unplaced).toEqual([]);
  expect(back.doubts.filter(({ message }) => !message.includes('is no addressee of this edition'))).toEqual([]);
  expect(back.told.map((sentence) => sentence.replace(/\d+/g, 'N'))).toEqual([
    'The list of contents (N lines) was left out: the report makes its own.',
    'Headers and footers (N words) were left out: the edition has its own.',
    'N cross-references became plain words, which do not follow when numbers change. Put references in their place.',
  ]);
});

test('an invented report with one of everything', async () => {
  // What Word cannot hold, and the address that it is given in another form.
  const json = JSON.stringify(fullReport(pdu))
    .replaceAll(/\\u0007|\uFFFE|\\ud83d/g, '')
    .replaceAll('#f#g', '#f%23g');
  await expectBack(JSON.parse(json), pdu, richOptions);
});

test.runIf(isPresent('S002'))('a published report', async () => {
  const { published, source } = loadPublished('S002');
  const scored = importScores(parseCsv(scoresOf(published, {})), newTestReport(), pdu).report;
  const { report } = importText(source.join('\n'), scored, pdu, { replace: false });
  const { before } = await expectBack(report, pdu, { draft: true });
  const kinds = Object.values(before)
    .flat()
    .map((line) => line.split(':')[0]!.split(' ')[0]!);
  console.log(
    'S002:',
    Object.entries(Object.groupBy(kinds, (kind) => kind))
      .map(([kind, all]) => `${all?.length} ${kind}`)
      .join(', '),
  );
});
