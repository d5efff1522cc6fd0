import { type Content, type Inline, isText } from '../content.ts';
import { blockText, footnotesOf, inlinesOf, inlineText } from '../content-text.ts';
import { allParts, type Layout, type PlacedPart } from '../layout.ts';
import { notesOf } from '../notes.ts';
import { partsOf } from '../part.ts';
import type { Report } from '../report.ts';
import { fillSlots, type SlotValues } from '../slots.ts';
import type { Template } from '../template.ts';
import type { SourceBlock } from './blocks.ts';
import type { Destination } from './destination.ts';
import { plainWords } from './inlines.ts';
import { containment, createLikeOnes, lettersOf, likeness } from './likeness.ts';
import type { Place } from './notes.ts';
import { createPrintedWords } from './printed-words.ts';

/** Text of the source that the edition or the scores print anyway, so that it is not the authors'. */
export type KnownText = {
  cover: Place;
  /** A running header or footer. */
  isFurniture: (text: string) => boolean;
  isRatingWord: (text: string) => boolean;
  isCover: (text: string) => boolean;
  isContentsEntry: (text: string) => boolean;
  /** Whether a text is the line above recommendations to one body. */
  isAddressee: (text: string) => boolean;
  /** The first line of a table of ratings that has lost its heading. */
  startsRatings: (block: SourceBlock, part: PlacedPart) => boolean;
  /** A line or row of the table of ratings. */
  isRatingsLine: (block: SourceBlock) => boolean;
  /** Where a block goes that the edition or the scores print anyway in the part around it; nothing for other text. */
  destination: (block: SourceBlock, around: PlacedPart) => Destination | undefined;
  /** Words of a standard's statement, rating and table, in whatever order an extraction has put them. */
  isTableOfStandard: (block: SourceBlock, around: PlacedPart) => boolean;
  /** Words of the tables that the scores and rules print in a part or in those below it. */
  isData: (block: SourceBlock, around: PlacedPart) => boolean;
  /** Of the parts below that print such tables, the one that has most of the words. */
  printerOf: (block: SourceBlock, around: PlacedPart) => PlacedPart | undefined;
  /** Whether a line is the caption that a part prints over its table. */
  isCaption: (block: SourceBlock, placed: PlacedPart) => boolean;
  /** Whether a table has the columns of a part of lists beside each other. */
  isHeaderOf: (block: SourceBlock, part: PlacedPart) => boolean;
  /** Where the line goes that says whose a supplied text is; nothing for the text itself. */
  suppliedBy: (block: SourceBlock, part: PlacedPart) => Destination | undefined;
  /** Whether a footnote stands for one that a part prints of itself. */
  isPrintedNote: (text: string, part: string) => boolean;
  /** The fixed part whose words these are, or which they stand for. */
  fixedPart: (text: string, around: PlacedPart | undefined) => PlacedPart | undefined;
};

const LIKE = 0.85;
/** Lead-ins are short, and each year words them a little otherwise. */
const LIKE_LEAD_IN = 0.8;
/** The edition’s own words for a note of a table say the same as another year’s. */
const LIKE_NOTE = 0.45;
/** Longer lines are no label of a rating. */
const LONGEST_LABEL = 300;
/** The share of words that must be known where only known text is looked for. */
const MOST = 0.85;

