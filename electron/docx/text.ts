import { type IParagraphOptions, type ParagraphChild, Tab, TextRun } from 'docx';
import { type Block, type Content, isCaptioned, type TextBlock } from '../../core/content.ts';
import { blockText } from '../../core/content-text.ts';
import { listNumbers } from '../../core/list-numbers.ts';
import { speakerWords } from '../../core/speaker.ts';
import { practiceLabel } from '../../core/words.ts';
import { addCaptioned } from './captioned.ts';
import { addParagraph, bodyStyle, type Draft } from './draft.ts';
import { inlineRuns, textRuns } from './inlines.ts';
import { DEEPEST_HEADING, PANEL_INDENT, sizesOf, unlistedHeading } from './look/measures.ts';
import { BULLETS, listStyle, NUMBERS, numbersFrom } from './look/numbering.ts';
import { type PracticePlace, practicePlaces } from './practice.ts';
import { headingWords, isPrintedBlock, marked } from './references.ts';
import { addDataParagraph } from './review/data-words.ts';
import type { Change } from './review/review.ts';
import { insertedRuns } from './review/tracked-runs.ts';
import { addGone, addJoined, changedParagraph, speakerBefore, trackedText } from './review/tracked-text.ts';

/** Content as paragraphs: one for each block that has something to read. */
export function addContent(draft: Draft, content: Content, part: string, level: number): void {
  const isPrinted = (block: Block) => isPrintedBlock(block, draft.layout);
  const tracked = trackedText(draft, part, isPrinted);
  const kept = content
    .map((block, index) => ({ block, index }))
    .filter(({ block }) => block.type !== 'list-item' || isPrinted(block));
  const numbers = listNumbers(kept.map(({ block }) => block));
  const printedAt = new Set(kept.filter(({ block }) => isPrinted(block)).map(({ index }) => index));
  const boxes = practicePlaces(content, (index) => printedAt.has(index));
  // Each run of numbers is a Word list of its own at its depth, so that it counts as the editor shows it.
  const listAt: ListRun[] = [];
  const printed = kept
    .map(({ block, index }, position) => {
      const number = numbers[position];
      if (block.type !== 'list-item' || number === undefined)
        return { block, index, list: undefined, box: boxes.get(index), key: `${part}/${index}` };
      // One inside a list that goes on below another item: readers would begin it anew, so it starts at its number.
      const startsAt = block.depth > 0 && block.start === 'continued' ? number : 1;
      if (number === startsAt) {
        if (startsAt > 1) draft.startsAt.add(startsAt);
        listAt[block.depth] = { reference: numbersFrom(startsAt), instance: ++draft.lists };
      }
      const list = listAt[block.depth];
      return { block, index, list, box: boxes.get(index), key: `${part}/${index}` };
    })
    .filter(({ block }) => isPrinted(block));
  let below: 'headline' | undefined;
  for (const [position, { block, index, list, box, key }] of printed.entries()) {
    for (const gone of tracked.goneBefore(index)) addGone(draft, part, gone, level);
    const change = tracked.at(index);
    if (isCaptioned(block)) {
      addCaptioned(draft, block, key, part, change);
      continue;
    }
    if (block.type === 'practice-example' && box?.first)
      addParagraph(
        draft,
        {
          style: 'PracticeLabel',
          ...turned(box),
          children: textRuns(practiceLabel(block.tone, draft.template.words)),
        },
        `${key}/label`,
      );
    const next = printed[position + 1]?.block;
    const headline = draft.headlines && isHeadline(block, next);
    if (headline) below = 'headline';
    else if (block.type === 'heading') below = undefined;
    const around = { next, list, box, level, headline, below };
    const joined = tracked.joinedWith(index);
    if (change && joined !== undefined) addJoined(draft, block, around, part, { tracked: change, index: joined });
    if (block.type !== 'quotation' || isPrinted({ ...block, speaker: '' }))
      addParagraph(draft, changedParagraph(draft, block, around, part, change), key);
    if (block.type === 'quotation')
      addDataParagraph(
        draft,
        { style: 'PullQuoteSpeaker' },
        { words: block.speaker?.trim() ? speakerWords(block.speaker) : '', was: speakerBefore(block, change) },
        `${key}/speaker`,
      );
  }
  for (const gone of tracked.goneBefore(content.length)) addGone(draft, part, gone, level);
}

/** A list of Word’s own. */
type ListRun = { reference: string; instance: number };

export type Around = {
  next: Block | undefined;
  list: ListRun | undefined;
  box: PracticePlace | undefined;
  level: number;
  /** The block says in one line what the paragraph after it is about. */
  headline: boolean;
  below: 'headline' | undefined;
};

