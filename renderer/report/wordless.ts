import type { Editor } from 'slate';
import type { Content } from '../../core/content.ts';
import type { Report } from '../../core/report.ts';
import { stretchesIn } from '../../core/review/comments/comment-marks.ts';

/** Whether a comment of the report is on no words of its texts, as the editors hold them at this moment. */
export function isWordless(
  comment: string,
  { comments = [], parts }: Report,
  editors: ReadonlyMap<string, Pick<Editor, 'children'>>,
): boolean {
  const textOf = (part: string) => (editors.get(part)?.children as Content | undefined) ?? parts[part] ?? [];
  const isThere = (part: string) => textOf(part).some((block) => stretchesIn(block).has(comment));
  return (
    comments.some(({ id }) => id === comment) && ![...new Set([...Object.keys(parts), ...editors.keys()])].some(isThere)
  );
}