export function createKnownText(layout: Layout, report: Report, template: Template): KnownText {
  const parts = allParts(layout.parts);
  const { slots } = layout;
  const furniture = template.import.pageFurniture.map((pattern) => patternOf(pattern, slots));
  const ratings = template.ratings?.scale.map((rating) => rating.name) ?? [];
  const ratingLetters = new Set(ratings.map(lettersOf));
  const longestRating = Math.max(0, ...ratings.map((name) => lettersOf(name).length));
  const listed = parts.filter((part) => part.heading);
  const inside = parts.flatMap(({ content }) => content.filter(({ type }) => type === 'heading').map(blockText));
  const fixed = parts.flatMap((placed) => {
    const { part } = placed;
    // A fixed part with a heading is compared as a whole, since an author's text stands in place of all of it.
    if (part.kind !== 'recommendations' && part.kind !== 'back-cover' && (part.kind !== 'fixed' || part.heading))
      return [];
    const patterns = part.recognise.map((pattern) => patternOf(pattern, placed.slots));
    const own = part.kind === 'recommendations' ? part.leadIn : part.text;
    return { placed, patterns, letters: lettersIn(own, placed.slots, layout) };
  });

  const leadIns = new Map<PlacedPart, { patterns: RegExp[]; own: string[] }>();
  const isLikeLeadIn = createLikeOnes(LIKE_LEAD_IN);
  const topOf = new Map(
    layout.parts.flatMap((top, index) => allParts([top]).map((placed) => [placed, index] as const)),
  );
  const printed = createPrintedWords(layout, report, template);
  const isRatingWord = (text: string) => ratingLetters.has(lettersOf(text));
  const asQuestion = (text: string) => text.replace(/\s*\d{1,3}\s*(?:%|per cent)?\s*$/, '');

  function isStatement(text: string, statement: string): boolean {
    const letters = lettersOf(text);
    const spare = longestRating + 8;
    return letters.length <= lettersOf(statement).length + spare && containment(statement, text) >= LIKE + 0.05;
  }

  function isQuestionRow(cells: string[], around: PlacedPart): boolean {
    const words = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
    const questions = around.standard?.keyQuestions ?? [];
    const numbers = new Set(questions.map((question) => lettersOf(question.number)));
    const known = [
      ...questions.map((question) => question.text),
      ...around.parts.flatMap(({ part }) => (part.kind === 'key-questions' ? part.columns : [])),
    ];
    return (
      words.length > 0 &&
      words.every(
        (cell) =>
          /^[\d.]+\s*%?$/.test(cell) ||
          numbers.has(lettersOf(cell)) ||
          isRatingWord(cell) ||
          isLike(asQuestion(plainWords(cell)), known),
      )
    );
  }

  const isLike = createLikeOnes(LIKE);
  const entries = [...listed.flatMap(({ number, title }) => [title, `${number} ${title}`]), ...inside];
  const isContentsEntry = (text: string) => isLike(withoutLeader(plainWords(text)), entries);
  const addressees = partsOf(template.parts).flatMap((part) =>
    part.kind === 'recommendations' ? [lettersOf(part.addresseeSuffix)] : [],
  );
  const cover = parts.find((placed) => placed.part.kind === 'cover');
  const coverLines = cover?.part.kind === 'cover' ? cover.part.lines.map((line) => line.text) : [];
  // Each line as it is filled, and its own words where what fills it may be another.
  const coverWords = coverLines
    .flatMap((line) => [lettersOf(fillSlots(line, slots)), lettersOf(line.replace(SLOT, ' '))])
    .filter((words) => words.length >= 8);
  const coverLength = 60 + coverLines.reduce((sum, line) => sum + lettersOf(fillSlots(line, slots)).length, 0);

  return {
    cover: cover ?? { id: '', where: '' },
    isFurniture(text) {
      const words = plainWords(text);
      return furniture.some((pattern) => pattern.test(words));
    },
    isRatingWord,
    isCover(text) {
      const letters = lettersOf(text);
      return letters.length <= coverLength && coverWords.some((words) => letters.includes(words));
    },
    isContentsEntry: (text) => isContentsEntry(text) || printed.inContents(plainWords(text)) >= MOST,
    isAddressee: (text) => {
      const letters = lettersOf(text);
      return text.split(/\s+/).length <= 20 && addressees.some((suffix) => suffix !== '' && letters.endsWith(suffix));
    },
    isRatingsLine(block) {
      if (block.kind === 'table') return true;
      const words = plainWords(block.text);
      return isRatingWord(words) || isContentsEntry(words) || printed.inRatings(words) >= MOST;
    },
    destination(block, around) {
      if (block.kind === 'item' || block.kind === 'heading') return undefined;
      const fixed =
        block.kind === 'table' ? undefined : (fixedPart(block.text, around) ?? leadInPart(block.text, around));
      if (fixed) return { to: 'nothing', fate: 'fixed', place: fixed };
      return isOfStandard(block, around) ? { to: 'nothing', fate: 'generated', place: around } : undefined;
    },
    isTableOfStandard(block, around) {
      const text = plainWords(block.text);
      // A sentence of a few common words may be anyone's.
      const sentence = /[.!]$/.test(text) && text.split(/\s+/).length < 5;
      return block.kind !== 'heading' && !sentence && printed.inStandard(text, around) >= MOST;
    },
    startsRatings(block, { part, slots }) {
      if (part.kind !== 'ratings') return false;
      const words = block.kind === 'table' ? (block.rows[0]?.[0] ?? '') : plainWords(block.text);
      if (words.length > LONGEST_LABEL) return false;
      const labels = [...part.rows.map((row) => fillSlots(row.label, slots)), part.overallLabel].map(lettersOf);
      return labels.includes(lettersOf(words));
    },
    isData: (block, around) => printed.inTables(plainWords(block.text), around) >= MOST,
    printerOf: (block, { parts }) =>
      parts
        .filter(({ part }) => part.kind === 'results' || part.kind === 'bands')
        .map((placed) => ({ placed, share: printed.inTables(plainWords(block.text), placed) }))
        .toSorted((a, b) => b.share - a.share)[0]?.placed,
    isPrintedNote: (text, id) =>
      parts
        .filter((placed) => placed.id === id)
        .flatMap((placed) => notesOf(placed, { report, template, layout }))
        .some((note) => likeness(note, plainWords(text)) >= LIKE_NOTE),
    isCaption: (block, { part, slots }) =>
      block.kind === 'paragraph' &&
      'caption' in part &&
      lettersOf(fillSlots(part.caption, slots)) === lettersOf(plainWords(block.text)),
    isHeaderOf(block, { part }) {
      if (block.kind !== 'table' || part.kind !== 'paired-lists') return false;
      const cells = (block.rows[0] ?? []).map(plainWords).filter((cell) => cell !== '');
      return (
        cells.length > 0 &&
        cells.length <= 2 &&
        cells.every((cell, index) => likeness(cell, part.columns[index] ?? '') >= LIKE)
      );
    },
    suppliedBy(block, placed) {
      const { part } = placed;
      if (part.kind !== 'prose' || part.suppliedBy === undefined || block.kind !== 'paragraph') return undefined;
      return likeness(fillSlots(part.suppliedBy, placed.slots), plainWords(block.text)) >= LIKE
        ? { to: 'nothing', fate: 'generated', place: placed }
        : undefined;
    },
    fixedPart,
  };

  /** The part that these words of the edition lead into. */
  function leadInPart(text: string, around: PlacedPart): PlacedPart | undefined {
    const words = plainWords(text);
    return [around, ...around.parts].find((placed) => {
      const { patterns, own } = leadInsOf(placed);
      return patterns.some((pattern) => pattern.test(words)) || (own.length > 0 && isLikeLeadIn(words, own));
    });
  }

  function leadInsOf(placed: PlacedPart): { patterns: RegExp[]; own: string[] } {
    const { part, slots } = placed;
    const known = leadIns.get(placed);
    if (known) return known;
    const found = {
      patterns: part.kind === 'prose' ? part.recognise.map((pattern) => patternOf(pattern, slots)) : [],
      own: part.kind === 'prose' ? part.leadIn.map((own) => fillSlots(blockText(own), slots)) : [],
    };
    leadIns.set(placed, found);
    return found;
  }

  /** The statement, table, rating or rating sentence of a standard, whatever the extraction mixed into it. */
  function isOfStandard(block: SourceBlock, around: PlacedPart): boolean {
    const { standard } = around;
    if (!standard) return false;
    if (block.kind === 'table') return block.rows.every((row) => isQuestionRow(row, around));
    const text = plainWords(block.text);
    return (
      isRatingWord(text) ||
      isStatement(text, standard.statement) ||
      isQuestionRow([text], around) ||
      around.parts.some(
        ({ part, by, content }) =>
          part.kind === 'prose' &&
          by === 'edition' &&
          content.some((own) => lettersOf(blockText(own)) === lettersOf(text)),
      )
    );
  }

  function fixedPart(text: string, around: PlacedPart | undefined): PlacedPart | undefined {
    const words = plainWords(text);
    const letters = withoutNumbers(words);
    const same = fixed.filter(({ letters: own }) => own.has(letters));
    const fits = [...same, ...fixed.filter(({ patterns }) => patterns.some((pattern) => pattern.test(words)))];
    const near = fits.find(({ placed }) => placed === around || around?.parts.includes(placed));
    // Without a heading of their own, the parts at the top can stand under that of another.
    const here = around === undefined ? -1 : (topOf.get(around) ?? -1);
    const [top] = fits
      .filter(({ placed }) => placed.level === 1 && placed.part.kind !== 'recommendations')
      .map(({ placed }) => ({ placed, steps: Math.abs(layout.parts.indexOf(placed) - here) }))
      .toSorted((a, b) => a.steps - b.steps);
    const elsewhere = same.find(({ placed }) => placed.part.kind === 'fixed');
    return (near ?? top ?? elsewhere)?.placed;
  }
}

