import { useState } from 'react';
import type { Path } from 'slate';
import { ReactEditor } from 'slate-react';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { KeepFooter } from '../ui/KeepFooter.tsx';
import { useReading } from '../ui/reading.ts';
import type { TextEditor } from './create-editor.ts';
import { insertFootnote, removeFootnote, setNote } from './footnotes.ts';
import { say } from './messages.ts';
import { isFootnote } from './model.ts';

/** Without a path, the note is new and goes to where the caret is. */
type Props = { editor: TextEditor; path: Path | undefined; language: string; onClose: () => void };

export function NoteDialog({ editor, path, language, onClose }: Props) {
  const [note, setText] = useState(() => {
    const [node] = path ? editor.node(path) : [];
    return isFootnote(node) ? node.note : '';
  });
  const reading = useReading();
  const drop = () => {
    if (path) removeFootnote(editor, path);
    onClose();
  };
  const keep = () => {
    if (reading) return onClose();
    const words = note.replace(/\s+/g, ' ').trim();
    if (words === '') return drop();
    if (path) setNote(editor, path, words);
    else insertFootnote(editor, words);
    onClose();
  };
  return (
    <Dialog
      size="small"
      onGone={() => ReactEditor.focus(editor)}
      title={say('footnote')}
      onClose={onClose}
      onSubmit={keep}
      footer={
        <KeepFooter
          keep={say('keepNote')}
          remove={path && { label: say('removeFootnote'), run: drop }}
          onClose={onClose}
        />
      }
    >
      <Field label={say('note')} hint={reading ? say('printedAtTheFoot') : say('printedAtTheFootCtrlEnterKeeps')}>
        {(ids) => (
          <textarea
            {...ids}
            className="input"
            rows={4}
            lang={language}
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
