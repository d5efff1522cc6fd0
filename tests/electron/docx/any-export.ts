import fc from 'fast-check';
import type { Block } from '../../../core/content.ts';
import { partsOf } from '../../../core/part.ts';
import type { Report } from '../../../core/report.ts';
import { anyReport } from '../../arbitrary-report.ts';
import { newTestReport, pdu } from '../../editions.ts';

const ids = partsOf(pdu.parts).flatMap((part) => (part.kind === 'prose' || part.kind === 'fixed' ? [part.id] : []));

const text = fc.string({ unit: 'binary', maxLength: 20 });
const nothing: [{ text: '' }] = [{ text: '' }];
/** Places that there are, and one that is nowhere. */
const place = fc.constantFrom('table', 'chart', 'foreword', '1.1', 'no such place');
const reference = place.map((to) => ({ type: 'reference' as const, to, children: nothing }));
const cell = fc
  .array(
    fc.oneof(
      text.map((words) => ({ text: words })),
      reference,
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((children) => ({ type: 'table-cell' as const, children }));

/** A table of two columns, a chart of two series and a paragraph that is only a reference, with any words in them. */
const anyBlocks: fc.Arbitrary<Block[]> = fc
  .record({
    words: fc.array(text, { minLength: 8, maxLength: 8 }),
    rows: fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 3 }),
    values: fc.array(fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true })), { minLength: 2, maxLength: 2 }),
    share: fc.double({ min: 0.01, max: 1e6, noNaN: true }),
    form: fc.constantFrom('bars' as const, 'columns' as const),
    lone: reference,
  })
  .map(({ words, rows, values, share, form, lone }): Block[] => {
    const [caption = '', source = '', told = '', unit = '', one = '', other = '', label = '', alt = ''] = words;
    return [
      {
        ...{ type: 'table', id: 'table', caption, source },
        columns: [
          { share, align: 'left' },
          { share: 1, align: 'right' },
        ],
        children: rows.map((children) => ({ type: 'table-row', children })),
      },
      { type: 'paragraph', children: [lone] },
      {
        ...{ type: 'chart', id: 'chart', caption: told, source: '', form, unit, alt, children: nothing },
        ...{ series: [one, other], rows: [{ label, values }] },
      },
    ];
  });

/** Any text at all in parts that the edition has, and in its details. */
export const anyExport: fc.Arbitrary<Report> = fc
  .tuple(anyReport, fc.shuffledSubarray(ids, { minLength: 4 }), anyBlocks)
  .map(([report, parts, blocks]) => ({
    ...newTestReport(),
    created: report.created,
    details: Object.fromEntries(pdu.details.map(({ id }, index) => [id, Object.values(report.details)[index] ?? ''])),
    recommendations: report.recommendations,
    parts: Object.fromEntries([
      [parts.at(-1), blocks],
      ...Object.values(report.parts).map((content, index) => [parts[index % (parts.length - 1)], content] as const),
    ]),
  }));
