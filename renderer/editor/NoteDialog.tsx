import { useState } from 'react';
import { type Path, Transforms } from 'slate';
import { ReactEditor } from 'slate-react';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import type { TextEditor } from './create-editor.ts';
import { removeFootnote, setNote } from './footnotes.ts';
import { isFootnote } from './model.ts';

type Props = { editor: TextEditor; path: Path; onClose: () => void };

export function NoteDialog({ editor, path, onClose }: Props) {
  const [start] = useState(() => {
    const [node] = editor.node(path);
    return isFootnote(node) ? node.note : '';
  });
  const [note, setText] = useState(start);
  const drop = () => {
    removeFootnote(editor, path);
    onClose();
  };
  const keep = () => {
    if (note.trim() === '') return drop();
    setNote(editor, path, note.replace(/\s+/g, ' ').trim());
    const after = editor.after(path);
    if (after) Transforms.select(editor, after);
    onClose();
  };
  return (
    <Dialog
      small
      onGone={() => ReactEditor.focus(editor)}
      title="Footnote"
      // A footnote that was just put in and got no words goes again.
      onClose={start === '' && note.trim() === '' ? drop : onClose}
      onSubmit={keep}
      footer={
        <>
          <button type="button" className="button quiet apart" onClick={drop}>
            Remove footnote
          </button>
          <button type="button" className="button" onClick={start === '' ? drop : onClose}>
            Cancel
          </button>
          <button type="submit" className="button main">
            Keep note
          </button>
        </>
      }
    >
      <Field label="Note" hint="Printed at the foot of the page. Ctrl+Enter keeps it.">
        {(ids) => (
          <textarea
            {...ids}
            className="input"
            rows={4}
            lang="en-GB"
            value={note}
            autoFocus
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep();
            }}
          />
        )}
      </Field>
    </Dialog>
  );
}
