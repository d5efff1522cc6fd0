import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { FolderEntry, FolderView } from '../../core/contract/contract.ts';
import type { Host } from '../transport.ts';
import { sayTime } from '../ui/time.ts';

type Props = {
  host: Host;
  /** Handle of the folder to begin in; without it, where reports are kept. */
  start?: string | undefined;
  show: FolderEntry['kind'][];
  onFolder?: (view: FolderView) => void;
  onFile?: (entry: FolderEntry) => void;
};

/** Folders and files; arrow keys move, Enter opens, Backspace goes up. */
export function FolderBrowser({ host, start, show, onFolder, onFile }: Props) {
  const [folder, setFolder] = useState(start);
  const [view, setView] = useState<FolderView | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const moved = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `onFolder` is told; it does not ask for another look
  useEffect(() => {
    let stale = false;
    host.listFolder(folder === undefined ? {} : { folder }).then(
      (next) => {
        if (stale) return;
        setView(next);
        setWrong(null);
        onFolder?.(next);
        if (moved.current) requestAnimationFrame(() => list.current?.querySelector('button')?.focus());
      },
      (error: Error) => !stale && setWrong(error.message),
    );
    return () => {
      stale = true;
    };
  }, [host, folder]);
  const open = (handle: string) => {
    moved.current = true;
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
          {view?.place ?? 'Looking…'}
        </span>
        {view?.parent && (
          <button type="button" className="button" onClick={() => view.parent && open(view.parent)}>
            Up a folder
          </button>
        )}
      </div>
      {wrong && (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      )}
      <ul ref={list} className="browser-list" aria-label="Folders and files" onKeyDown={onKeyDown}>
        {entries.map((entry) => (
          <li key={entry.file.handle}>
            <button
              type="button"
              className={`browser-entry ${entry.kind}`}
              onClick={() => (entry.kind === 'folder' ? open(entry.file.handle) : onFile?.(entry))}
            >
              <span className="browser-kind">{kinds[entry.kind]}</span>
              <span className="browser-name">{entry.file.name}</span>
              <span className="hint">{sayTime(entry.modified)}</span>
            </button>
          </li>
        ))}
        {view && entries.length === 0 && <li className="empty">Nothing to choose in this folder.</li>}
      </ul>
    </div>
  );
}

const kinds: Record<FolderEntry['kind'], string> = {
  folder: 'Folder',
  report: 'Report',
  word: 'Word',
  page: 'Web page',
  table: 'Table',
};