/** Without the dots and the page that a list of contents prints behind it. */
function withoutLeader(entry: string): string {
  let end = entry.trimEnd().length;
  while (/\d/.test(entry[end - 1] ?? '')) end--;
  while (/[\s.·…]/.test(entry[end - 1] ?? '')) end--;
  return entry.slice(0, end);
}

const SLOT = /\{[a-z][A-Za-z.]*\}/g;

/** A pattern of the edition, its slots filled; a slot that nobody has filled stands for any words. */
function patternOf(pattern: string, slots: SlotValues): RegExp {
  const filled = pattern.replace(SLOT, (slot) => {
    const value = slots.filled.get(slot.slice(1, -1));
    return value === undefined ? '.+' : value.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  });
  return new RegExp(filled, 'i');
}

/** So that the number of a footnote, which an extraction leaves in the line, makes no difference. */
function withoutNumbers(text: string): string {
  return lettersOf(text).replace(/\p{N}/gu, '');
}

function lettersIn(content: Content, slots: SlotValues, { places }: Layout): Set<string> {
  const printed = (inline: Inline) =>
    !isText(inline) && inline.type === 'reference' ? (places.get(inline.to) ?? '') : inlineText(inline);
  const texts = [
    ...content.map(blockText),
    ...content.map((block) => inlinesOf(block).map(printed).join('')),
    ...footnotesOf(content).map((footnote) => footnote.note),
  ];
  return new Set(texts.map((text) => withoutNumbers(fillSlots(text, slots))).filter((letters) => letters !== ''));
}
