import type { Path } from 'slate';
import type { Direction } from './caret.ts';
import type { AskedDialog } from './commands.ts';
import type { TextEditor } from './create-editor.ts';
import type { PasteRequest } from './paste/take-paste.ts';

/** What a text asks of whoever shows it among others. */
export type TextActions = {
  onFocus: (editor: TextEditor) => void;
  onAsk: (editor: TextEditor, asked: AskedDialog) => void;
  /** Opens what stands at a path: a footnote, a reference, a live figure, a picture or a chart. */
  onOpen: (editor: TextEditor, path: Path) => void;
  /** The file of a picture, dropped or pasted. */
  onPicture: (editor: TextEditor, file: File) => void;
  /** Text of another program. */
  onPaste: (editor: TextEditor, request: PasteRequest) => void;
  /** Moves the selected blocks one place up or down. */
  onMove: (editor: TextEditor, by: 1 | -1) => void;
  /** Ctrl+A, once all of the text is selected. */
  onSelectAll: () => void;
  /** Shift and an arrow key at the edge; true when the selection went on in another text. */
  onExtend: (editor: TextEditor, direction: Direction) => boolean;
  /** An arrow key at the edge; true when the caret went elsewhere. */
  onLeave: (editor: TextEditor, direction: Direction, x: number | undefined) => boolean;
  /** Number of the standard that the text belongs to: its figures come first. */
  standardOf: (editor: TextEditor) => string | undefined;
};
