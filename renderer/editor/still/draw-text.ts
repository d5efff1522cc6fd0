import type { Block, Content, TextBlock } from '../../../core/content.ts';
import { blockText } from '../../../core/content-text.ts';
import { speakerWords } from '../../../core/speaker.ts';
import { practiceLabel } from '../../../core/words.ts';
import { sayFault } from '../BlockFault.tsx';
import { itemWords } from '../item-words.ts';
import { say } from '../messages.ts';
import { numberAt } from '../numbering.ts';
import { drawCaptioned } from './draw-captioned.ts';
import { drawLine } from './draw-line.ts';
import type { Look } from './look.ts';
import { newElement, styled } from './new-element.ts';

/**
 * The blocks of a text as `TextView` shows them: the same elements and classes, so that they have the same heights and are
 * read alike, yet made once and not kept in step.
 */
export function drawText(content: Content, headingLevel: number, look: Look): Node[] {
  return content.map((block, index) => {
    try {
      return drawBlock(content, block, index, headingLevel, look);
    } catch (error) {
      reportError(error);
      return drawFault(block);
    }
  });
}

function drawBlock(content: Content, block: Block, index: number, headingLevel: number, look: Look): Node {
  switch (block.type) {
    case 'table':
    case 'picture':
    case 'chart':
      return drawCaptioned(block, look);
    case 'list-item': {
      // Of an item that the style sheet cannot count.
      const number = block.start === 'continued' ? numberAt({ children: content }, index) : undefined;
      const item = drawTextBlock(block, headingLevel, look);
      return number === undefined ? item : styled(item, { 'counter-set': countFrom(block.depth, number) });
    }
    case 'paragraph':
    case 'heading':
    case 'quotation':
    case 'practice-example':
      return drawTextBlock(block, headingLevel, look);
  }
}

function drawTextBlock(block: TextBlock, headingLevel: number, look: Look): HTMLElement {
  const words = drawLine(block.children, false, look);
  switch (block.type) {
    case 'paragraph':
      return newElement('p', { class: 'b' }, words);
    case 'heading': {
      const tag = `h${Math.min(6, headingLevel + block.level - 1)}`;
      return newElement(tag, { class: 'b b-heading', 'data-level': block.level }, words);
    }
    case 'list-item': {
      const { list, depth, start } = block;
      const told = { role: 'group', 'aria-roledescription': itemWords(block) };
      const set = { 'data-list': list, 'data-depth': depth, 'data-start': start };
      return newElement('p', { ...told, class: 'b b-item', ...set }, words);
    }
    case 'practice-example': {
      const { tone, opens, about } = block;
      const label = look((around) => practiceLabel(tone, around.words), tone);
      const told = { role: 'note', 'aria-label': label, 'data-label': label };
      const set = { 'data-tone': tone, 'data-opens': opens ?? (about && true) };
      const person = [about?.name.trim(), about?.age.trim()].filter((part) => part).join(', ');
      const line = person
        ? [newElement('span', { class: 'about-line', title: say('notPrinted') }, [frame(person)])]
        : [];
      return newElement('p', { ...told, class: 'b b-practice', ...set }, [...line, ...words]);
    }
    case 'quotation': {
      const speaker = block.speaker?.trim() ? block.speaker : undefined;
      const line =
        speaker === undefined ? [] : [newElement('footer', { class: 'speaker-line' }, [frame(speakerWords(speaker))])];
      const fields = { class: 'b b-quotation', 'data-spoken': speaker === undefined ? undefined : true };
      return newElement('blockquote', fields, [...words, ...line]);
    }
  }
}

function frame(words: string): Node {
  return newElement('span', { class: 'frame-words' }, [words]);
}

/** Near the window its editor offers to try again. */
function drawFault(block: Block): Node {
  return newElement('div', { class: 'b block-fault' }, [
    newElement('div', { class: 'block-fault-told' }, [newElement('p', {}, [sayFault(block)])]),
    newElement('p', { class: 'block-fault-words' }, [blockText(block)]),
  ]);
}

/** Sets the count at a depth; what is deeper begins anew. */
function countFrom(depth: number, number: number): string {
  const counts = ['d0', 'd1', 'd2'].flatMap((name, at) => (at < depth ? [] : [`${name} ${at === depth ? number : 0}`]));
  return counts.join(' ');
}
