import { useState } from 'react';
import { ReactEditor } from 'slate-react';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { KeepFooter } from '../ui/KeepFooter.tsx';
import type { TextEditor } from './create-editor.ts';
import { linkAtSelection, parseUrl, removeLink, setLink } from './links.ts';
import { say } from './messages.ts';

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
      title={start.exists ? say('changeTheLink') : say('link')}
      onClose={onClose}
      onSubmit={save}
      footer={
        <KeepFooter
          keep={start.exists ? say('change') : say('addLink')}
          remove={start.exists ? { label: say('removeLink'), run: remove } : undefined}
          onClose={onClose}
        />
      }
    >
      <Field
        label={say('address')}
        hint={say('webOrEmailAddress')}
        wrong={tried && !parsed ? say('noWebOrEmailAddress') : undefined}
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
      <Field label={say('wordsInTheText')} hint={say('sayWhereTheLinkLeads')}>
        {(ids) => <input {...ids} className="input" value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
    </Dialog>
  );
}
