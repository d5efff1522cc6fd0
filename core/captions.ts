import { type CaptionedBlock, isCaptioned } from './content.ts';
import type { PlacedPart } from './layout.ts';
import type { Report } from './report.ts';
import type { Words } from './words.ts';

/**
 * What a table, picture or chart is called: `Table 3`, `Figure 2.1`. Tables are numbered straight through the report,
 * and pictures and charts with them or by the series of the part that they stand in.
 */
export type CaptionName = {
  word: string;
  /** Put before the number: `2.`; empty where the numbers run through the report. */
  series: string;
  number: number;
};

/** By the id of a block, or of a part that prints a numbered table. What has no caption has no number. */
export type CaptionNames = ReadonlyMap<string, CaptionName>;

export function captionText({ word, series, number }: CaptionName): string {
  return `${word} ${series}${number}`;
}

/** Names every captioned thing of the parts that are printed, in reading order. */
export function nameCaptions(parts: readonly PlacedPart[], words: Words): CaptionNames {
  const names = new Map<string, CaptionName>();
  const counters = new Map<string, number>();
  const name = (id: string, word: string, series: string) => {
    const kind = `${word} ${series}`;
    const number = (counters.get(kind) ?? 0) + 1;
    counters.set(kind, number);
    names.set(id, { word, series, number });
  };
  const walk = (placed: PlacedPart, around: string) => {
    if (!placed.printed) return;
    const own = 'figureSeries' in placed.part ? placed.part.figureSeries : undefined;
    const series = own === undefined ? around : `${own}.`;
    for (const block of placed.content)
      if (isCaptioned(block) && block.caption.trim() !== '')
        name(block.id, wordOf(block, words), block.type === 'table' ? '' : series);
    if (placed.part.kind === 'paired-lists') name(placed.id, words.table, '');
    for (const child of placed.parts) walk(child, series);
  };
  for (const part of parts) walk(part, '');
  return names;
}

function wordOf(block: CaptionedBlock, words: Words): string {
  switch (block.type) {
    case 'table':
      return words.table;
    case 'picture':
    case 'chart':
      return words.figure;
  }
}

/**
 * What references print, by the id that they point at: `Table 3`, `section 2.1`, `Annex 2`, `recommendation 4`. What is
 * not printed has no name.
 */
export function namePlaces(
  parts: readonly PlacedPart[],
  captions: CaptionNames,
  report: Report,
  words: Words,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const walk = (placed: PlacedPart) => {
    if (!placed.printed) return;
    if (placed.heading) names.set(placed.id, partName(placed, words));
    for (const child of placed.parts) walk(child);
  };
  for (const part of parts) walk(part);
  for (const [id, name] of captions) names.set(id, captionText(name));
  report.recommendations
    .flatMap((group) => group.items)
    .filter((item) => item.text.trim() !== '')
    .forEach((item, index) => {
      names.set(item.id, `${words.recommendation} ${index + 1}`);
    });
  return names;
}

function partName({ number, title }: PlacedPart, words: Words): string {
  const name = number.replace(/[\s.:]+$/, '');
  if (name === '') return `‘${title}’`;
  return /\p{L}/u.test(name) ? name : `${words.section} ${name}`;
}
