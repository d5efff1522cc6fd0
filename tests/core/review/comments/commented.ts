import type { Content, Inline, Paragraph, Text } from '../../../../core/content.ts';
import type { Comment } from '../../../../core/review/comments/comment.ts';

/** A paragraph in which `[a:words]` stands for words under the comment a, and `[a,b:words]` for words under two. */
export function commented(line: string): Paragraph {
  const children = [...line.matchAll(/\[([\w,]+):([^\]]*)\]|([^[]+)/g)].map(
    ([, ids, words, plain]): Text => (ids ? { text: words ?? '', comments: ids.split(',') } : { text: plain ?? '' }),
  );
  return { type: 'paragraph', children: children.length > 0 ? children : [{ text: '' }] };
}

export function texts(...lines: string[]): Content {
  return lines.map(commented);
}

/** What `commented` was given, for each paragraph. */
export function told(content: Content): string[] {
  return content.map((block) => ('children' in block ? (block.children as Inline[]).map(toldInline).join('') : ''));
}

function toldInline(inline: Inline): string {
  if ('type' in inline) return inline.type === 'live-figure' ? `{${inline.children[0].comments ?? ''}}` : '';
  return inline.comments ? `[${inline.comments}:${inline.text}]` : inline.text;
}

export function thread(id: string, more: Partial<Comment> = {}): Comment {
  return {
    id,
    anchor: { kind: 'words', part: 'foreword' },
    quote: 'words',
    remarks: [{ id: `${id}-1`, by: 'Ann', at: '2026-01-01T10:00:00Z', text: `About ${id}` }],
    ...more,
  };
}
