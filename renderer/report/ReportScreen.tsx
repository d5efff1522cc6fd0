import { useEffect, useState } from 'react';
import type { OpenReport } from '../../core/contract/contract.ts';
import { reportName } from '../../core/report.ts';
import { DataDialog } from '../data/DataDialog.tsx';
import { SurroundingsContext } from '../editor/surroundings.ts';
import { ImportDialog } from '../import/ImportDialog.tsx';
import { Preview } from '../preview/Preview.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { VersionsHost } from '../versions/VersionsHost.tsx';
import { DocumentView } from './Document.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { Outline } from './Outline.tsx';
import { Panel } from './Panel.tsx';
import { ReadOnlyBanner } from './ReadOnlyBanner.tsx';
import { RecoveryNotices } from './recovery/RecoveryNotices.tsx';
import { revealStep } from './reveal.ts';
import { SaveBanner } from './SaveBanner.tsx';
import { SessionContext } from './SessionContext.ts';
import type { Session } from './session.ts';
import { TopBar } from './TopBar.tsx';

/** The session lives above the screen, so that a screen that fails and is shown again has lost nothing. */
type Props = {
  session: Session;
  onLeave: () => void;
  onOpen: (handle: string) => void;
  /** Goes on with a report that was opened just now. */
  onShow: (opened: OpenReport) => void;
};

export function ReportScreen({ session, onLeave, onOpen, onShow }: Props) {
  const [asking, setAsking] = useState<'export' | 'import' | 'leave' | 'data' | null>(null);
  const stepBack = () => reveal(session, session.undo());
  const stepOn = () => reveal(session, session.redo());
  useEffect(() => {
    document.title = `${reportName(session.report(), session.template)} – Assay`;
    return () => {
      delete document.documentElement.dataset.drawer;
      session.close();
    };
  }, [session]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const closes = event.key === 'Escape' && document.documentElement.dataset.drawer !== undefined;
      if (!closes && (!(event.ctrlKey || event.metaKey) || event.altKey)) return;
      if (document.querySelector('dialog[open]')) return;
      if (closes) {
        delete document.documentElement.dataset.drawer;
        return;
      }
      const key = event.key.toLowerCase();
      if (key === 's') void session.save();
      else if (key === 'z' && !event.shiftKey) stepBack();
      else if (key === 'y' || key === 'z') stepOn();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    // Before any field or editor sees the key: they must not undo on their own account.
    addEventListener('keydown', onKeyDown, { capture: true });
    return () => removeEventListener('keydown', onKeyDown, { capture: true });
  });
  const leave = async () => {
    if (session.readOnly || (await session.save())) onLeave();
    else setAsking('leave');
  };
  return (
    <SessionContext value={session}>
      <SurroundingsContext value={session.surroundings}>
        <div className="report">
          <a className="skip" href="#document">
            Go to the text
          </a>
          <TopBar
            onLeave={leave}
            onUndo={stepBack}
            onRedo={stepOn}
            onExport={() => setAsking('export')}
            onImport={() => setAsking('import')}
            onData={() => setAsking('data')}
          />
          <Outline />
          <DocumentView
            banner={
              <>
                {session.readOnly && <ReadOnlyBanner readOnly={session.readOnly} onShow={onShow} />}
                <RecoveryNotices onOpen={onOpen} />
                <SaveBanner onReload={() => onOpen(session.file.get().handle)} />
              </>
            }
          />
          <Preview />
          <Panel />
          {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: Escape does the same */}
          <div className="drawer-veil" onClick={() => delete document.documentElement.dataset.drawer} />
        </div>
        <VersionsHost />
        {asking === 'export' && <ExportDialog onClose={() => setAsking(null)} />}
        {asking === 'import' && <ImportDialog onClose={() => setAsking(null)} />}
        {asking === 'data' && <DataDialog first="figures" onClose={() => setAsking(null)} />}
        {asking === 'leave' && <LeaveDialog session={session} onStay={() => setAsking(null)} onLeave={onLeave} />}
      </SurroundingsContext>
    </SessionContext>
  );
}

function reveal(session: Session, step: ReturnType<Session['undo']>): void {
  if (step) revealStep(session, step);
}

function LeaveDialog({ session, onStay, onLeave }: { session: Session; onStay: () => void; onLeave: () => void }) {
  const saved = session.saved.get();
  return (
    <Dialog
      size="small"
      title="The report is not saved"
      onClose={onStay}
      onSubmit={onStay}
      footer={
        <>
          <button type="button" className="button" onClick={onLeave}>
            Leave without saving
          </button>
          <button type="submit" className="button main">
            Stay
          </button>
        </>
      }
    >
      <p>{'why' in saved ? saved.why : 'The latest changes have not reached the file.'}</p>
      <p>They are kept on this computer, and come back when you open the report again.</p>
    </Dialog>
  );
}
