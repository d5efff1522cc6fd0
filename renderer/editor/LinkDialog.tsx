import { useState } from 'react';
import { ReactEditor } from 'slate-react';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { KeepFooter } from '../ui/KeepFooter.tsx';
import type { TextEditor } from './create-editor.ts';
import { linkAtSelection, parseUrl, removeLink, setLink } from './links.ts';

export function LinkDialog({ editor, onClose }: { editor: TextEditor; onClose: () => void }) {
  const [start] = useState(() => linkAtSelection(editor));
  const [url, setUrl] = useState(start.url);
  const [text, setText] = useState(start.text);
  const [tried, setTried] = useState(false);
  const parsed = parseUrl(url);
  const save = () => {
    setTried(true);
    if (!parsed) return;
    setLink(editor, parsed, text.trim() || url.trim());
    onClose();
  };
  const remove = () => {
    removeLink(editor);
    onClose();
  };
  return (
    <Dialog
      size="small"
      onGone={() => ReactEditor.focus(editor)}
      title={start.exists ? 'Change the link' : 'Link'}
      onClose={onClose}
      onSubmit={save}
      footer={
        <KeepFooter
          keep={start.exists ? 'Change' : 'Add link'}
          remove={start.exists ? { label: 'Remove link', run: remove } : undefined}
          onClose={onClose}
        />
      }
    >
      <Field
        label="Address"
        hint="A web address, or an e-mail address"
        wrong={
          tried && !parsed ? 'This is no web or e-mail address. Give one such as www.example.org/page.' : undefined
        }
      >
        {(ids) => (
          <input
            {...ids}
            className="input"
            type="text"
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            value={url}
            autoFocus
            onChange={(event) => setUrl(event.target.value)}
          />
        )}
      </Field>
      <Field label="Words in the text" hint="Say where the link leads; ‘click here’ tells nobody.">
        {(ids) => <input {...ids} className="input" value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
    </Dialog>
  );
}
