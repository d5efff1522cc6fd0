import { useMemo, useState } from 'react';
import { compareReports, type Difference } from '../../core/compare/reports.ts';
import type { Report } from '../../core/report.ts';
import type { Version } from '../../core/versions/version.ts';
import { Working } from '../files/Working.tsx';
import { useSession } from '../report/SessionContext.ts';
import { useStore } from '../ui/store.ts';
import { Tabs } from '../ui/Tabs.tsx';
import { ChangesView } from './ChangesView.tsx';
import { say } from './messages.ts';
import { sayVersion } from './say-version.ts';
import { VersionText } from './VersionText.tsx';
import { useVersion } from './version-list.ts';

type PaneProps = {
  version: Version;
  busy: boolean;
  onRestore: (then: Report, version: Version, differences: readonly Difference[], all: boolean) => void;
  onAsk: (asked: 'rename' | 'remove') => void;
};

const tabs = [
  { tab: 'changes', name: say('changedSince') },
  { tab: 'text', name: say('theTextThen') },
] as const;

/** One version: what has changed since, its text, and what can be done with it. */
export function VersionPane({ version, busy, onRestore, onAsk }: PaneProps) {
  const session = useSession();
  const [tab, setTab] = useState<'changes' | 'text'>('changes');
  const loaded = useVersion(session, version.id);
  // Asked for after each step: what the page shows follows later.
  const journal = useStore(session.journal, (value) => value);
  const now = useMemo(() => journal && session.report(), [session, journal]);
  const then = loaded && 'report' in loaded ? loaded.report : undefined;
  const foreign = then !== undefined && then.template !== session.template.id;
  const differences = useMemo(
    () => (then && !foreign ? compareReports(then, now, session.template) : []),
    [then, foreign, now, session],
  );
  return (
    <>
      <div className="versions-head">
        <h3>{sayVersion(version)}</h3>
        {!session.readOnly && (
          <div className="versions-tools">
            <button type="button" className="button" aria-disabled={busy} onClick={() => !busy && onAsk('rename')}>
              {say('askToRename')}
            </button>
            <button type="button" className="button" aria-disabled={busy} onClick={() => !busy && onAsk('remove')}>
              {say('askToRemove')}
            </button>
            <button
              type="button"
              className={differences.length > 0 ? 'button main' : 'button'}
              aria-disabled={busy || differences.length === 0}
              onClick={() => then && !busy && differences.length > 0 && onRestore(then, version, differences, true)}
            >
              {say('restoreAll')}
            </button>
          </div>
        )}
      </div>
      {!loaded && <Working doing={say('readingTheVersion')} />}
      {loaded && 'why' in loaded && (
        <p className="notice error" role="alert">
          {loaded.why}
        </p>
      )}
      {foreign && <p className="notice warning">{say('itWasOfAnotherEdition', { template: then.template })}</p>}
      {then && !foreign && (
        <Tabs label={say('version')} tabs={tabs} chosen={tab} onChoose={setTab} className="version-pane">
          {tab === 'changes' && (
            <ChangesView
              differences={differences}
              busy={busy}
              onRestore={(difference) => onRestore(then, version, [difference], false)}
            />
          )}
          {tab === 'text' && <VersionText report={then} />}
        </Tabs>
      )}
    </>
  );
}
