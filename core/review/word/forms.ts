import { isCaptioned, type TextBlock } from '../../content.ts';
import type { Exported, ExportedLine } from './exported-lines.ts';
import type { ParagraphForm } from './reviewed-file.ts';

/**
 * What paragraphs of the file are in a report. What looks like a paragraph of the export is what that one was: the forms of
 * the file are learnt while it is read.
 */
export type Forms = {
  learn: (form: ParagraphForm, line: ExportedLine) => void;
  blockOf: (form: ParagraphForm, part: string) => TextBlock;
  /** What the block of a line was, if it is one of text. */
  wasOf: (line: ExportedLine) => TextBlock | undefined;
};

/** `levels`: the level of the heading above each part’s text. */
export function newForms({ parts }: Pick<Exported, 'parts'>, levels: Readonly<Record<string, number>>): Forms {
  const learnt = new Map<string, TextBlock>();
  const keyOf = ({ style, kind, level, list }: ParagraphForm) => JSON.stringify([style, kind, level, list]);
  const wasOf = ({ kind, part, block }: ExportedLine) => {
    const found = kind === 'block' ? parts[part]?.[block] : undefined;
    return found && !isCaptioned(found) ? found : undefined;
  };
  return {
    wasOf,
    learn(form, line) {
      const block = wasOf(line);
      if (block) learnt.set(keyOf(form), bare(block));
    },
    blockOf(form, part) {
      const known = learnt.get(keyOf(form));
      const made = known ?? newForm(form, levels[part] ?? 1);
      // How deep a heading lies depends on its part.
      return made.type === 'heading' && form.kind === 'heading' ? newForm(form, levels[part] ?? 1) : made;
    },
  };
}

/** A block without its words and what belongs to them alone. */
function bare(block: TextBlock): TextBlock {
  const children = [{ text: '' }];
  switch (block.type) {
    case 'paragraph':
      return { type: 'paragraph', children };
    case 'heading':
      return { type: 'heading', level: block.level, children };
    case 'list-item':
      return { type: 'list-item', list: block.list, depth: block.depth, children };
    case 'quotation':
      return { type: 'quotation', children };
    case 'practice-example':
      return { type: 'practice-example', tone: block.tone, children };
  }
}

function newForm({ kind, level, list }: ParagraphForm, above: number): TextBlock {
  const children = [{ text: '' }];
  switch (kind) {
    case 'heading':
      return { type: 'heading', level: Math.min(Math.max(level - above, 1), 2), children };
    case 'item':
      return { type: 'list-item', list: list ?? 'bulleted', depth: Math.min(level, 2), children };
    case 'quotation':
      return { type: 'quotation', children };
    case 'box':
      return { type: 'practice-example', tone: 'neutral', children };
    case 'text':
    case 'caption':
      return { type: 'paragraph', children };
  }
}

/** Whether two are of the same kind, list and level. */
export function isSameForm(a: TextBlock, b: TextBlock): boolean {
  if (a.type === 'heading' && b.type === 'heading') return a.level === b.level;
  if (a.type === 'list-item' && b.type === 'list-item') return a.list === b.list && a.depth === b.depth;
  return a.type === b.type;
}

/** Items are of level 1 to 3, which goes without saying for the first; their depth counts from 0. */
export function sayForm(block: TextBlock): string {
  switch (block.type) {
    case 'paragraph':
      return 'paragraph';
    case 'heading':
      return `heading of level ${block.level}`;
    case 'list-item':
      return `${block.list} item${block.depth > 0 ? ` of level ${block.depth + 1}` : ''}`;
    case 'quotation':
      return 'quotation';
    case 'practice-example':
      return 'practice example';
  }
}
