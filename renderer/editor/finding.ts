import { Editor, type Path, Transforms } from 'slate';
import { type Block, newParagraph } from '../../core/content.ts';
import { contentOf, isBlank, spotAt } from './model.ts';
import { FREE, type TextRules } from './rules.ts';

/** The command: in the form of the text that the editor holds. */
export function putFinding(editor: Editor & { rules?: TextRules }): void {
  insertFinding(editor, editor.rules ?? FREE);
}

/**
 * Puts a key finding behind the one at the caret, in the form that the edition wants: a bullet, or a bold bullet that says it
 * and a paragraph on it. The caret is in the bullet. In a text of paragraphs it is a bullet.
 */
function insertFinding(editor: Editor, { form }: TextRules): void {
  const spot = spotAt(editor);
  if (!spot) return;
  const [top = 0] = spot.path;
  const blank = spot.kind === 'text' && isBlank(editor, spot.path);
  const at: Path = [blank ? top : endOfFinding(contentOf(editor), top, form)];
  const headline = form === 'headlines';
  const bullet: Block = {
    type: 'list-item',
    list: 'bulleted',
    depth: 0,
    children: [{ text: '', ...(headline && { bold: true }) }],
  };
  Editor.withoutNormalizing(editor, () => {
    if (blank) Transforms.removeNodes(editor, { at: spot.path });
    Transforms.insertNodes(editor, headline ? [bullet, newParagraph()] : [bullet], { at });
    Transforms.select(editor, { path: [...at, 0], offset: 0 });
  });
}

/** Where what belongs to a block ends: its deeper items, and below a headline all up to the next one. */
function endOfFinding(content: readonly Block[], top: number, form: TextRules['form']): number {
  const belongs = (block: Block) => {
    if (block.type === 'heading') return false;
    if (block.type === 'list-item') return block.depth > 0;
    return form === 'headlines' || block.type === 'quotation';
  };
  let end = top + 1;
  for (let block = content[end]; block && belongs(block); block = content[end]) end++;
  return end;
}
