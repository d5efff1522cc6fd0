import type { FactsPart } from '../part.ts';
import type { Fact } from '../report.ts';
import type { SourceBlock } from './blocks.ts';
import type { Making } from './contents.ts';
import { cellOf, leftoverSource, rowsOfPairs } from './data-rows.ts';
import { readSentences } from './fact-sentences.ts';
import { plainWords } from './inlines.ts';
import type { PlacedText } from './placing.ts';

/** A value and its unit: `6,359`, `46.5%`, `£1.2 million`. */
const VALUE = /^[£€]?\d[\d,. ]*(?:%|\s?(?:\p{L}+\s?){0,2})$/u;
const VALUE_FIRST = /^([£€]?\d[\d,.]*\d?%?)[\s:–-]+(\p{L}.*)$/u;
const MAX_VALUE = 30;

/** Facts as pairs of a value and what it is: rows of a table, or a line with the value and then its description. */
export function readFacts(
  { placed, blocks }: PlacedText,
  part: FactsPart,
  making: Making,
): { facts: Fact[]; left: SourceBlock[] } {
  const facts: Fact[] = [];
  const left: SourceBlock[] = [];
  let waiting: { value: string; line: number } | undefined;
  const add = (value: string, description: string, line: number): void => {
    const cells = [value, description].map((text) => cellOf(text, line, placed, making));
    facts.push({
      id: `fact-${facts.length + 1}`,
      value: cells[0]!.text,
      ...readSentences(cells[1]!.text, part.sentences),
      note: cells.flatMap(({ notes }) => notes).join(' '),
    });
  };
  const settle = (): void => {
    if (!waiting) return;
    making.ledger.doubt(waiting.line, 'text', `“${waiting.value}” has no words that say what it is.`);
    add(waiting.value, '', waiting.line);
    waiting = undefined;
  };
  for (const block of blocks) {
    const line = block.lines[0]!;
    const words = plainWords(block.text);
    const both = VALUE_FIRST.exec(block.text);
    if (block.kind === 'table') {
      settle();
      for (const [value = '', ...description] of rowsOfPairs(block, part.columns, placed, making))
        add(value, description.filter((cell) => cell !== '').join(' '), line);
      left.push(...leftoverSource(block));
    } else if (!isText(block)) left.push(block);
    else if (words.length <= MAX_VALUE && VALUE.test(words) && !(block.kind === 'item' && both)) {
      settle();
      waiting = { value: block.text, line };
    } else if (waiting) {
      add(waiting.value, block.text, line);
      waiting = undefined;
    } else if (both) add(both[1]!, both[2]!, line);
    else left.push(block);
  }
  settle();
  return { facts, left };
}

const isText = ({ kind }: SourceBlock) => kind === 'paragraph' || kind === 'item' || kind === 'heading';
