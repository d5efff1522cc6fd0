import { useEffect, useState } from 'react';
import type { OpenReport } from '../../core/contract/contract.ts';
import { reportName } from '../../core/report.ts';
import { Beside } from '../beside/Beside.tsx';
import { ProofHost } from '../check/ProofHost.tsx';
import { type ReportAsks, ReportCommands } from '../commands/ReportCommands.tsx';
import { CompareHost } from '../compare/CompareHost.tsx';
import { SurroundingsContext } from '../editor/surroundings.ts';
import { FocusHost } from '../glance/FocusHost.tsx';
import { GlanceHost } from '../glance/GlanceHost.tsx';
import { GoHost } from '../go/GoHost.tsx';
import type { FirstAsked } from '../library/StartScreen.tsx';
import { WorkHost } from '../long-work/WorkHost.tsx';
import { ChangesHost } from '../review/changes/ChangesHost.tsx';
import { CommentsHost } from '../review/comments/CommentsHost.tsx';
import { RoundsHost } from '../review/rounds/RoundsHost.tsx';
import { SignOffHost } from '../review/sign-off/SignOffHost.tsx';
import { Dialog, dialogsOpen } from '../ui/Dialog.tsx';
import { fetchAwaited } from '../ui/later.tsx';
import { VersionsHost } from '../versions/VersionsHost.tsx';
import { correctFields } from './correct-fields.ts';
import { DocumentView } from './Document.tsx';
import {
  DataDialog,
  ExportDialog,
  FindingsDialog,
  ImportDialog,
  ImportReviewDialog,
  TakePartsDialog,
  WhyRatings,
} from './late-dialogs.ts';
import { say } from './messages.ts';
import { Outline } from './Outline.tsx';
import { Panel } from './Panel.tsx';
import { ReadOnlyBanner } from './ReadOnlyBanner.tsx';
import { ReadOnlyCopy } from './ReadOnlyCopy.tsx';
import { RecoveryNotices } from './recovery/RecoveryNotices.tsx';
import { revealStep } from './reveal.ts';
import { SaveBanner } from './SaveBanner.tsx';
import { SaveCopy } from './SaveCopy.tsx';
import { SessionContext } from './SessionContext.ts';
import type { Session } from './session.ts';
import { TopBar } from './TopBar.tsx';

/** The session lives above the screen, so that a screen that fails and is shown again has lost nothing. */
type Props = {
  session: Session;
  /** To the start screen, which asks that first. */
  onLeave: (first?: FirstAsked) => void;
  onOpen: (handle: string) => void;
  /** Goes on with a report that was opened just now. */
  onShow: (opened: OpenReport) => void;
};

export function ReportScreen({ session, onLeave, onOpen, onShow }: Props) {
  const [asking, setAsking] = useState<ReportAsks | { leave: FirstAsked | undefined } | null>(null);
  useEffect(fetchAwaited, []);
  useEffect(() => correctFields(session), [session]);
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
      const { dataset } = document.documentElement;
      if (event.key !== 'Escape' || dialogsOpen.get() > 0 || dataset.drawer === undefined) return;
      delete dataset.drawer;
      // One thing at a time: what it would close next stays.
      event.preventDefault();
    };
    addEventListener('keydown', onKeyDown, { capture: true });
    return () => removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
  const leave = async (first?: FirstAsked) => {
    if (session.readOnly || (await session.save())) onLeave(first);
    else setAsking({ leave: first });
  };
  const close = () => setAsking(null);
  return (
    <SessionContext value={session}>
      <SurroundingsContext value={session.surroundings}>
        {/* First, so that what is inside can say better what its commands do. */}
        <ReportCommands onAsk={setAsking} onLeave={(first) => void leave(first)} onUndo={stepBack} onRedo={stepOn} />
        <div className="report">
          <a className="skip" href="#document">
            {say('goToTheText')}
          </a>
          <TopBar
            onLeave={() => void leave()}
            onUndo={stepBack}
            onRedo={stepOn}
            onExport={() => setAsking('export')}
            onImport={() => setAsking('import')}
            onData={() => setAsking('figures')}
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
          <Beside />
          <Panel />
          {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: Escape does the same */}
          <div className="drawer-veil" onClick={() => delete document.documentElement.dataset.drawer} />
        </div>
        <VersionsHost />
        <CompareHost />
        <SignOffHost />
        <RoundsHost />
        <GlanceHost />
        <FocusHost />
        <ProofHost />
        <CommentsHost />
        <ChangesHost />
        <GoHost />
        <WorkHost />
        {typeof asking === 'object'
          ? asking && <LeaveDialog session={session} onStay={close} onLeave={() => onLeave(asking.leave)} />
          : dialogOf(asking, { onAsk: setAsking, onShow, onClose: close, readOnly: session.readOnly !== undefined })}
      </SurroundingsContext>
    </SessionContext>
  );
}

type Ways = { onAsk: (asks: ReportAsks) => void; onShow: Props['onShow']; onClose: () => void; readOnly: boolean };

function dialogOf(asks: ReportAsks, { onAsk, onShow, onClose, readOnly }: Ways) {
  switch (asks) {
    case 'export':
      return <ExportDialog onClose={onClose} />;
    case 'annex':
      return <ExportDialog annex onClose={onClose} />;
    case 'findings':
      return <FindingsDialog onClose={onClose} />;
    case 'import':
      return <ImportDialog onClose={onClose} />;
    case 'review':
      return <ImportReviewDialog onClose={onClose} />;
    case 'parts':
      return <TakePartsDialog onClose={onClose} />;
    case 'copy':
      return readOnly ? (
        <ReadOnlyCopy title={say('saveACopy')} onShow={onShow} onClose={onClose} />
      ) : (
        <SaveCopy onClose={onClose} />
      );
    case 'figures':
    case 'cases':
    case 'comparisons':
      return <DataDialog first={asks} onClose={onClose} />;
    case 'why':
      return <WhyRatings onClose={onClose} onPrint={() => onAsk('annex')} />;
  }
}

function reveal(session: Session, step: ReturnType<Session['undo']>): void {
  if (step) revealStep(session, step);
}

function LeaveDialog({ session, onStay, onLeave }: { session: Session; onStay: () => void; onLeave: () => void }) {
  const saved = session.saved.get();
  return (
    <Dialog
      size="small"
      title={say('theReportIsNotSaved')}
      onClose={onStay}
      onSubmit={onStay}
      footer={
        <>
          <button type="button" className="button" onClick={onLeave}>
            {say('leaveWithoutSaving')}
          </button>
          <button type="submit" className="button main">
            {say('stay')}
          </button>
        </>
      }
    >
      <p>{'why' in saved ? saved.why : say('theLatestChangesHaveNot')}</p>
      <p>{say('theyAreKept')}</p>
    </Dialog>
  );
}
