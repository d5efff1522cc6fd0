import { z } from 'zod';
import { Content } from '../content.ts';
import { blockText, countWords, wordsIn } from '../content-text.ts';
import { allParts, layOut } from '../layout.ts';
import { Report } from '../report.ts';
import type { Template } from '../template.ts';
import { beginningOf } from './beginning.ts';
import type { TextImport } from './import-text.ts';
import { plainWords } from './inlines.ts';

/** A text that was found in an imported file, under one heading. */
export const FoundText = z.strictObject({
  id: z.string().min(1),
  /** As it stands in the file; empty where the text has none of its own. */
  heading: z.string(),
  /** The first words of the text. */
  beginning: z.string(),
  words: z.int(),
  /** Where its heading says that it goes; null where the edition has no such place. */
  part: z.string().nullable(),
  content: Content,
});
export type FoundText = z.infer<typeof FoundText>;

const Words = z.strictObject({ part: z.string(), where: z.string(), words: z.int() });

/** What an imported file holds for a report, which is not changed yet. */
export const FoundReport = z.strictObject({
  /** In the order of the file. */
  texts: z.array(FoundText),
  /** Recommendations, facts, terms and lists, which the report holds as data. */
  data: z.array(Words),
  /** The parts of the report outside its texts as they would be with all of the data. */
  slices: Report.pick({
    details: true,
    recommendations: true,
    facts: true,
    glossary: true,
    lists: true,
    assets: true,
  }),
  /** Details that would be filled in, in words for people. */
  filled: z.array(z.strictObject({ label: z.string(), value: z.string() })),
  /** What the edition prints anyway. */
  printed: z.array(Words),
  doubts: z.array(z.strictObject({ at: z.string(), message: z.string() })),
  /** What was changed or left out in reading the file itself. */
  told: z.array(z.string()),
});
export type FoundReport = z.infer<typeof FoundReport>;

/** What an import found, so that a person can settle where each of its texts goes. */
export function foundIn(imported: TextImport, text: string, told: readonly string[], template: Template): FoundReport {
  const { report, notes, doubts, parts, details, unplaced } = imported;
  const lines = text.split(/\r\n|[\r\n\f\v\u2028\u2029]/);
  const layout = allParts(layOut(report, template).parts);
  const beginnings = new Map<number, string>();
  /** One line may be in doubt for many reasons. */
  const beginningAt = (line: number) => {
    const known = beginnings.get(line) ?? beginningOf(lines[line - 1] ?? '');
    beginnings.set(line, known);
    return known;
  };
  const isText = (id: string) =>
    layout.some((placed) => placed.id === id && (placed.part.kind === 'prose' || placed.part.kind === 'fixed'));
  const headingOf = (part: string) => {
    const note = notes.find((one) => one.part === part && one.fate === 'heading');
    return note ? beginningOf(lines[note.from - 1] ?? '').slice(1, -1) : '';
  };
  const lineOf = (part: string) => notes.find((note) => note.part === part && note.fate !== 'generated')?.from ?? 0;
  const aside = notes.filter(({ fate }) => fate === 'unplaced').map(({ from }) => from);
  const headings = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    if (!/^\s*#/.test(line)) continue;
    const heading = plainWords(line.replace(/^[\s#]+/, ''));
    if (!headings.has(heading)) headings.set(heading, index + 1);
  }
  /** Of a text that has no place, which goes by its heading; a note may hold several such texts. */
  const lineOfLost = (heading: string) => {
    return headings.get(heading) ?? aside[0] ?? 0;
  };
  const placed = parts
    .filter(({ part }) => isText(part))
    .map(({ part, words }) => ({
      line: lineOf(part),
      found: { part, words, heading: headingOf(part), content: report.parts[part] ?? [] },
    }));
  const first = report.unplaced.length - unplaced.length;
  const lost = report.unplaced.slice(first).map(({ heading, content }) => ({
    line: lineOfLost(heading),
    found: { part: null, words: countWords(content), heading, content },
  }));
  const printed = notes.filter(({ fate }) => fate === 'generated' || fate === 'fixed' || fate === 'furniture');
  const { assets, facts, glossary, lists, recommendations } = report;
  return {
    texts: [...placed, ...lost]
      .toSorted((a, b) => a.line - b.line)
      .map(({ found }, index) => ({ id: `text-${index + 1}`, ...found, beginning: beginningOfContent(found.content) })),
    data: parts.filter(({ part }) => !isText(part)).map(({ part, where, words }) => ({ part, where, words })),
    slices: { details: report.details, assets, facts, glossary, lists, recommendations },
    filled: template.details.flatMap(({ id, label }) => (id in details ? [{ label, value: details[id] ?? '' }] : [])),
    printed: [...Map.groupBy(printed, ({ where }) => where)].map(([where, all]) => ({
      part: all[0]?.part ?? '',
      where,
      words: all.reduce((sum, { words }) => sum + words, 0),
    })),
    doubts: doubts.map(({ line, message }) => ({ at: beginningAt(line), message })),
    told: [...told],
  };
}

function beginningOfContent(content: Content): string {
  const text = content.map(blockText).find((words) => wordsIn(words) > 0) ?? '';
  return text.length <= 70 ? text : `${text.slice(0, 70).replace(/\s+\S*$/, '')}…`;
}
