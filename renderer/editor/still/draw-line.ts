import { type Inline, isText, type LiveFigure, type Marks, type Reference } from '../../../core/content.ts';
import { isLiveFigure, isSeen, wordsInLine } from '../../../core/figures/place-figures.ts';
import { commentedFields } from '../commented.ts';
import { lackOf, tellFormer } from '../live/lack.ts';
import { say } from '../messages.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Look } from './look.ts';
import { newElement } from './new-element.ts';

const figuresOf = (around: Surroundings) => around.figures;
const templateOf = (around: Surroundings) => around.template;

/** The words of a paragraph or a cell, as `Line` of a text that is only read shows them. */
export function drawLine(inlines: readonly Inline[], cell: boolean, look: Look): (Node | string)[] {
  // An empty line is as high as one with words.
  if (inlines.every((inline) => isText(inline) && inline.text === '')) return [newElement('br', {})];
  const words = inlines.some(isLiveFigure)
    ? wordsInLine(inlines, cell, look(figuresOf), look(templateOf)).words
    : undefined;
  return inlines.map((inline) => drawInline(inline, words, look));
}

function drawInline(inline: Inline, words: ReadonlyMap<LiveFigure, string> | undefined, look: Look): Node | string {
  if (isText(inline)) return marked(inline.text, inline);
  switch (inline.type) {
    case 'link':
      return newElement('a', { href: inline.url, target: '_blank', rel: 'noreferrer' }, [
        ...inline.children.map((child) => marked(child.text, child)),
      ]);
    case 'footnote': {
      const { note } = inline;
      const label = note.trim() ? say('footnoteOf', { note }) : say('emptyFootnote');
      return newElement('sup', { class: 'note', role: 'img', 'aria-label': label });
    }
    case 'reference':
      return drawReference(inline, look);
    case 'live-figure':
      return drawFigure(inline, words?.get(inline) ?? inline.seen, look);
  }
}

function marked(words: string, { bold, italic, superscript, comments }: Marks): Node | string {
  let node: Node | string = words;
  if (superscript) node = newElement('sup', {}, [node]);
  if (italic) node = newElement('em', {}, [node]);
  if (bold) node = newElement('strong', {}, [node]);
  if (comments) node = newElement('mark', { class: 'commented', ...commentedFields({ comments }) }, [node]);
  return node;
}

function drawReference({ to }: Reference, look: Look): Node {
  const words = look((around) => around.places.get(to), `place ${to}`);
  if (words !== undefined) return newElement('span', { class: 'reference-words' }, [words]);
  const title = say('placeIsGone');
  return newElement('span', { class: 'reference-words lost', title }, [say('referenceToNothing')]);
}

function drawFigure(live: LiveFigure, printed: string, look: Look): Node {
  const figures = look(figuresOf);
  const named = figures.get(live.figure);
  const words = [marked(printed, live.children[0])];
  const lack = lackOf(named);
  if (lack) return newElement('span', { class: 'live-figure lacking', title: lack, 'aria-description': lack }, words);
  if (isSeen(live, figures, look(templateOf)))
    return newElement('span', { class: 'live-figure', title: named?.label }, words);
  const former = tellFormer(live.seen);
  const title = `${former}. ${named?.label ?? ''}`;
  return newElement('mark', { class: 'live-figure changed', title, 'aria-description': former }, words);
}
