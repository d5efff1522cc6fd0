import { blockText, type Content, footnotesOf } from '../content.ts';
import { allParts, type Layout, type PlacedPart } from '../layout.ts';
import { fillSlots, type SlotValues } from '../slots.ts';
import type { Template } from '../template.ts';
import type { SourceBlock } from './blocks.ts';
import { plainWords } from './inlines.ts';
import { containment, lettersOf, likeness } from './likeness.ts';

/** Text of the source that the edition or the scores print anyway, so that it is not the authors'. */
export type KnownText = {
  /** A running header or footer. */
  isFurniture: (text: string) => boolean;
  isRatingWord: (text: string) => boolean;
  isCover: (text: string) => boolean;
  isContentsEntry: (text: string) => boolean;
  /** A line or row of the table of ratings. */
  isRatingsLine: (block: SourceBlock) => boolean;
  /** The statement, table or rating of a standard, whatever the extraction mixed into it. */
  isOfStandard: (block: SourceBlock, around: PlacedPart) => boolean;
  /** The fixed part whose words these are, or which they stand for. */
  fixedPart: (text: string, around: PlacedPart | undefined) => PlacedPart | undefined;
};

const LIKE = 0.85;

export function createKnownText(layout: Layout, template: Template): KnownText {
  const parts = allParts(layout.parts);
  const { slots } = layout;
  const furniture = template.import.pageFurniture.map((pattern) => patternOf(pattern, slots));
  const ratings = template.ratings?.scale.map((rating) => rating.name) ?? [];
  const ratingLetters = new Set(ratings.map(lettersOf));
  const longestRating = Math.max(0, ...ratings.map((name) => lettersOf(name).length));
  const listed = parts.filter((part) => part.heading);
  const fixed = parts.flatMap((placed) => {
    const { part } = placed;
    if (part.kind !== 'fixed' && part.kind !== 'recommendations') return [];
    const patterns = part.recognise.map((pattern) => patternOf(pattern, placed.slots));
    return { placed, patterns, letters: lettersIn(part.kind === 'fixed' ? part.text : part.leadIn, placed.slots) };
  });

  const isRatingWord = (text: string) => ratingLetters.has(lettersOf(text));
  const asQuestion = (text: string) => text.replace(/\s*\d{1,3}\s*(?:%|per cent)?\s*$/, '');

  function isStatement(text: string, statement: string): boolean {
    const letters = lettersOf(text);
    const spare = longestRating + 8;
    return letters.length <= lettersOf(statement).length + spare && containment(statement, text) >= LIKE + 0.05;
  }

  function isQuestionRow(cells: string[], around: PlacedPart): boolean {
    const words = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
    const known = [
      ...(around.standard?.keyQuestions.map((question) => question.text) ?? []),
      ...around.parts.flatMap(({ part }) => (part.kind === 'key-questions' ? part.columns : [])),
    ];
    return words.every(
      (cell) =>
        /^[\d.]+\s*%?$/.test(cell) ||
        isRatingWord(cell) ||
        known.some((text) => likeness(text, asQuestion(plainWords(cell))) >= LIKE),
    );
  }

  return {
    isFurniture: (text) => furniture.some((pattern) => pattern.test(plainWords(text))),
    isRatingWord,
    isCover(text) {
      const letters = lettersOf(text);
      return parts.some(
        ({ part }) =>
          part.kind === 'cover' &&
          part.lines.some((line) => {
            // Words of the edition around its slots: the text holds them, or it is the filled line.
            const filled = lettersOf(fillSlots(line.text, slots));
            const own = lettersOf(line.text.replace(SLOT, ' '));
            return letters === filled || (own.length >= 12 && letters.includes(own)) || letters.includes(filled);
          }),
      );
    },
    isContentsEntry: (text) => {
      const entry = plainWords(text).replace(/[\s.·…]*\d*\s*$/, '');
      return listed.some(
        ({ number, title }) => likeness(title, entry) >= LIKE || likeness(`${number} ${title}`, entry) >= LIKE,
      );
    },
    isRatingsLine(block) {
      if (block.kind === 'table') return true;
      const words = plainWords(block.text);
      return isRatingWord(words) || /^(?:[^.]{0,40}\s)?\d+\s*\/\s*\d+$/.test(words);
    },
    isOfStandard(block, around) {
      const { standard } = around;
      if (!standard || block.kind === 'note' || block.kind === 'item') return false;
      if (block.kind === 'table') return block.rows.every((row) => isQuestionRow(row, around));
      const text = plainWords(block.text);
      return isRatingWord(text) || isStatement(text, standard.statement) || isQuestionRow([text], around);
    },
    fixedPart(text, around) {
      const words = plainWords(text);
      const letters = lettersOf(words);
      const fits = fixed.filter(
        ({ patterns, letters: own }) => own.has(letters) || patterns.some((pattern) => pattern.test(words)),
      );
      const near = fits.find(({ placed }) => placed === around || around?.parts.includes(placed));
      return (near ?? fits[0])?.placed;
    },
  };
}

const SLOT = /\{[a-z][A-Za-z.]*\}/g;

/** A pattern of the edition, its slots filled; a slot that nobody has filled stands for any words. */
function patternOf(pattern: string, slots: SlotValues): RegExp {
  const filled = pattern.replace(SLOT, (slot) => {
    const value = slots.get(slot.slice(1, -1));
    return value === undefined ? '.+' : value.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  });
  return new RegExp(filled, 'i');
}

function lettersIn(content: Content, slots: SlotValues): Set<string> {
  const texts = [...content.map(blockText), ...footnotesOf(content).map((footnote) => footnote.note)];
  return new Set(texts.map((text) => lettersOf(fillSlots(text, slots))).filter((letters) => letters !== ''));
}
