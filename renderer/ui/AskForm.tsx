import type { ReactNode } from 'react';

type Props = { onSubmit: () => void; onClose: () => void; children: ReactNode };

/** A few fields that are asked for in the midst of a list. Escape leaves them, and nothing around them. */
export function AskForm({ onSubmit, onClose, children }: Props) {
  return (
    <form
      className="dismiss-form"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
