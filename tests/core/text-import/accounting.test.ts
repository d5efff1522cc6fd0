import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Content } from '../../../core/content.ts';
import { inlinesOf, inlineText } from '../../../core/content-text.ts';
import { Report } from '../../../core/report.ts';
import { importText, type TextImport } from '../../../core/text-import/import-text.ts';
import { newTestReport } from '../../editions.ts';
import { edition } from './edition.ts';

/** Whatever the text is: each line is accounted for, no word is lost, and the report stays a report. */

const asset = { name: 'known.png', type: 'image/png', width: 10, height: 10 } as const;
const pictures = new Map([['known.png', { id: 'a'.repeat(64), asset }]]);
const read = (text: string) => importText(text, newTestReport(edition), edition, { replace: false, pictures });

/** Everything that is kept of a text, to the letter. */
function kept({ report }: TextImport): string {
  const around = (block: Block): string[] => {
    if (block.type === 'table') return [block.id, block.caption, block.source];
    if (block.type === 'picture') return [block.id, block.caption, block.source, block.alt];
    if (block.type !== 'chart') return [];
    const rows = block.rows.map(({ label }) => label);
    return [block.id, block.caption, block.source, block.alt, block.unit, ...block.series, ...rows];
  };
  const words = (content: Content): string[] =>
    content.flatMap((block) => [
      ...around(block),
      inlinesOf(block).map(inlineText).join(' '),
      ...inlinesOf(block).flatMap((inline) =>
        !('type' in inline)
          ? []
          : [
              inline.type === 'link'
                ? inline.url
                : inline.type === 'footnote'
                  ? inline.note
                  : inline.type === 'reference'
                    ? inline.to
                    : inline.seen,
            ],
      ),
    ]);
  return [
    ...Object.values(report.parts).flatMap(words),
    ...report.unplaced.flatMap(({ heading, content }) => [heading, ...words(content)]),
    ...report.recommendations.flatMap(({ addressee, items }) => [addressee, ...items.map((item) => item.text)]),
    ...Object.values(report.details),
    ...report.facts.flatMap(({ value, description, note }) => [value, description, note]),
    ...report.glossary.entries.flatMap(({ term, definition }) => [term, definition]),
    ...Object.values(report.lists).flatMap(({ first, second }) => [...first, ...second]),
  ].join('\n');
}

function unaccounted(text: string, { notes }: TextImport): number[] {
  const told = new Set(notes.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i)));
  const lines = text.split(/\r\n|[\r\n\f\v\u2028\u2029]/);
  return lines.flatMap((line, index) => (/[\p{L}\p{N}]/u.test(line) && !told.has(index + 1) ? [index + 1] : []));
}

