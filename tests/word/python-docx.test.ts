import { execFileSync } from 'node:child_process';
import { afterAll, expect, it } from 'vitest';
import { exportWord } from '../../electron/docx/export.ts';
import { pdu } from '../editions.ts';
import { richReport } from '../electron/docx/rich-report.ts';
import { python } from '../tools/document-tools.ts';
import { newFolder } from './exported.ts';

const place = newFolder();
afterAll(place.remove);

const SCRIPT = `
import docx, json, sys
document = docx.Document(sys.argv[1])
names = {}
for paragraph in document.paragraphs:
    names[paragraph.style.name] = names.get(paragraph.style.name, 0) + 1
properties = document.core_properties
print(json.dumps({
    "styles": names,
    "tables": [[table.style.name, len(table.rows), len(table.columns)] for table in document.tables],
    "sections": [[round(section.page_width.mm), round(section.page_height.mm)] for section in document.sections],
    "title": properties.title, "author": properties.author, "language": properties.language,
    "created": properties.created.isoformat(),
}))
`;

it('python-docx opens the file and sees the styles of the house by name', async () => {
  const { bytes } = await exportWord(richReport(pdu), pdu, { draft: true, pageNumbers: true });
  const file = place.write('report.docx', bytes);
  const seen = JSON.parse(execFileSync(python, ['-c', SCRIPT, file], { encoding: 'utf8' }));
  expect(Object.keys(seen.styles)).toEqual(
    expect.arrayContaining([
      ...['Title', 'Subtitle', 'TOC Heading', 'Heading 1', 'Heading 1 Unlisted', 'Heading 2', 'Heading 3', 'Heading 4'],
      ...['Body Text', 'List Bullet', 'List Bullet 2', 'List Number', 'Caption', 'Pull Quote'],
      ...['Quality Statement', 'Standard Rating', 'Signature Name', 'Missing Text'],
    ]),
  );
  expect(seen.styles['Heading 1']).toBe(7);
  expect(Object.keys(seen.styles)).not.toContain('Normal');
  expect(seen.tables).toEqual([
    ['House Table', 3, 2],
    ['House Table', 5, 3],
    ['House Table', 6, 3],
    ['House Table', 2, 2],
    ...Array.from({ length: 4 }, () => ['House Table', 4, 2]),
    ['House Table', 2, 2],
  ]);
  // The cover, the report, and what a draft says is still to settle.
  expect(seen.sections).toEqual([
    [210, 297],
    [210, 297],
    [210, 297],
  ]);
  expect(seen).toMatchObject({
    title: 'An inspection of probation services in Thornwick, Saltmarsh and the Eastern Vale',
    author: 'HM Inspectorate of Probation',
    language: 'en-GB',
    created: '2031-03-04T08:15:00',
  });
});
