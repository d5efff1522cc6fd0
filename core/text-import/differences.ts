import type { Layout } from '../layout.ts';
import { type KeyQuestionResult, type StandardResult, standardResults } from '../rating.ts';
import type { SourceBlock } from './blocks.ts';
import { plainWords } from './inlines.ts';
import { lettersOf } from './likeness.ts';
import type { Ledger } from './notes.ts';

/**
 * Tables of results are left out, since the scores print them. Where one says something else than the scores, a person
 * should know which of the two is wrong.
 */
export function doubtDifferences(
  blocks: readonly SourceBlock[],
  { results }: Layout,
  ratings: readonly string[],
  ledger: Ledger,
): void {
  const standards = standardResults(results);
  const questions = standards.flatMap((standard) => standard.keyQuestions);
  for (const block of blocks)
    for (const { row, line } of rowsOf(block, ledger)) {
      const cells = row.map(plainWords);
      const said = percentageIn(cells) ?? ratingIn(cells, ratings);
      const about = said === undefined ? undefined : ofRow(cells, typeof said === 'number' ? questions : standards);
      const known = about && ('percentage' in about ? about.percentage : 'rating' in about ? about.rating : undefined);
      if (about === undefined || known === undefined || typeof known !== typeof said || known === said) continue;
      const unit = typeof said === 'number' ? ' per cent' : '';
      ledger.doubt(
        line,
        'text',
        `The text gives ${about.number} as “${said}${unit}”, and the scores give “${known}${unit}”.`,
      );
    }
}

/** Rows of tables that are printed anyway, and bars over standards. */
function rowsOf(block: SourceBlock, ledger: Ledger): { row: string[]; line: number }[] {
  const line = block.lines[0]!;
  if (block.kind === 'paragraph' && block.beside !== undefined) return [{ row: [block.text, block.beside], line }];
  if (block.kind !== 'table' || ledger.at(block.first)?.fate !== 'generated') return [];
  return block.rows.map((row, index) => ({ row, line: block.first + index }));
}

type Numbered = KeyQuestionResult | StandardResult;

/** What a row begins with the number of; `2.1` is not the beginning of `2.1.1`. */
function ofRow(cells: readonly string[], among: readonly Numbered[]): Numbered | undefined {
  const begin = cells.join(' ').trim();
  return among.find(({ number }) => begin.startsWith(number) && /^\p{P}*\s/u.test(begin.slice(number.length)));
}

function percentageIn(cells: readonly string[]): number | undefined {
  const found = cells.map((cell) => /^(\d{1,3})\s*%$/.exec(cell.trim())?.[1]).find((value) => value !== undefined);
  return found === undefined ? undefined : Number(found);
}

/** The mark of a footnote may stand behind it, and a shape before. */
function ratingIn(cells: readonly string[], ratings: readonly string[]): string | undefined {
  const words = cells.map((cell) => lettersOf(cell).replace(/\d+$/, ''));
  return ratings.find((rating) => words.includes(lettersOf(rating)));
}
