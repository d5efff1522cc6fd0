import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { runCommand } from '../commands/registry.ts';
import { TextCommands } from '../commands/TextCommands.tsx';
import { StatusLine } from '../counts/StatusLine.tsx';
import { FormatToolbar } from '../editor/FormatToolbar.tsx';
import { FindHost } from '../find/FindHost.tsx';
import { WorkLine } from '../long-work/WorkLine.tsx';
import { ReportWords } from '../terms/ReportWords.tsx';
import { Reading } from '../ui/reading.ts';
import { type Asked, AskedForm } from './AskedForm.tsx';
import { AcrossField } from './across/AcrossField.tsx';
import { createAcross } from './across/across.ts';
import { usePointerAcross } from './across/pointer.ts';
import { ChangedFigures } from './ChangedFigures.tsx';
import { useFollow } from './follow.ts';
import { say } from './messages.ts';
import { BlockHandle } from './moving/BlockHandle.tsx';
import { forgetObserver } from './near.ts';
import { PartView } from './PartView.tsx';
import { Pasting } from './Pasting.tsx';
import { createPasteDesk } from './paste-desk.ts';
import { useSession, useView } from './SessionContext.ts';
import { textActions } from './text-actions.ts';

/** All parts in order as they will print, in one scrolling column under the text's toolbar. */
export function DocumentView({ banner }: { banner: ReactNode }) {
  const session = useSession();
  const parts = useView((view) => view.layout.parts);
  const reading = session.readOnly !== undefined;
  const [asked, setAsked] = useState<Asked | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const across = useMemo(() => createAcross(session), [session]);
  const desk = useMemo(() => createPasteDesk(session), [session]);
  const actions = useMemo(() => textActions(session, setAsked, across, desk), [session, across, desk]);
  useFollow(session, scroller);
  usePointerAcross(session, across, scroller);
  useEffect(() => forgetObserver, []);
  useEffect(keepFilesOut, []);
  return (
    <main className="document" id="document" tabIndex={-1} aria-label={say('report')}>
      {!reading && (
        <div className="document-bar">
          <FormatToolbar active={session.active} onAsk={actions.onAsk} onRun={across.run} onComment={comment} />
        </div>
      )}
      <TextCommands actions={actions} runAcross={across.run} />
      <FindHost />
      <ChangedFigures />
      <Pasting desk={desk} />
      {banner}
      <div className="scroller" data-scroller ref={scroller}>
        <article className="paper" lang={session.template.language}>
          <ReportWords>
            <Reading value={reading}>
              {parts.map((placed) => (
                <PartView key={placed.id} placed={placed} actions={actions} />
              ))}
            </Reading>
          </ReportWords>
        </article>
        {!reading && <BlockHandle />}
      </div>
      <AcrossField across={across} />
      <WorkLine />
      <StatusLine span={across.span} />
      {asked && (
        <Reading value={reading}>
          <AskedForm asked={asked} standard={actions.standardOf(asked.editor)} onClose={() => setAsked(null)} />
        </Reading>
      )}
    </main>
  );
}

/** A file dropped beside a text would otherwise be opened by the browser in place of the report. */
function keepFilesOut(): () => void {
  const keep = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files') && !(event.target instanceof HTMLInputElement))
      event.preventDefault();
  };
  addEventListener('dragover', keep);
  addEventListener('drop', keep);
  return () => {
    removeEventListener('dragover', keep);
    removeEventListener('drop', keep);
  };
}

function comment(): void {
  runCommand('insert.comment');
}
