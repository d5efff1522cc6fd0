import { Component, type HTMLAttributes, type ReactNode, type Ref } from 'react';
import { type Editor, Element, Node, Range, type Selection } from 'slate';
import { ReactEditor, useSlateStatic } from 'slate-react';
import { readSelection } from './caret.ts';

type Drawn = { selection: Selection; children: Editor['children'] };

/** A text and what was selected in it when it was last drawn, or pressed on with the pointer. Nothing while it has no focus. */
const drawn = new WeakMap<Editor, Drawn>();

/** From now on, what is selected on the page was put there by the user, unless the text itself selects something else. */
export function expectCaret(editor: Editor): void {
  drawn.set(editor, { selection: editor.selection, children: editor.children });
}

/** Whoever has the focus next finds a caret that the browser may have put anywhere. */
export function forgetCaret(editor: Editor): void {
  drawn.delete(editor);
}

type Props = HTMLAttributes<HTMLDivElement> & { ref?: Ref<HTMLDivElement> };

/**
 * The element of a text. Each drawing ends with Slate selecting on the page what is selected in the text; of a caret that
 * keys or the pointer moved, it hears only later. So before anything is drawn, the text is told where that is.
 *
 * The words of an empty text are drawn by the style sheet, in the flow: Slate would show them a third of a second later and
 * learn their height later still, and what was about to be clicked would move from under the pointer.
 */
export function EditableField({ ref, ...rest }: Props) {
  const editor = useSlateStatic();
  return (
    <BeforeDrawing editor={editor}>
      <div ref={ref} data-empty={emptyBlock(editor)} {...rest} />
    </BeforeDrawing>
  );
}

/** A class, since only that is asked before the page changes. */
class BeforeDrawing extends Component<{ editor: ReactEditor; children: ReactNode }> {
  override getSnapshotBeforeUpdate(): null {
    const { editor } = this.props;
    const last = drawn.get(editor);
    // What changes the text says itself where the caret is, even where that is the same path as before.
    if (last && last.children === editor.children && isSame(last.selection, editor.selection)) readSelection(editor);
    return null;
  }

  override componentDidUpdate(): void {
    const { editor } = this.props;
    if (ReactEditor.isFocused(editor)) expectCaret(editor);
  }

  override render(): ReactNode {
    return this.props.children;
  }
}

/** The kind of the only block, where nothing is written or being composed in it and it is one that an empty text begins with. */
function emptyBlock(editor: ReactEditor): string | undefined {
  const [first, ...others] = editor.children;
  if (!Element.isElement(first) || others.length > 0 || Node.string(first) !== '' || ReactEditor.isComposing(editor))
    return undefined;
  const isFirst = first.type === 'paragraph' || (first.type === 'list-item' && first.depth === 0);
  return isFirst && first.children.length === 1 ? first.type : undefined;
}

function isSame(one: Selection, other: Selection): boolean {
  return one === other || (one !== null && other !== null && Range.equals(one, other));
}