/** A piece of a document; `@` stands for a word that occurs nowhere else. */
const sentence = fc.constantFrom(
  '@ @ @.',
  '@ @ @ @ @',
  '@, @ and @!',
  '@: @ @;',
  '@ **@ @** @',
  '@ *@*, _@_ @',
  '(@) "@" ‘@’',
);
const piece = fc.oneof(
  sentence,
  sentence.map((text) => `- ${text}`),
  sentence.map((text) => `  - ${text}`),
  sentence.map((text) => `• ${text}`),
  sentence.map((text) => `\uF0B7 ${text}`),
  sentence.map((text) => ` ${text}`),
  sentence.map((text) => `  ${text}`),
  sentence.map((text) => `3. ${text}`),
  sentence.map((text) => `- 2. ${text}`),
  sentence.map((text) => `> ${text}`),
  sentence.map((text) => `“${text}”`),
  sentence.map((text) => `# ${text}`),
  sentence.map((text) => `### ${text}`),
  sentence.map((text) => `**${text}**`),
  sentence.map((text) => `${text} should:`),
  fc.constantFrom(
    '[@ @](https://example.org/@) @',
    '[@](not an address) @ ![@](picture.png)',
    '@ @[^1] @ and @[^9]',
    '[^1]: @ @ @',
    '[^7]: @ @',
    '@<sup>1</sup> @ <u>@</u> &amp; &lt;@&gt;',
    '<sup>1</sup> @ @',
    ' <sup>&</sup>lt;sup>2</sup> @ @',
    '@\t@\t@',
    '| @ | @ |',
    '| --- | --- |',
    '| @ | @[^1] |\n| --- | ---: |\n| @ | @ |\n| 12% | @ |',
    'Table 3: @ {#place}\n\n| @ | @ |\n| --- | --- |\n\nSource: @ @',
    'Table: @',
    'Data source: @',
    'Figure 2: @',
    '![@ @](@.png "@"){#place}\nSource: @',
    '![@](known.png "@")\n\nImage source: @',
    '> **Good practice example:** @ @',
    '> **Poor practice examples:**\n>\n> @ @\n>\n> @',
    '```chart\n{"series":["@"],"unit":"@","caption":"@","alt":"@","rows":[{"label":"@","values":[1]}]}\n```',
    '```chart\n{"@": @,\n```',
    '```chart',
    '@ [#@] @ [#foreword]',
    '12.5%',
    '@\t@\n\t@',
    '@\n===',
    '---',
    '@ \\* @ \\_@\\_ ** @ __ * @',
    '<!-- -->',
    '12',
  ),
  fc.constantFrom(
    '# Foreword',
    '## Ratings',
    '## Recommendations',
    '**HM Prison and Probation Service should:**',
    '## Background',
    '# 1. Organisational delivery',
    '## 1.1. Leadership',
    'Requires improvement',
    '### Strengths',
    'Strengths:',
    '#### Areas for improvement:',
    '## 1.3 Services',
    'Resettlement work',
    '## 2. Court work and case supervision',
    '## 2.1 Court work',
    "Key question\tPercentage 'Yes'",
    'Annexe one – Web links',
    '# Key facts',
    'What helps',
    '| Enablers | Barriers |\n| --- | --- |\n| 1. @ | 2. @ |\n|  | @ |',
    '| Enablers |\n| --- |\n| @ |',
    'This is what helps people most, and what does not:',
    '# Operating model',
    'Supplied by the provider',
    '# Glossary',
    'Term\tMeaning\n@\t@ @\n\t@',
    'Breach\tWhen somebody breaks the conditions of an order',
    '© Crown copyright',
  ),
);
const document = fc
  .array(fc.tuple(piece, fc.constantFrom('\n', '\n\n', '\n\n\n', '\r\n', '\r\n\r\n')), { minLength: 1, maxLength: 40 })
  .map((pieces) => {
    let count = 0;
    return pieces.map(([text, end]) => text.replaceAll('@', () => `wort${count++}x`) + end).join('');
  });

describe('any Markdown', { timeout: 60_000 }, () => {
  test('no line is forgotten and no word is lost', () => {
    fc.assert(
      fc.property(document, (text) => {
        const imported = read(text);
        expect(unaccounted(text, imported)).toEqual([]);
        expect(Report.safeParse(imported.report).error).toBeUndefined();
        const printed = new Set(
          imported.notes
            .filter(({ fate }) => fate !== 'mapped' && fate !== 'unplaced')
            .flatMap(({ from, to }) => text.split(/\r\n|\n/).slice(from - 1, to))
            .join('\n')
            .match(/wort\d+x/g),
        );
        const have = kept(imported);
        const lost = (text.match(/wort\d+x/g) ?? []).filter((word) => !printed.has(word) && !have.includes(word));
        expect(lost).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('the same text gives the same report', () => {
    fc.assert(
      fc.property(document, (text) => {
        expect(read(text)).toEqual(read(text));
      }),
      { numRuns: 25 },
    );
  });
});

test('any letters at all', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      fc.pre(/[\p{L}\p{N}]/u.test(text));
      const imported = read(text);
      expect(unaccounted(text, imported)).toEqual([]);
      expect(Report.safeParse(imported.report).error).toBeUndefined();
    }),
    { numRuns: 150 },
  );
});
