import { type DragEvent, type KeyboardEvent, type MouseEvent, memo, useCallback, useRef } from 'react';
import { Editor, Node, type Path, type Selection, Transforms } from 'slate';
import { Editable, ReactEditor, type RenderElementProps, type RenderPlaceholderProps, Slate } from 'slate-react';
import { guardBlock } from './BlockFault.tsx';
import { insertParagraph, shiftItems } from './blocks.ts';
import { type Direction, edgeAhead, readSelection, wayOut } from './caret.ts';
import { type AskedDialog, commandFor, commands, isDialog } from './commands.ts';
import type { TextEditor } from './create-editor.ts';
import { notesFrom } from './elements.tsx';
import { FigureList, type ListKeys } from './live/FigureList.tsx';
import { closeListing } from './live/listing.ts';
import { selectedFigure, selectFigure } from './live/live-figures.ts';
import { contentOf, isLiveFigure, isTextBlock, isVoidBlock, isVoidInline, spotAt } from './model.ts';
import { moveByLine, passVoidInline } from './moving.ts';
import { useOwnWords } from './own-words.ts';
import { isPassing, startPassing } from './passing.ts';
import { clippingOf } from './paste/read-clipboard.ts';
import type { PasteRequest } from './paste/take-paste.ts';
import { ownFragment } from './paste.ts';
import { frameOf } from './practice/frame-of.ts';
import { renderLeaf, renderPlaceholder, SlateElement } from './slate-elements.tsx';
import { stepCell } from './table/tables.ts';

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

type Props = {
  editor: TextEditor;
  label: string;
  placeholder: string;
  headingLevel: number;
  notesBefore: number;
  actions: TextActions;
};

export const EditableText = memo(function EditableText(props: Props) {
  const { editor, label, placeholder, headingLevel, notesBefore, actions } = props;
  const renderElement = useCallback(
    (element: RenderElementProps) => guardBlock(element, <SlateElement {...element} headingLevel={headingLevel} />),
    [headingLevel],
  );
  const placeholderOf = useCallback(
    (props: RenderPlaceholderProps) =>
      isTextBlock(editor.children[0]) ? renderPlaceholder(props) : <span {...props.attributes} hidden />,
    [editor],
  );
  const listKeys = useRef<ListKeys>(null);
  const asksPlain = useRef(false);
  const decorate = useOwnWords();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    asksPlain.current = isPlainPaste(event);
    if (listKeys.current?.(event) || answerKey(editor, event, actions)) event.preventDefault();
  };
  /** True when Slate has nothing to do for it any more. */
  const onClick = (event: MouseEvent) => {
    const { target } = event;
    if (!(target instanceof Element)) return false;
    const inline = target.closest('.void-inline');
    if (inline) {
      const node = ReactEditor.toSlateNode(editor, inline);
      // Among words that are read and passed over, one click opens nothing.
      if (isLiveFigure(node)) selectFigure(editor, ReactEditor.findPath(editor, node));
      else open(node);
      return true;
    }
    const link = target.closest('a');
    if (link && (event.ctrlKey || event.metaKey)) window.open(link.href, '_blank', 'noreferrer');
    return false;
  };
  const onDoubleClick = ({ target }: MouseEvent) => {
    const figure = target instanceof Element ? target.closest('.b-picture, .b-chart, .figure-place') : null;
    if (figure) open(ReactEditor.toSlateNode(editor, figure));
  };
  const open = (node: Node) => {
    if (!isVoidInline(node) && !isVoidBlock(node)) return;
    const path = ReactEditor.findPath(editor, node);
    const behind = isVoidInline(node) ? Editor.after(editor, path) : Editor.start(editor, path);
    if (behind) Transforms.select(editor, behind);
    actions.onOpen(editor, path);
  };
  const takePicture = (data: DataTransfer) => {
    const file = [...data.files].find(({ type }) => type.startsWith('image/'));
    // Words copied from a word processor bring a picture of themselves along.
    if (!file || data.getData('text/plain').trim() !== '' || data.types.includes('application/x-slate-fragment'))
      return false;
    actions.onPicture(editor, file);
    return true;
  };
  const onDrop = (event: DragEvent) => {
    const range = ReactEditor.findEventRange(editor, event);
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    ReactEditor.focus(editor);
    if (range) editor.select(range);
    takePicture(event.dataTransfer);
  };
  return (
    <Slate editor={editor} initialValue={editor.children}>
      <Editable
        className="text editable"
        aria-label={label}
        role="textbox"
        aria-multiline
        // Tab moves list items and cells: whoever is caught by that must be told the way out.
        aria-description="Escape, then Tab, leaves the text. Alt, Shift and an arrow up or down moves the block. In a table, Alt and F10 leads to its tools. Tab leads from a quotation to its speaker, and from an example to whom it is about. A slash at the start of a word lists the figures."
        spellCheck
        placeholder={placeholder}
        style={notesFrom(notesBefore)}
        decorate={decorate}
        renderElement={renderElement}
        renderLeaf={renderLeaf}
        renderPlaceholder={placeholderOf}
        scrollSelectionIntoView={keepCaretInView}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onDoubleClick={onDoubleClick}
        onPaste={(event) => {
          // A paste into the caption of a table is that field’s own.
          if (event.target instanceof HTMLTextAreaElement) return;
          const { clipboardData: data } = event;
          const isPlain = asksPlain.current;
          asksPlain.current = false;
          if (!isPlain && ownFragment(data)) return;
          event.preventDefault();
          if (isPlain || !takePicture(data)) actions.onPaste(editor, { clipping: clippingOf(data), isPlain });
        }}
        onDragOver={(event) => {
          if (event.dataTransfer.types.includes('Files')) event.preventDefault();
        }}
        onDrop={onDrop}
        onFocus={() => actions.onFocus(editor)}
        onBlur={() => closeListing(editor)}
      />
      <FigureList editor={editor} standard={actions.standardOf(editor)} keys={listKeys} />
    </Slate>
  );
});

