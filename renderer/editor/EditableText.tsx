import { type DragEvent, type KeyboardEvent, type MouseEvent, memo, useCallback, useMemo, useRef } from 'react';
import { Editor, type Node, type NodeEntry, Transforms } from 'slate';
import { Editable, ReactEditor, type RenderElementProps, Slate } from 'slate-react';
import type { Keymap } from '../../core/own-keys.ts';
import { keymap, keysSaid } from '../ui/own-keys.ts';
import { useReading } from '../ui/reading.ts';
import { scrollIntoSight } from '../ui/scroll.ts';
import { useStore } from '../ui/store.ts';
import { answerKey, isPlainPaste } from './answer-key.ts';
import { answerReadingKey } from './answer-reading-key.ts';
import { guardBlock } from './BlockFault.tsx';
import { readSelection } from './caret.ts';
import type { ShowChanges } from './changed-words.ts';
import type { TextEditor } from './create-editor.ts';
import { EditableField, expectCaret, forgetCaret } from './EditableField.tsx';
import { notesFrom } from './elements.tsx';
import { FigureList, type ListKeys } from './live/FigureList.tsx';
import { closeListing } from './live/listing.ts';
import { selectFigure } from './live/live-figures.ts';
import { say } from './messages.ts';
import { isFootnote, isLiveFigure, isVoidBlock, isVoidInline } from './model.ts';
import { useOwnWords } from './own-words.ts';
import { clippingOf } from './paste/read-clipboard.ts';
import { ownFragment } from './paste.ts';
import { renderLeaf, SlateElement } from './slate-elements.tsx';
import type { TextActions } from './text-actions.ts';

type Props = {
  editor: TextEditor;
  label: string;
  placeholder: string;
  headingLevel: number;
  notesBefore: number;
  actions: TextActions;
  /** Says what of the text changed, where that is to be seen. */
  showChanges?: ShowChanges | undefined;
};

/** Tab moves list items and cells: whoever is caught by that must be told the way out. */
function howToMove(now: Keymap): string {
  const [up, down] = [keysSaid(now, 'edit.moveUp'), keysSaid(now, 'edit.moveDown')];
  const keys = keysSaid(now, 'format.tableTools');
  return [
    say('escapeThenTabLeaves'),
    ...(up && down ? [say('movesTheBlock', { up, down })] : []),
    ...(keys ? [say('leadsToTableTools', { keys })] : []),
  ].join(' ');
}

export const EditableText = memo(function EditableText(props: Props) {
  const { editor, label, placeholder, headingLevel, notesBefore, actions, showChanges } = props;
  const renderElement = useCallback(
    (element: RenderElementProps) => guardBlock(element, <SlateElement {...element} headingLevel={headingLevel} />),
    [headingLevel],
  );
  const readOnly = useReading();
  const how = useStore(keymap, howToMove);
  const listKeys = useRef<ListKeys>(null);
  const asksPlain = useRef(false);
  const ownWords = useOwnWords();
  const decorate = useMemo(
    () => (showChanges ? (entry: NodeEntry) => [...ownWords(entry), ...showChanges(entry)] : ownWords),
    [ownWords, showChanges],
  );
  const readCaret = useCallback(() => readSelection(editor), [editor]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (readOnly) {
      if (answerReadingKey(editor, event, actions)) event.preventDefault();
      return;
    }
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
      else if (!readOnly || isFootnote(node)) open(node);
      return true;
    }
    const link = target.closest('a');
    if (link && (event.ctrlKey || event.metaKey)) window.open(link.href, '_blank', 'noreferrer');
    return false;
  };
  const onDoubleClick = ({ target }: MouseEvent) => {
    if (readOnly) return;
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
    if (
      readOnly ||
      !file ||
      data.getData('text/plain').trim() !== '' ||
      data.types.includes('application/x-slate-fragment')
    )
      return false;
    actions.onPicture(editor, file);
    return true;
  };
  const onDrop = (event: DragEvent) => {
    if (readOnly) return;
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
        as={EditableField}
        className="text editable"
        readOnly={readOnly}
        // Without it, no key would lead to a text that cannot be written in.
        tabIndex={0}
        aria-readonly={readOnly}
        aria-label={label}
        role="textbox"
        aria-multiline
        aria-description={readOnly ? say('readOnly') : how}
        spellCheck={!readOnly}
        aria-placeholder={placeholder}
        style={notesFrom(notesBefore)}
        decorate={decorate}
        renderElement={renderElement}
        renderLeaf={renderLeaf}
        scrollSelectionIntoView={keepCaretInView}
        onKeyDown={onKeyDown}
        onDOMBeforeInput={readCaret}
        onMouseDown={() => expectCaret(editor)}
        onClick={onClick}
        onDoubleClick={onDoubleClick}
        onPaste={(event) => {
          // A paste into the caption of a table is that field’s own.
          if (readOnly || event.target instanceof HTMLTextAreaElement) return;
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
        // Captured: Slate passes neither on in the moment after it has selected something on the page, and forgets no focus then.
        onFocusCapture={({ target }) => {
          if (readOnly || ReactEditor.hasEditableTarget(editor, target)) actions.onFocus(editor);
        }}
        onBlurCapture={({ target, currentTarget, relatedTarget }) => {
          forgetCaret(editor);
          closeListing(editor);
          const staysInside = currentTarget.contains(relatedTarget) || document.activeElement === currentTarget;
          // Otherwise the text, as one that is read does always, would take the focus back when it next selects something.
          if (target === currentTarget && !staysInside) ReactEditor.blur(editor);
        }}
      />
      {!readOnly && <FigureList editor={editor} standard={actions.standardOf(editor)} keys={listKeys} />}
    </Slate>
  );
});

function keepCaretInView(_editor: ReactEditor, range: globalThis.Range): void {
  const box = range.getClientRects()[0];
  const at = range.startContainer;
  const element = at instanceof Element ? at : at.parentElement;
  const scroller = element?.closest('[data-scroller]');
  if (box && scroller) scrollIntoSight(scroller, box, 48);
}
