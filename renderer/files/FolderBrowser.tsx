import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { FolderEntry, FolderView } from '../../core/contract/contract.ts';
import type { Host } from '../transport.ts';
import { sayFault } from '../ui/say-fault.ts';
import { sayTime } from '../ui/time.ts';
import { say } from './messages.ts';

type Props = {
  host: Host;
  /** Handle of the folder to begin in; without it, where reports are kept. */
  start?: string | undefined;
  show: FolderEntry['kind'][];
  /** The keys begin in the list. */
  begins?: boolean;
  onFolder?: (view: FolderView) => void;
  onFile?: (entry: FolderEntry) => void;
};

/** Folders and files; arrow keys move, Enter opens, Backspace goes up. */
export function FolderBrowser({ host, start, show, begins = false, onFolder, onFile }: Props) {
  const [folder, setFolder] = useState(start);
  const [view, setView] = useState<FolderView | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const takesKeys = useRef(begins);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `onFolder` is told; it does not ask for another look
  useEffect(() => {
    let stale = false;
    host.listFolder(folder === undefined ? {} : { folder }).then(
      (next) => {
        if (stale) return;
        setView(next);
        setWrong(null);
        onFolder?.(next);
      },
      (error: unknown) => !stale && setWrong(sayFault(error)),
    );
    return () => {
      stale = true;
    };
  }, [host, folder]);
  useEffect(() => {
    if (!view || !takesKeys.current) return;
    const files = list.current?.querySelector<HTMLElement>('.browser-entry:not([data-kind=folder])');
    (files ?? list.current?.querySelector('button'))?.focus();
  }, [view]);
  const open = (handle: string) => {
    takesKeys.current = true;
    setFolder(handle);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    if (event.key === 'ArrowDown') buttons[Math.min(at + 1, buttons.length - 1)]?.focus();
    else if (event.key === 'ArrowUp') buttons[Math.max(at - 1, 0)]?.focus();
    else if (event.key === 'Home') buttons[0]?.focus();
    else if (event.key === 'End') buttons.at(-1)?.focus();
    else if (event.key === 'Backspace' && view?.parent) open(view.parent);
    else return;
    event.preventDefault();
  };
  const entries = view?.entries.filter((entry) => show.includes(entry.kind)) ?? [];
  return (
    <div className="browser">
      <div className="browser-place">
        <span className="browser-path" title={view?.place}>
          {view?.place ?? say('looking')}
        </span>
        {view?.parent && (
          <button type="button" className="button" onClick={() => view.parent && open(view.parent)}>
            {say('upAFolder')}
          </button>
        )}
      </div>
      {wrong && (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      )}
      <ul ref={list} className="browser-list" aria-label={say('foldersAndFiles')} onKeyDown={onKeyDown}>
        {entries.map((entry) => (
          <li key={entry.file.handle}>
            <button
              type="button"
              className="browser-entry"
              data-kind={entry.kind}
              onClick={() => (entry.kind === 'folder' ? open(entry.file.handle) : onFile?.(entry))}
            >
              <span className="browser-kind">{kinds[entry.kind]}</span>
              <span className="browser-name">{entry.file.name}</span>
              <span className="hint">{sayTime(entry.modified)}</span>
            </button>
          </li>
        ))}
        {view && entries.length === 0 && <li className="empty">{say('nothingToChoose')}</li>}
      </ul>
    </div>
  );
}

const kinds: Record<FolderEntry['kind'], string> = {
  folder: say('folder'),
  report: say('report'),
  word: say('word'),
  page: say('webPage'),
  table: say('table'),
};
