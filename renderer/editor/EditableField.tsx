import { Component, type HTMLAttributes, type ReactNode, type Ref } from 'react';
import { type Editor, Range, type Selection } from 'slate';
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
 */
export function EditableField({ ref, ...rest }: Props) {
  const editor = useSlateStatic();
  return (
    <BeforeDrawing editor={editor}>
      <div ref={ref} {...rest} />
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

function isSame(one: Selection, other: Selection): boolean {
  return one === other || (one !== null && other !== null && Range.equals(one, other));
}
