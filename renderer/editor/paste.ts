import { Content, type Inline } from '../../core/content.ts';
import { mapLines } from '../../core/map-lines.ts';
import { leaveVoidInline } from './blocks.ts';
import type { TextEditor } from './create-editor.ts';
import { isLiveFigure, spotAt } from './model.ts';
import { inHouseStyle } from './paste/house-lines.ts';
import { insertForeign, insertOwn } from './paste/insert.ts';
import { clippingOf, readClipping } from './paste/read-clipboard.ts';

/**
 * Text copied in this app comes back as it was, when it is valid. Of anything else the structure comes: here without a
 * question and without the pictures that are still to be stored, for which `takePaste` is.
 */
export function insertData(editor: TextEditor, data: DataTransfer): void {
  leaveVoidInline(editor);
  const own = ownFragment(data);
  if (own) {
    insertOwn(editor, knownFigures(editor, own));
    return;
  }
  const { blocks } = readClipping(clippingOf(data)).read('accept', spotAt(editor)?.kind === 'cell');
  const shown = blocks.filter(({ type }) => type !== 'picture');
  insertForeign(editor, inHouseStyle(shown, editor));
}

/** What a text of this app has put on the clipboard. */
export function ownFragment(data: DataTransfer): Content | undefined {
  return parseFragment(data.getData('application/x-slate-fragment'));
}

/** A figure from another report stands for nothing here: its words come in its place. */
function knownFigures(editor: TextEditor, blocks: Content): Content {
  const { figures } = editor.around();
  const known = (inlines: Inline[]) =>
    inlines.map((inline) =>
      isLiveFigure(inline) && !figures.has(inline.figure) ? { ...inline.children[0], text: inline.seen } : inline,
    );
  return blocks.map((block) => mapLines(block, known));
}

/** Slate puts its nodes on the clipboard as base64 of percent-encoded JSON. */
function parseFragment(encoded: string): Content | undefined {
  if (encoded === '') return undefined;
  try {
    const parsed = Content.safeParse(JSON.parse(decodeURIComponent(atob(encoded))));
    return parsed.success && parsed.data.length > 0 ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
