import '../../versions/versions.css';
import { useEffect, useRef } from 'react';
import { beforeSuggestions } from '../../../core/review/suggestions/before-suggestions.ts';
import { openChanges } from '../../../core/review/suggestions/suggestion.ts';
import { useSession } from '../../report/SessionContext.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { VersionText } from '../../versions/VersionText.tsx';
import { say } from './messages.ts';

/** The report as it was before all suggestions, to be read: never in the place where the text itself is written. */
export function OriginalDialog({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const report = session.report();
  const body = useRef<HTMLDivElement>(null);
  const place = session.place.get();
  useEffect(() => {
    const where = session.view.get().placed.find(({ id }) => id === place)?.where;
    const part = where === undefined ? null : body.current?.querySelector(`[aria-label="${CSS.escape(where)}"]`);
    part?.scrollIntoView({ block: 'start' });
  }, [session, place]);
  return (
    <Dialog
      title={say('original')}
      size="wide"
      onClose={onClose}
      onSubmit={onClose}
      footer={
        <button type="submit" className="button main">
          {say('backToTheText')}
        </button>
      }
    >
      <p className="notice original-banner">{say('thisIsTheReportBefore', { count: openChanges(report).length })}</p>
      <div ref={body} className="original-text">
        <VersionText report={beforeSuggestions(report)} />
      </div>
    </Dialog>
  );
}
