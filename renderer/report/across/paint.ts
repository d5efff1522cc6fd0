import { ReactEditor } from 'slate-react';
import { isCaptioned } from '../../../core/content.ts';
import { isEmpty } from '../../../core/content-text.ts';
import { contentOf as blocksOf } from '../../editor/model.ts';
import { partElement } from '../reveal.ts';
import type { Session } from '../session.ts';
import { rangeOf, type Segment, type Span, segmentsOf } from './span.ts';

/** Shows a span on the page: words by a highlight, whole tables, pictures and forms by a frame. */
export function paint(session: Session, span: Span | null): void {
  for (const framed of document.querySelectorAll<HTMLElement>('[data-across]')) delete framed.dataset.across;
  if (!span) {
    CSS.highlights.delete('across');
    return;
  }
  const ranges = segmentsOf(session, span).flatMap((segment) => rangesOf(session, segment));
  CSS.highlights.set('across', new Highlight(...ranges));
}

function rangesOf(session: Session, segment: Segment): AbstractRange[] {
  const part = partElement(segment.placed.id);
  if (!part) return [];
  const own = (selector: string) =>
    [...part.querySelectorAll<HTMLElement>(selector)].filter((element) => element.closest('[data-part]') === part);
  const ranges: AbstractRange[] = segment.heading ? own('.part-heading').map(contentsRange) : [];
  if (segment.writable) {
    if (segment.from || segment.to) ranges.push(...partly(session, segment));
    else if (!isEmpty(session.report().parts[segment.placed.id] ?? []))
      ranges.push(...own('.prose .text').map(contentsRange));
    if (!segment.from) ranges.push(...own('.edition-text').map(contentsRange));
    if (!segment.from && !segment.to) for (const figure of own('.b-table, .b-picture, .b-chart')) frame(figure);
  } else {
    ranges.push(...own('.text:not(.button), .statement-words, .data-table, .addressee-name').map(contentsRange));
    for (const written of own('.recommendation-text')) frame(written);
  }
  return ranges;
}

function partly(session: Session, segment: Segment): AbstractRange[] {
  const editor = session.editorOf(segment.placed.id);
  const range = rangeOf(editor, segment);
  try {
    const [first = 0, last = 0] = [range.anchor.path[0], range.focus.path[0]];
    for (const [index, block] of blocksOf(editor).entries())
      if (
        isCaptioned(block) &&
        index >= first &&
        index <= last &&
        (block.type !== 'table' || (index > first && index < last))
      )
        frame(ReactEditor.toDOMNode(editor, block));
    return [ReactEditor.toDOMRange(editor, range)];
  } catch {
    // It is not on the page just now.
    return [];
  }
}

function frame(element: HTMLElement): void {
  element.dataset.across = '';
}

function contentsRange(element: Element): AbstractRange {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range;
}
