import type { GlossaryPart } from '../part.ts';
import type { Glossary } from '../report.ts';
import { fillSlots } from '../slots.ts';
import { goesOn, type SourceBlock } from './blocks.ts';
import type { Making } from './contents.ts';
import { cellOf, leftoverSource, rowsOfPairs } from './data-rows.ts';
import { lettersOf } from './likeness.ts';
import type { PlacedText } from './placing.ts';

type Entry = { term: string; definition: string };

/**
 * The glossary that prints the terms of the source and no others: those that the edition words alike are left to it, and
 * those that the source lacks are left out.
 */
export function readGlossary(
  { placed, blocks }: PlacedText,
  part: GlossaryPart,
  making: Making,
): { glossary: Glossary; read: number; left: SourceBlock[] } {
  const entries: Entry[] = [];
  const left: SourceBlock[] = [];
  const words = (text: string, line: number) => {
    const { text: plain, notes } = cellOf(text, line, placed, making);
    return [plain, ...notes.map((note) => `(${note})`)].join(' ').trim();
  };
  for (const block of blocks) {
    const line = block.lines[0]!;
    const last = entries.at(-1);
    if (block.kind === 'table') {
      for (const [term = '', ...definition] of rowsOfPairs(block, part.columns, placed, making)) {
        const rest = words(definition.filter((cell) => cell !== '').join(' '), line);
        const above = entries.at(-1);
        // A page break cuts a row in two; the second part has no term.
        if (term.trim() === '' && above) above.definition = `${above.definition} ${rest}`.trim();
        else if (term.trim() !== '' || rest !== '') entries.push({ term: words(term, line), definition: rest });
      }
      left.push(...leftoverSource(block));
    } else if (last && block.kind === 'paragraph' && block.indented && goesOn(last.definition, block.text))
      last.definition = `${last.definition} ${words(block.text, line)}`;
    else left.push(block);
  }
  const own = entries.filter(
    (entry) =>
      !part.entries.some(
        ({ term, definition }) =>
          term === entry.term && lettersOf(fillSlots(definition, placed.slots)) === lettersOf(entry.definition),
      ),
  );
  const terms = new Set(entries.map(({ term }) => term));
  return {
    glossary: {
      entries: own.map((entry, index) => ({ id: `term-${index + 1}`, ...entry })),
      omitted: part.entries.flatMap(({ term }) => (terms.has(term) ? [] : [term])),
    },
    read: entries.length,
    left,
  };
}