/** What Ctrl+A selected last: the same keys again mean more than this text. */
let allSelected: Selection = null;

/** Ctrl+Shift+V, on a Mac with the Option key, too. */
function isPlainPaste({ code, key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return shiftKey && (ctrlKey || metaKey) && (code === 'KeyV' || key.toLowerCase() === 'v');
}

/** True when the key was answered here. */
function answerKey(editor: TextEditor, event: KeyboardEvent, actions: TextActions): boolean {
  readSelection(editor);
  const asked = commandFor(event);
  if (asked) {
    if (isDialog(asked)) actions.onAsk(editor, asked);
    else commands[asked].run(editor);
    return true;
  }
  const spot = spotAt(editor);
  if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) {
    // The browser would begin with the frame of a table that comes first.
    if (allSelected === editor.selection && editor.selection) actions.onSelectAll();
    else Transforms.select(editor, Editor.range(editor, []));
    allSelected = editor.selection;
    return true;
  }
  if (event.key === 'F10' && event.altKey) return focusTools(editor);
  if (event.altKey && event.shiftKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
    actions.onMove(editor, event.key === 'ArrowUp' ? -1 : 1);
    return true;
  }
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return leaveBox(editor, event.shiftKey);
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === 'Escape') startPassing();
  if (event.key === 'Tab') {
    if (isPassing()) return false;
    if (spot?.kind === 'text' && !event.shiftKey && focusFrame(editor, spot.path[0] ?? 0)) return true;
    if (spot?.kind !== 'cell') return shiftItems(editor, event.shiftKey ? -1 : 1);
    if (!stepCell(editor, event.shiftKey ? -1 : 1)) focusCaption(editor, spot.top);
    return true;
  }
  if (event.shiftKey) {
    const direction = edgeAhead(editor, event.key);
    return direction !== undefined && actions.onExtend(editor, direction);
  }
  if (event.key === 'Enter' && spot?.kind === 'void') {
    actions.onOpen(editor, spot.path);
    return true;
  }
  const figure = event.key === 'Enter' ? selectedFigure(editor) : undefined;
  if (figure) {
    actions.onOpen(editor, figure);
    return true;
  }
  if (passVoidInline(editor, event.key)) return true;
  const led = moveByLine(editor, event.key) ?? wayOut(editor, event.key);
  if (led === 'here') return true;
  return led !== undefined && actions.onLeave(editor, led.direction, led.x);
}

/** Ctrl+Enter: a paragraph below what the caret is in, above with Shift; from an example, a new box. */
function leaveBox(editor: TextEditor, above: boolean): boolean {
  const spot = spotAt(editor);
  if (!spot) return false;
  const [top = 0] = spot.path;
  Editor.withoutNormalizing(editor, () => {
    insertParagraph(editor, [above ? top : top + 1]);
    if (spot.kind !== 'text' || spot.block.type !== 'practice-example' || above) return;
    const { type, tone } = spot.block;
    Transforms.setNodes(editor, { type, tone, opens: true }, { at: [top + 1] });
  });
  return true;
}

function figureOf(editor: TextEditor, top: number): HTMLElement {
  return ReactEditor.toDOMNode(editor, Node.get(editor, [top]));
}

function focusTools(editor: TextEditor): boolean {
  const spot = spotAt(editor);
  const tool =
    spot?.kind === 'cell' && figureOf(editor, spot.top).querySelector<HTMLElement>('[role=toolbar] [data-stop]');
  if (!tool) return false;
  tool.focus();
  return true;
}

/** Leads from a quotation to its speaker, and from an example to whom it is about. */
function focusFrame(editor: TextEditor, index: number): boolean {
  const framed = frameOf(contentOf(editor), index);
  const field = framed === undefined ? null : figureOf(editor, framed).querySelector<HTMLElement>('[data-frame-field]');
  field?.focus();
  return field !== null;
}

function focusCaption(editor: TextEditor, top: number): void {
  figureOf(editor, top).querySelector<HTMLElement>('[data-frame-field=caption]')?.focus();
}

function keepCaretInView(_editor: ReactEditor, range: globalThis.Range): void {
  const box = range.getClientRects()[0];
  const at = range.startContainer;
  const element = at instanceof Element ? at : at.parentElement;
  const scroller = element?.closest('[data-scroller]');
  if (!box || !scroller) return;
  const frame = scroller.getBoundingClientRect();
  const margin = 48;
  if (box.bottom > frame.bottom - margin) scroller.scrollTop += box.bottom - frame.bottom + margin;
  else if (box.top < frame.top + margin) scroller.scrollTop -= frame.top + margin - box.top;
}
