import { beforeAll, describe, expect, it } from 'vitest';
import { newParagraph } from '../../../../core/content.ts';
import type { Report } from '../../../../core/report.ts';
import { PagesUnknown } from '../../../../electron/docx/pages/engine.ts';
import { newPageMemory, type PageMemory } from '../../../../electron/docx/pages/store.ts';
import { pdu } from '../../../editions.ts';
import { layReport, layWhole } from '../laid-report.ts';
import { richOptions } from '../rich-art.ts';
import { richReport } from '../rich-report.ts';

const report = richReport(pdu, { words: 1200 });
const given = (memory: PageMemory) => ({ ...richOptions, memory });
const numbers = (bookmarks: ReadonlyMap<string, string | number>) =>
  [...bookmarks].map(([name, page]) => [name.replace(/\d+$/, ''), String(page)]);

/** With the words of a part put behind its first paragraph. */
function longer(words: string): Report {
  const id =
    Object.keys(report.parts).find((part) => report.parts[part]?.some(({ type }) => type === 'paragraph')) ?? '';
  const [first, ...rest] = report.parts[id] ?? [];
  return { ...report, parts: { ...report.parts, [id]: [first ?? newParagraph(), newParagraph(words), ...rest] } };
}

describe('pages laid out in units', { timeout: 120_000 }, () => {
  const memory = newPageMemory();
  let first: Awaited<ReturnType<typeof layReport>>;
  beforeAll(async () => {
    first = await layReport(report, pdu, given(memory));
  }, 120_000);

  it('are those of the whole document', async () => {
    const whole = await layWhole(report, pdu, given(newPageMemory()));
    expect(first.stoppedAt).toBeUndefined();
    expect(first.units.length).toBeGreaterThan(8);
    expect(whole.bookmarks.size).toBeGreaterThan(5);
    expect(numbers(first.bookmarks).sort()).toEqual(numbers(whole.bookmarks).sort());
    expect(first.pageCount).toBe(whole.pageCount);
  });

  it('are all remembered for the same report', async () => {
    const again = await layReport(report, pdu, { ...given(memory), knowing: true });
    expect(again.new).toBe(0);
    expect(numbers(again.bookmarks)).toEqual(numbers(first.bookmarks));
  });

  it('are laid out anew where the text has changed, and nowhere else', async () => {
    const words = 'A paragraph that was not there before, and that is long enough for two lines of print. '.repeat(30);
    const changed = longer(words);
    await expect(layReport(changed, pdu, { ...given(memory), knowing: true })).rejects.toThrow(PagesUnknown);
    const laid = await layReport(changed, pdu, given(memory));
    expect(laid.new).toBe(1);
    const whole = await layWhole(changed, pdu, given(newPageMemory()));
    expect(numbers(laid.bookmarks).sort()).toEqual(numbers(whole.bookmarks).sort());
    expect(numbers(laid.bookmarks)).not.toEqual(numbers(first.bookmarks));
  });

  it('are other pages in another type size', async () => {
    const large = { ...pdu, wordStyle: { ...pdu.wordStyle, bodySize: pdu.wordStyle.bodySize + 2 } };
    const laid = await layReport(report, large, given(memory));
    expect(laid.new).toBe(laid.units.length);
    expect(laid.pageCount).toBeGreaterThan(first.pageCount);
  });

  it('are right though what is remembered of lines and rows is not', async () => {
    const false_ = newPageMemory();
    await layReport(report, pdu, given(false_));
    false_.units.clear();
    for (const shape of false_.paragraphs.values()) for (const line of shape.lines) line[4] += 3;
    for (const shape of false_.tables.values()) shape.rows = shape.rows.map((height) => height + 5);
    const laid = await layReport(report, pdu, given(false_));
    expect(numbers(laid.bookmarks)).toEqual(numbers(first.bookmarks));
  });
});
