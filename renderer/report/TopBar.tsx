import { reportName } from '../../core/report.ts';
import { FindButton } from '../find/FindButton.tsx';
import { LeaveFocus } from '../glance/LeaveFocus.tsx';
import { PreviewButton } from '../preview/PreviewButton.tsx';
import { useTitle } from '../ui/own-keys.ts';
import { useStore } from '../ui/store.ts';
import { sayTime } from '../ui/time.ts';
import { VersionsButton } from '../versions/VersionsButton.tsx';
import { say } from './messages.ts';
import { useSession, useView } from './SessionContext.ts';
import type { SavedState } from './saving.ts';
import { type Drawer, showDrawer } from './show-drawer.ts';

type Props = {
  onLeave: () => void;
  onUndo: () => void;
  onRedo: () => void;
  onExport: () => void;
  onImport: () => void;
  onData: () => void;
};

export function TopBar({ onLeave, onUndo, onRedo, onExport, onImport, onData }: Props) {
  const undoTitle = useTitle('edit.undo', say('undo'));
  const redoTitle = useTitle('edit.redo', say('redo'));
  const session = useSession();
  const name = useView(({ report, template }) => reportName(report, template));
  const file = useStore(session.file, (value) => value);
  const saved = useStore(session.saved, (value) => value);
  const canUndo = useStore(session.journal, ({ done }) => done.length > 0);
  const canRedo = useStore(session.journal, ({ undone }) => undone.length > 0);
  return (
    <header className="top">
      <button type="button" className="button quiet top-home" onClick={onLeave}>
        <span aria-hidden="true">‹</span> {say('reports')}
      </button>
      <div className="top-name">
        <h1 title={name}>{name}</h1>
        <p className="top-file">
          <span className="top-file-name" title={file.name}>
            {file.name}
          </span>
          <span className="saved" data-state={session.readOnly ? 'reading' : saved.kind} role="status">
            {session.readOnly ? say('readOnly') : saySaved(saved)}
          </span>
        </p>
      </div>
      <LeaveFocus />
      <div className="top-actions">
        <div className="top-ways">
          {!session.readOnly && (
            <>
              <button
                type="button"
                className="button quiet"
                title={undoTitle}
                aria-disabled={!canUndo}
                onMouseDown={(event) => event.preventDefault()}
                onClick={onUndo}
              >
                {say('undo')}
              </button>
              <button
                type="button"
                className="button quiet"
                title={redoTitle}
                aria-disabled={!canRedo}
                onMouseDown={(event) => event.preventDefault()}
                onClick={onRedo}
              >
                {say('redo')}
              </button>
            </>
          )}
          <DrawerButton drawer="outline" name={say('outline')} />
          <DrawerButton drawer="panel" name={say('scoresAndFindings')} />
          <button type="button" className="button quiet" onClick={onData}>
            {say('figures')}
          </button>
          <FindButton />
          <PreviewButton />
          <VersionsButton />
          {!session.readOnly && (
            <button type="button" className="button quiet" onClick={onImport}>
              {say('importText')}
            </button>
          )}
        </div>
        <button type="button" className="button main" onClick={onExport}>
          {say('exportDots')}
        </button>
      </div>
    </header>
  );
}

function DrawerButton({ drawer, name }: { drawer: Drawer; name: string }) {
  const toggle = () => {
    const { dataset } = document.documentElement;
    if (dataset.drawer === drawer) delete dataset.drawer;
    else showDrawer(drawer);
  };
  return (
    <button type="button" className={`button for-${drawer}`} onClick={toggle}>
      {name}
    </button>
  );
}

function saySaved(saved: SavedState): string {
  switch (saved.kind) {
    case 'saved':
      return saved.at ? say('savedAt', { at: sayTime(saved.at) }) : say('saved');
    case 'unsaved':
      return say('notSavedYet');
    case 'saving':
      return say('saving');
    case 'failed':
      return say('notSaved');
    case 'conflict':
      return say('notSavedTheFile');
  }
}
