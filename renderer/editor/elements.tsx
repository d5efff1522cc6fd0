import type { CSSProperties, HTMLAttributes, ReactNode, Ref } from 'react';
import type { Block } from '../../core/content.ts';

type Attributes = HTMLAttributes<HTMLElement> & { ref?: Ref<never> };
type Props = { block: Block; headingLevel: number; attributes?: Attributes; children: ReactNode };

/**
 * One block as it is set, in the editor and out of it: the same elements and classes, so that a text keeps its height
 * when its editor comes and goes. List numbers are counted by the style sheet.
 */
export function BlockElement({ block, headingLevel, attributes, children }: Props) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p {...attributes} className="b">
          {children}
        </p>
      );
    case 'heading': {
      const Tag = `h${Math.min(6, headingLevel + block.level - 1)}` as 'h6';
      return (
        <Tag {...attributes} className="b b-heading" data-level={block.level}>
          {children}
        </Tag>
      );
    }
    case 'list-item':
      return (
        <p {...attributes} className="b b-item" data-list={block.list} data-depth={block.depth}>
          {children}
        </p>
      );
    case 'practice-example':
      return (
        <p {...attributes} className="b b-practice" data-tone={block.tone}>
          {children}
        </p>
      );
    case 'table':
    case 'picture':
    case 'chart':
      return (
        <div {...attributes} className="b b-captioned">
          {block.caption}
          {children}
        </div>
      );
    case 'quotation':
      return (
        <blockquote {...attributes} className="b b-quotation">
          {children}
        </blockquote>
      );
  }
}

/** The note's number comes from the style sheet, which counts marks from `notesFrom` on. */
export function NoteMark({ note }: { note: string }) {
  return <sup className="note" role="img" aria-label={note.trim() ? `Footnote: ${note}` : 'Empty footnote'} />;
}

/** Sets the count of footnotes before a text. */
export function notesFrom(count: number): CSSProperties {
  return { counterReset: `notes ${count} d0 0 d1 0 d2 0` };
}
