import { Editor, type Point, Transforms } from 'slate';
import { isText } from '../../core/content.ts';
import { blockText } from '../../core/content-text.ts';
import { locate } from '../../core/figures/lines.ts';
import { type PlacedLink, withMarks } from '../../core/figures/link-all.ts';
import type { NamedFigures } from '../../core/figures/named-figures.ts';
import { placeFigures } from '../../core/figures/place-figures.ts';
import type { Template } from '../../core/template.ts';
import type { TextEditor } from './create-editor.ts';
import { contentOf } from './model.ts';

type Printing = { figures: NamedFigures; template: Template };

/**
 * Puts live figures in the place of typed words, as one step. Links of one block come from the last to the first. What is no
 * longer as it was when a link was offered stays as it is.
 *
 * @returns how many were put
 */
export function putLinks(editor: TextEditor, links: readonly PlacedLink[], printing: Printing): number {
  editor.flush();
  let count = 0;
  Editor.withoutNormalizing(editor, () => {
    for (const link of links) if (putLink(editor, link, printing)) count++;
  });
  editor.flush();
  return count;
}

function putLink(editor: TextEditor, { block, link }: PlacedLink, printing: Printing): boolean {
  const { from, to, typed, pieces } = link;
  const written = contentOf(editor)[block];
  if (!written || blockText(printed(written, printing)).slice(from, to) !== typed) return false;
  const anchor = pointAt(editor, block, from, 'begins', printing);
  const focus = pointAt(editor, block, to, 'ends', printing);
  if (!anchor || !focus) return false;
  const [text] = Editor.leaf(editor, anchor);
  const start = Editor.pointRef(editor, anchor, { affinity: 'backward' });
  Transforms.delete(editor, { at: { anchor, focus } });
  const at = start.unref();
  if (!at || !isText(text)) return false;
  Transforms.insertNodes(
    editor,
    pieces.map((piece) => withMarks(piece, text)),
    { at },
  );
  return true;
}

/** Where in the editor a position in the printed text of a block is. */
export function pointAt(
  editor: Editor,
  block: number,
  position: number,
  side: 'begins' | 'ends',
  printing: Printing,
): Point | undefined {
  const written = contentOf(editor)[block];
  const place = written && locate(written, printed(written, printing), position, side);
  return place && { path: [block, ...place.path], offset: place.offset };
}

type Written = ReturnType<typeof contentOf>[number];

function printed(block: Written, { figures, template }: Printing): Written {
  return placeFigures([block], figures, template)[0] ?? block;
}