function isHeadline(block: Block, next: Block | undefined): boolean {
  return block.type === 'list-item' && block.list === 'bulleted' && block.depth === 0 && next?.type === 'paragraph';
}

/** A block of text as a paragraph, of these runs where they are not simply its own. */
export function paragraphOf(
  draft: Draft,
  block: TextBlock,
  around: Around,
  children: ParagraphChild[] = inlineRuns(draft, block.children),
): IParagraphOptions {
  const { next, list, box, level, headline, below } = around;
  switch (block.type) {
    case 'paragraph': {
      const leads = blockText(block).trimEnd().endsWith(':') || next?.type === 'quotation';
      const style = below === 'headline' ? 'ListContinue' : bodyStyle(draft);
      return {
        style: leads && style === 'BodyText' ? 'ListLeadIn' : style,
        ...(leads && { keepNext: true }),
        children,
      };
    }
    case 'heading':
      return headingParagraph(draft, { level: level + block.level, children });
    case 'list-item': {
      const numbering =
        block.list === 'bulleted'
          ? { reference: BULLETS, level: block.depth, custom: true }
          : { reference: NUMBERS, ...list, level: block.depth, custom: true };
      if (headline) return { style: 'ListHeadline', numbering, keepNext: true, children };
      const holds = next?.type === 'quotation' || (next?.type === 'list-item' && next.depth > block.depth);
      return { style: listStyle(block.list, block.depth), numbering, ...(holds && { keepNext: true }), children };
    }
    case 'quotation': {
      // The speaker, or the next paragraph of the same quotation, stays on the page.
      const goesOn = block.speaker?.trim() ? true : next?.type === 'quotation';
      return { style: 'PullQuote', ...(goesOn && { keepNext: true }), children };
    }
    case 'practice-example':
      return { style: box?.last ? 'PracticeExampleEnd' : 'PracticeExample', ...(box && turned(box)), children };
  }
}

/** A hair's breadth tells boxes apart that would otherwise be drawn as one. */
function turned({ turn }: PracticePlace): IParagraphOptions {
  return turn === 0 ? {} : { indent: { left: PANEL_INDENT.left + 1, right: PANEL_INDENT.right } };
}

export type HeadingOptions = {
  /** Wanted level; never more than one below the heading before it. */
  level: number;
  number?: string;
  /** The part that it is the heading of, where references may lead to it. */
  id?: string;
  children: ParagraphChild[];
  /** That it came, in a comparison. */
  change?: Change | undefined;
};

/** A heading in the style of its level; its number is typed, since it is a name in the framework and not a count. */
export function headingParagraph(
  draft: Draft,
  { level: wanted, number = '', id = '', children, change }: HeadingOptions,
): IParagraphOptions {
  const level = Math.min(wanted, draft.headingLevel + 1, DEEPEST_HEADING);
  draft.headingLevel = level;
  const style = !draft.listed && level <= draft.listedLevels ? unlistedHeading(level) : `Heading${level}`;
  // A part that prints a numbered table is called by that.
  const mark = (words: ParagraphChild[]) => (draft.layout.captions.has(id) ? words : marked(draft, id, words));
  if (number === '') return { style, children: mark(children) };
  const name = headingWords({ number, title: '' });
  // A word, as in “Annex 1:”, would hold the title far from the margin.
  if (WORD.test(number))
    return {
      style,
      children: [
        ...mark(insertedRuns(draft, change, textRuns(name))),
        ...insertedRuns(draft, change, textRuns(`${number.slice(name.length)} `)),
        ...children,
      ],
    };
  const room = hanging(draft, level, number);
  return {
    style,
    indent: { left: room, hanging: room },
    children: [
      ...(name === '' ? [] : mark(insertedRuns(draft, change, textRuns(name)))),
      ...insertedRuns(draft, change, [new TextRun({ children: [number.slice(name.length), new Tab()] })]),
      ...children,
    ],
  };
}

const WORD = /\p{L}{2}/u;

/** Room for a heading's number, in twentieths of a point: a digit is 0.56 of the size wide, a full stop 0.28. */
function hanging({ template }: Draft, level: number, number: string): number {
  const size = sizesOf(template.wordStyle).headings[level - 1] ?? template.wordStyle.bodySize;
  const width = [...number].reduce((sum, sign) => sum + (sign === '.' ? 0.28 : 0.6), 0.6);
  return Math.round(size * width * 20);
}

/** Words that show at a glance that something is still to be written. `before`: what was to be written, in a comparison. */
export function addMissing(draft: Draft, what: string, key: string, before = ''): void {
  const words = (name: string) => (name === '' ? '' : `[${name}: ${draft.template.words.notWritten}]`);
  addDataParagraph(draft, { style: 'MissingText' }, { words: words(what), was: words(before) }, key);
}
