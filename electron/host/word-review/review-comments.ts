import type { ReviewedComment } from '../../../core/review/word/reviewed-file.ts';
import { REVIEW } from '../limits.ts';
import type { WordPackage } from '../word-import/package.ts';
import { allBelow, childrenOf, type XmlElement } from '../word-import/xml-tree.ts';
import { stampOf } from './stamp.ts';

/** The comments of a file with their threads; LibreOffice forgets what answers what. */
export function readComments(file: WordPackage, related: (type: string) => string | undefined): ReviewedComment[] {
  const states = new Map(
    childrenOf(file.tree(related('commentsExtended')), 'w15:commentEx').map(({ attributes }) => [
      (attributes.get('w15:paraId') ?? '').toUpperCase(),
      { parent: attributes.get('w15:paraIdParent')?.toUpperCase(), done: attributes.get('w15:done') },
    ]),
  );
  const comments = childrenOf(file.tree(related('comments')), 'w:comment').slice(0, REVIEW.comments);
  const byParagraph = new Map<string, string>();
  const found = comments.map((comment) => {
    const paragraphs = allBelow(comment, 'w:p');
    const id = comment.attributes.get('w:id') ?? '';
    // The last of its paragraphs stands for the comment.
    const last = (paragraphs.at(-1)?.attributes.get('w14:paraId') ?? '').toUpperCase();
    if (last !== '') byParagraph.set(last, id);
    return { id, last, stamp: stampOf(comment), text: paragraphs.map(wordsIn).join('\n').trim() };
  });
  return found.map(({ id, last, stamp, text }) => {
    const state = states.get(last);
    const parent = state?.parent === undefined ? undefined : byParagraph.get(state.parent);
    const resolved = state?.done === '1' || state?.done === 'true';
    return { id, ...stamp, text, resolved, ...(parent !== undefined && parent !== id && { parent }) };
  });
}

function wordsIn(element: XmlElement): string {
  if (element.name === 'w:t') return element.text;
  if (element.name === 'w:tab') return '\t';
  if (element.name === 'w:br' || element.name === 'w:cr') return '\n';
  if (element.name === 'w:del' || element.name === 'w:moveFrom') return '';
  return element.children.map(wordsIn).join('');
}
