import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { FileRef } from '../../core/contract/handle.ts';
import { LONGEST_NAME } from '../../core/longest-name.ts';
import { desktop, type Host } from '../transport.ts';
import { CloseFooter } from '../ui/CloseFooter.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { sayFault } from '../ui/say-fault.ts';
import { FolderBrowser } from './FolderBrowser.tsx';
import { say } from './messages.ts';
import { SaveNatively } from './SaveNatively.tsx';
import { sayWhyNot } from './say-why-not.ts';

export type SaveAsProps = {
  host: Host;
  title: string;
  action: string;
  ending: Ending;
  /** Handle of the file whose folder and name the suggestion follows. */
  beside: string;
  /** What of the report the file holds, for its name. */
  of?: 'findings' | 'comparison' | 'factual accuracy' | 'response log';
  /** Said in place of the fields once the work is done. */
  result?: string | null;
  /** `place`: its folder, in words; the desktop's own dialog has shown it, and does not tell it. */
  onSave: (to: FileRef, replace: boolean, place?: string) => Promise<void>;
  onClose: () => void;
  children?: ReactNode;
};

type Ending = keyof typeof KINDS;
export const KINDS = { '.docx': 'word', '.html': 'page', '.assay': 'report', '.csv': 'table' } as const;

type Folder = { handle: string; place: string };

/** Where to write a file: in the desktop app the system's dialog asks for it, in a browser the page. */
export function SaveAs(props: SaveAsProps) {
  return desktop ? <SaveNatively {...props} desktop={desktop} /> : <SaveFromPage {...props} />;
}

/** A suggested name beside the report, any folder, and a question before anything is replaced. */
function SaveFromPage(props: SaveAsProps) {
  const { host, title, action, ending, beside, of, result, onSave, onClose, children } = props;
  const [name, setName] = useState('');
  const [folder, setFolder] = useState<Folder | null>(null);
  const [choosing, setChoosing] = useState(false);
  const [taken, setTaken] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const named = useRef(false);
  useEffect(() => {
    named.current = false;
    host.suggestFile({ beside, ending, ...(of && { of }) }).then(
      (suggested) => {
        // Who was faster has a name already.
        if (!named.current) setName(suggested.file.name);
        setFolder({ handle: suggested.folder.handle, place: suggested.place });
      },
      (error: Error) => {
        // Without a suggestion there is still the folder where reports are kept.
        setWrong(sayFault(error));
        setChoosing(true);
      },
    );
  }, [host, beside, ending, of]);
  const submit = async () => {
    if (busy || !folder || name.trim() === '') return;
    const full = name.trim().toLowerCase().endsWith(ending) ? name.trim() : `${name.trim()}${ending}`;
    setWrong(null);
    if (full.length > LONGEST_NAME) return setWrong(say('nameIsTooLong', { count: full.length, most: LONGEST_NAME }));
    setBusy(true);
    try {
      const { file, exists } = await host.nameFile({ folder: folder.handle, name: full });
      if (exists && taken !== full) return setTaken(full);
      await onSave(file, exists, folder.place);
    } catch (error) {
      setWrong(sayWhyNot(error));
    } finally {
      setBusy(false);
    }
  };
  // The same dialog goes on: it knows where the focus was.
  if (result)
    return (
      <Dialog title={title} onClose={onClose} onSubmit={onClose} footer={<CloseFooter />}>
        <p role="status">{result}</p>
      </Dialog>
    );
  return (
    <Dialog
      title={title}
      onClose={onClose}
      onSubmit={() => void submit()}
      footer={
        <>
          <button type="button" className="button" onClick={onClose}>
            {say('close')}
          </button>
          <button type="submit" className="button main" disabled={busy || !folder || name.trim() === ''}>
            {taken ? say('replaceIt') : action}
          </button>
        </>
      }
    >
      <Field label={say('nameOfTheFile')} wrong={taken ? say('isAlreadyThere', { name: taken }) : undefined}>
        {(ids) => (
          <input
            {...ids}
            className="input"
            autoComplete="off"
            spellCheck={false}
            value={name}
            onChange={(event) => {
              named.current = true;
              setName(event.target.value);
              setTaken(null);
            }}
          />
        )}
      </Field>
      <div className="field">
        <span className="label">{say('folder')}</span>
        {choosing ? (
          <FolderBrowser
            host={host}
            start={folder?.handle}
            show={['folder', KINDS[ending]]}
            onFolder={(view) => {
              setFolder({ handle: view.folder.handle, place: view.place });
              setTaken(null);
            }}
            onFile={(entry) => setName(entry.file.name)}
          />
        ) : (
          <p className="browser-place">
            <span className="browser-path">{folder?.place ?? say('looking')}</span>
            <button type="button" className="button" onClick={() => setChoosing(true)}>
              {say('anotherFolder')}
            </button>
          </p>
        )}
      </div>
      {children}
      {wrong && (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      )}
    </Dialog>
  );
}
