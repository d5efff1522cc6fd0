import { execFileSync } from 'node:child_process';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Block, isCaptioned } from '../../core/content.ts';
import { footnotesOf } from '../../core/content-text.ts';
import { dataTables, notesOfTable } from '../../core/data-table/data-table.ts';
import { allParts, layOut } from '../../core/layout.ts';
import { exportWord } from '../../electron/docx/export.ts';
import { withSafeText } from '../../electron/docx/safe-text.ts';
import { pdu } from '../editions.ts';
import { richOptions } from '../electron/docx/rich-art.ts';
import { fullReport } from '../electron/docx/rich-report.ts';
import { python } from '../tools/document-tools.ts';
import { newFolder } from './exported.ts';

/** Other programs find in the Word file as many headings, list items, notes, tables and pictures as the report has. */

const place = newFolder();
afterAll(place.remove);

const report = withSafeText(fullReport(pdu));
const layout = layOut(report, pdu);
const printed = allParts(layout.parts).filter((placed) => placed.printed);
const blocks = printed.flatMap(({ content }) => content);
const tables = printed.flatMap((placed) => dataTables(placed, { report, template: pdu, layout }));
const ofType = (...types: Block['type'][]) => blocks.filter(({ type }) => types.includes(type)).length;
const groups = report.recommendations.filter(({ items }) => items.length > 0);
const recommendations = groups.flatMap(({ items }) => items).length;
// That of the contents is none in Word’s outline.
const headings =
  printed.filter(({ heading, part }) => heading && part.kind !== 'contents').length + ofType('heading') + groups.length;

const wanted = {
  headings,
  items: ofType('list-item') + recommendations,
  notes: footnotesOf(blocks).length + tables.flatMap(notesOfTable).length,
  tables: ofType('table') + tables.length,
  pictures: ofType('picture', 'chart'),
};

let file: string;
let bytes: Uint8Array;

beforeAll(async () => {
  // The list of open findings that a draft ends with is not of the report.
  const draftless = { ...richOptions, draft: true, pageNumbers: true };
  bytes = (await exportWord(report, pdu, draftless)).bytes;
  file = place.write('full.docx', bytes);
}, 120_000);

/** What a draft adds at its end. */
const findings = (text: readonly string[]) => text.length - text.indexOf('Open findings') - 1;

describe('the counts of the report', () => {
  it('are not empty', () => {
    for (const [what, count] of Object.entries(wanted)) expect(count, what).toBeGreaterThan(4);
    expect(blocks.filter(isCaptioned)).toHaveLength(7);
  });

  it('are what mammoth finds', async () => {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      // It does not look at what a style is based on.
      { styleMap: [1, 2, 3].map((level) => `p[style-name='Heading ${level} Unlisted'] => h${level}:fresh`) },
    );
    const at = value.lastIndexOf('<h1>', value.indexOf('Open findings'));
    const own = value.slice(0, at);
    const notes = value.slice(value.lastIndexOf('<ol><li id="footnote'));
    const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
    expect({
      headings: count(own, /<h[1-6]>/g),
      items: count(own, /<li>/g),
      notes: count(notes, /<li id="footnote/g),
      tables: count(own, /<table>/g),
      pictures: count(own, /<img /g),
    }).toEqual(wanted);
    const text = own.replace(/<[^>]*>/g, '');
    for (const words of [
      'Figure 2: Shares of sufficient work.',
      'see also section 2.4, ‘Foreword’',
      'recommendation 4 and nothing',
    ])
      expect(text).toContain(words);
    expect(own).toContain('alt="One office by a road."');
  });

  it('are what pandoc finds', () => {
    const json = execFileSync('pandoc', [file, '-t', 'json'], { encoding: 'utf8', maxBuffer: 1 << 27 });
    const document: { blocks: { t: string }[] } = JSON.parse(json);
    const end = document.blocks.findLastIndex(({ t }) => t === 'Header');
    const own = JSON.stringify(document.blocks.slice(0, end));
    const count = (type: string) => own.match(new RegExp(`"t":"${type}"`, 'g'))?.length ?? 0;
    expect({
      headings: count('Header'),
      notes: count('Note'),
      tables: count('Table'),
      pictures: count('Image'),
    }).toEqual({
      // It takes the heading of the contents for one.
      headings: wanted.headings + 1,
      notes: wanted.notes,
      tables: wanted.tables,
      pictures: wanted.pictures,
    });
    const plain = execFileSync('pandoc', [file, '-t', 'plain', '--wrap=none'], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    for (const words of [
      'Figure 2: Shares of sufficient work.',
      'see also section 2.4, ‘Foreword’',
      'recommendation 4 and nothing',
    ])
      expect(plain).toContain(words);
  });

  it('are what python-docx finds', () => {
    const script = `
import docx, json, sys
document = docx.Document(sys.argv[1])
styles = [paragraph.style.name for paragraph in document.paragraphs]
def levels(style):
    while style is not None:
        if style.name.startswith('Heading'): return True
        style = style.base_style
    return False
print(json.dumps({
    'texts': [paragraph.text for paragraph in document.paragraphs],
    'headings': sum(1 for p in document.paragraphs if levels(p.style) and p.style.name != 'TOC Heading'),
    'items': sum(1 for name in styles if name.startswith('List ') and name != 'List Lead-in'),
    'tables': len(document.tables),
    'pictures': len(document.inline_shapes),
}))`;
    const seen = JSON.parse(execFileSync(python, ['-c', script, file], { encoding: 'utf8', maxBuffer: 1 << 26 }));
    const added = findings(seen.texts);
    expect(added).toBeGreaterThan(0);
    const { headings, items, tables, pictures } = wanted;
    expect({ ...seen, texts: undefined }).toEqual({ headings: headings + 1, items: items + added, tables, pictures });
  });
});
