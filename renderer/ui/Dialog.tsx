import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react';

type Props = {
  title: string;
  small?: boolean;
  /** Escape and the buttons that the dialog's owner puts in it. */
  onClose: () => void;
  onSubmit: () => void;
  footer: ReactNode;
  children: ReactNode;
};

/** A modal dialog whose Enter key is its main button. The browser keeps the focus inside and gives it back. */
export function Dialog({ title, small, onClose, onSubmit, footer, children }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    const before = document.activeElement;
    if (!dialog.open) dialog.showModal();
    return () => {
      dialog.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <dialog
      ref={ref}
      className={small ? 'dialog small' : 'dialog'}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
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
