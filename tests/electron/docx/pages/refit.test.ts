import { expect, test } from 'vitest';
import { type Block, newFootnote, newParagraph } from '../../../../core/content.ts';
import type { Report } from '../../../../core/report.ts';
import { newPageMemory, type PageMemory } from '../../../../electron/docx/pages/store.ts';
import { longReport } from '../../../bench/long-report.ts';
import { pdu } from '../../../editions.ts';
import { layReport } from '../laid-report.ts';

const lay = (report: Report, memory: PageMemory) => layReport(report, pdu, { memory, drawPng: () => new Uint8Array() });
const whole = ({ units }: Awaited<ReturnType<typeof lay>>) =>
  units.map(({ laid, firstPage }) => [firstPage, laid.pages]);

const note: Block = {
  type: 'paragraph',
  children: [{ text: 'With a note' }, newFootnote('It says a little more than nothing.'), { text: '.' }],
};

test('pages after a small change are those of laying out its whole unit, and most are not laid out', async () => {
  const memory = newPageMemory();
  let report = longReport(pdu, { words: 12_000, footnotes: 30, tables: 12 });
  await lay(report, memory);
  const edit = (part: string, at: number, drop: number, ...blocks: Block[]) => {
    const content = report.parts[part] ?? [];
    report = { ...report, parts: { ...report.parts, [part]: content.toSpliced(at, drop, ...blocks) } };
  };
  const changes = [
    () => edit('1.2.strengths', 0, 0, newParagraph('One more paragraph, of which nobody had thought before today.')),
    () => edit('1.4.strengths', 3, 0, note),
    () => edit('2.5.areas-for-improvement', 4, 1),
    () => edit('2.3.strengths', 2, 0, newParagraph('A long one, over many lines. '.repeat(40))),
  ];
  for (const change of changes) {
    change();
    const paragraphs = new Map(memory.paragraphs);
    const tables = new Map(memory.tables);
    expect(whole(await lay(report, memory))).toEqual(
      whole(await lay(report, { ...newPageMemory(), paragraphs, tables })),
    );
  }
  // Whether the last pages were taken over: a mark on those that are remembered is found on the new ones.
  const long = [...memory.units.values()].filter(({ pages }) => pages.length > 12);
  expect(long.length).toBeGreaterThan(1);
  for (const { pages } of long) pages.at(-1)?.notes.push({ note: 1_000_000, content: [] });
  edit('1.1.strengths', 1, 0, newParagraph('A few words.'));
  const { units } = await lay(report, memory);
  const first = units.find(({ laid }) => laid.pages.length > 12);
  expect(first?.laid.pages.at(-1)?.notes.at(-1)?.content).toEqual([]);
}, 600_000);
