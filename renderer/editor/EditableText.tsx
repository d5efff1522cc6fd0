import { type KeyboardEvent, type MouseEvent, memo, useCallback } from 'react';
import type { Path } from 'slate';
import {
  Editable,
  ReactEditor,
  type RenderElementProps,
  type RenderLeafProps,
  type RenderPlaceholderProps,
  Slate,
} from 'slate-react';
import { shiftItems } from './blocks.ts';
import { type Direction, passFootnote, readSelection, wayOut } from './caret.ts';
import { type Asked, commandFor, commands } from './commands.ts';
import type { TextEditor } from './create-editor.ts';
import { BlockElement, NoteMark, notesFrom } from './elements.tsx';
import { isFootnote } from './model.ts';
import { isPassing, startPassing } from './passing.ts';

export type TextActions = {
  onFocus: (editor: TextEditor) => void;
  /** For what needs a dialog. */
  onAsk: (editor: TextEditor, asked: Extract<Asked, 'link' | 'footnote'>) => void;
  onOpenNote: (editor: TextEditor, path: Path) => void;
  /** An arrow key at the edge; true when the caret went elsewhere. */
  onLeave: (editor: TextEditor, direction: Direction, x: number | undefined) => boolean;
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
    (element: RenderElementProps) => <ElementView {...element} headingLevel={headingLevel} />,
    [headingLevel],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (answerKey(editor, event, actions)) event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const mark = target.closest('.note-place');
    if (mark) {
      const node = ReactEditor.toSlateNode(editor, mark);
      if (isFootnote(node)) actions.onOpenNote(editor, ReactEditor.findPath(editor, node));
      return;
    }
    const link = target.closest('a');
    if (link && (event.ctrlKey || event.metaKey)) window.open(link.href, '_blank', 'noreferrer');
  };
  return (
    <Slate editor={editor} initialValue={editor.children}>
      <Editable
        className="text editable"
        aria-label={label}
        role="textbox"
        aria-multiline
        // Tab moves list items: whoever is caught by that must be told the way out.
        aria-description="Escape, then Tab, leaves the text."
        spellCheck
        placeholder={placeholder}
        style={notesFrom(notesBefore)}
        renderElement={renderElement}
        renderLeaf={renderLeaf}
        renderPlaceholder={renderPlaceholder}
        scrollSelectionIntoView={keepCaretInView}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onFocus={() => actions.onFocus(editor)}
      />
    </Slate>
  );
});

/** True when the key was answered here. */
function answerKey(editor: TextEditor, event: KeyboardEvent, actions: TextActions): boolean {
  readSelection(editor);
  const asked = commandFor(event);
  if (asked === 'link' || asked === 'footnote') {
    actions.onAsk(editor, asked);
    return true;
  }
  if (asked) {
    commands[asked].run(editor);
    return true;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === 'Escape') startPassing();
  if (event.key === 'Tab') return !isPassing() && shiftItems(editor, event.shiftKey ? -1 : 1);
  if (event.shiftKey) return false;
  if (passFootnote(editor, event.key)) return true;
  const out = wayOut(editor, event.key);
  return out !== undefined && actions.onLeave(editor, out.direction, out.x);
}

function ElementView(props: RenderElementProps & { headingLevel: number }) {
  const { attributes, children, element, headingLevel } = props;
  switch (element.type) {
    case 'link':
      return (
        <a {...attributes} href={element.url} title={`${element.url} (Ctrl and click to open)`}>
          {children}
        </a>
      );
    case 'footnote':
      return (
        <span {...attributes} className="note-place">
          <span contentEditable={false}>
            <NoteMark note={element.note} />
          </span>
          {children}
        </span>
      );
    case 'reference':
      return (
        <span {...attributes} className="reference">
          <span contentEditable={false}>{element.to}</span>
          {children}
        </span>
      );
    case 'table-row':
    case 'table-cell':
      return <div {...attributes}>{children}</div>;
    case 'practice-example':
    case 'table':
    case 'picture':
    case 'chart':
    case 'paragraph':
    case 'heading':
    case 'list-item':
    case 'quotation':
      return (
        <BlockElement block={element} headingLevel={headingLevel} attributes={attributes}>
          {children}
        </BlockElement>
      );
  }
}

function renderLeaf({ attributes, children, leaf }: RenderLeafProps) {
  let words = children;
  if (leaf.italic) words = <em>{words}</em>;
  if (leaf.bold) words = <strong>{words}</strong>;
  return <span {...attributes}>{words}</span>;
}

/** Slate greys a placeholder by opacity, which leaves too little contrast. */
function renderPlaceholder({ attributes, children }: RenderPlaceholderProps) {
  const { style, ...rest } = attributes;
  return (
    <span {...rest} className="placeholder" style={{ ...style, opacity: 1 }}>
      {children}
    </span>
  );
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
