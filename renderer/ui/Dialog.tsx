import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { ignoreHeldKey } from './held-key.ts';
import { createStore } from './store.ts';

/** How many dialogs have the window: what is behind them is out of reach. */
export const dialogsOpen = createStore(0);

type Props = {
  title: string;
  /** Unless it is of the usual width. */
  size?: 'small' | 'wide';
  /** Escape and the buttons that the dialog's owner puts in it. */
  onClose: () => void;
  onSubmit: () => void;
  /** Takes the focus back; without it, what had it before does. */
  onGone?: () => void;
  footer: ReactNode;
  children: ReactNode;
};

/** A modal dialog whose Enter key is its main button. The browser keeps the focus inside. */
export function Dialog({ title, size, onClose, onSubmit, onGone, footer, children }: Props) {
  const back = useRef(onGone);
  const ref = useRef<HTMLDialogElement>(null);
  const focused = useRef<Element>(null);
  const heading = useId();
  // Asked before a field of the dialog takes the focus.
  const [before] = useState(() => document.activeElement);
  const [range] = useState(() => rangeIn(before));
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    const wanted = dialog.contains(document.activeElement) ? document.activeElement : firstIn(dialog);
    if (!dialog.open) dialog.showModal();
    dialogsOpen.set(dialogsOpen.get() + 1);
    ignoreHeldKey();
    // The browser would rather give the focus to what scrolls.
    if (wanted instanceof HTMLElement) wanted.focus();
    // Taken away and not closed: on closing, the browser would put the caret of a text at its start.
    return () => {
      dialogsOpen.set(dialogsOpen.get() - 1);
      ignoreHeldKey();
      if (back.current) back.current();
      else if (before instanceof HTMLElement && before.isConnected) {
        before.focus({ preventScroll: true });
        if (range && before.contains(range.commonAncestorContainer)) getSelection()?.setBaseAndExtent(...endsOf(range));
      }
    };
  }, [before, range]);
  useEffect(() => {
    // What had the focus went when something else was shown: the keys go on in the dialog.
    if (focused.current?.isConnected === false && document.activeElement === document.body)
      firstIn(ref.current)?.focus();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <dialog
      ref={ref}
      className={size ? `dialog ${size}` : 'dialog'}
      aria-labelledby={heading}
      onCancel={(event) => {
        // Whoever thinks better of choosing a file cancels that alone.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
      onFocus={({ target }) => {
        focused.current = target;
      }}
      // Keys typed in a dialog are not shortcuts of the page behind it.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <form method="dialog" onSubmit={submit} noValidate>
        <header>
          <h2 id={heading}>{title}</h2>
        </header>
        <div className="body">{children}</div>
        <footer>{footer}</footer>
      </form>
    </dialog>
  );
}

/** Where keys begin: its first field, or where it has none its main button; never with what ends work under way. */
function firstIn(dialog: HTMLDialogElement | null): HTMLElement | null {
  const fields = '.body :is(input, select, textarea, button):not(:disabled, .progress *)';
  return dialog?.querySelector<HTMLElement>(fields) ?? dialog?.querySelector<HTMLElement>('footer .main') ?? null;
}

/** What is selected in a text that has the focus; it moves along with the text. The browser forgets it for the dialog’s fields. */
function rangeIn(element: Element | null): Range | undefined {
  const selection = getSelection();
  if (!(element instanceof HTMLElement && element.isContentEditable) || !selection?.rangeCount) return undefined;
  return selection.getRangeAt(0).cloneRange();
}

function endsOf({ startContainer, startOffset, endContainer, endOffset }: Range): [Node, number, Node, number] {
  return [startContainer, startOffset, endContainer, endOffset];
}
