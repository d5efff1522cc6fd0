import { useMemo, useRef, useState } from 'react';
import { compareReports, type Difference } from '../../core/compare/reports.ts';
import { messageOf } from '../../core/fault.ts';
import type { Report } from '../../core/report.ts';
import type { Version } from '../../core/versions/version.ts';
import { Working } from '../files/Working.tsx';
import { useSession } from '../report/SessionContext.ts';
import { announce } from '../ui/Announcer.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { useStore } from '../ui/store.ts';
import { Tabs } from '../ui/Tabs.tsx';
import { sayCount, sayTime } from '../ui/time.ts';
import { ChangesView } from './ChangesView.tsx';
import { restore } from './restore.ts';
import { sayVersion } from './say-version.ts';
import { VersionText } from './VersionText.tsx';
import { useVersion, useVersionList } from './version-list.ts';

const LONGEST_NAME = 120;

/** What was done, in words, and whether it may be undone from here. */
type Done = { text: string; undo?: true };

const takeFocus = (button: HTMLButtonElement | null) => button?.focus();

/** Earlier states of the report: name the present one, look at one, see what has changed since, put it back. */
export function VersionsDialog({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const { versions, fault, reload } = useVersionList(session);
  const [chosen, setChosen] = useState<string>();
  const [name, setName] = useState('');
  const [told, setTold] = useState<Done & { kind: 'done' | 'error' }>();
  const [busy, setBusy] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const version = versions?.find(({ id }) => id === chosen) ?? versions?.[0];
  const tell = (done: Done) => {
    setTold({ kind: 'done', ...done });
    announce(done.text);
  };
  const work = async (run: () => Promise<Done>) => {
    setBusy(true);
    setTold(undefined);
    try {
      const done = await run();
      await reload();
      tell(done);
    } catch (error) {
      setTold({ kind: 'error', text: messageOf(error) });
      await reload();
    } finally {
      setBusy(false);
    }
  };
  const keep = () => {
    const wanted = name.trim();
    if (wanted === '' || busy) return;
    void work(async () => {
      const kept = await session.keepVersion({ kind: 'named', name: wanted });
      if (!kept) {
        const saved = session.saved.get();
        throw new Error(`“${wanted}” was not kept. ${'why' in saved ? saved.why : 'Try again.'}`);
      }
      setName('');
      setChosen(undefined);
      return { text: `Kept as “${wanted}”.` };
    });
  };
  const putBack = (then: Report, from: Version, differences: readonly Difference[], all: boolean) =>
    void work(async () => {
      // The place in the list stays while what was there before is put above it.
      setChosen(from.id);
      await restore(session, then, differences, all);
      const what = all ? 'the whole report' : `“${differences[0]?.title}”`;
      return { text: `Restored ${what} as it was in “${sayVersion(from)}”.`, undo: true };
    });
  return (
    <Dialog
      title="Versions"
      size="wide"
      onClose={onClose}
      onSubmit={keep}
      footer={
        <button type="button" className="button" onClick={onClose}>
          Close
        </button>
      }
    >
      <div className="versions">
        <div className="versions-side">
          <div className="versions-name">
            <Field label="Name this version">
              {(ids) => (
                <input
                  {...ids}
                  className="input"
                  autoComplete="off"
                  maxLength={LONGEST_NAME}
                  placeholder="To the ratings panel"
                  value={name}
                  onChange={(event) => setName(event.target.value)}
                />
              )}
            </Field>
            <button type="submit" className="button" aria-disabled={name.trim() === '' || busy}>
              Keep
            </button>
          </div>
          {versions && versions.length > 0 && (
            <ul className="versions-list" ref={list} aria-label="Versions, the latest first">
              {versions.map((one) => (
                <li key={one.id}>
                  <button
                    type="button"
                    className="version"
                    data-kind={one.kind}
                    aria-current={one.id === version?.id}
                    onClick={() => setChosen(one.id)}
                    onKeyDown={(event) => moveFocus(event, list.current)}
                  >
                    <span className="version-name">{sayVersion(one)}</span>
                    <span className="version-when">
                      {sayTime(one.at)} · {sayCount(one.words, 'word')}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          )}
        </div>
        <div className="versions-main">
          {fault !== undefined && (
            <p className="notice warning" role="alert">
              {fault}
            </p>
          )}
          {told && (
            <div
              className={told.kind === 'error' ? 'notice error' : 'notice'}
              role={told.kind === 'error' ? 'alert' : undefined}
            >
              <p>{told.text}</p>
              {told.undo && (
                <button
                  type="button"
                  className="button"
                  // What was pressed is gone with the difference that it restored.
                  ref={takeFocus}
                  onClick={() => {
                    session.undo();
                    tell({ text: 'Undone: the report is as it was before.' });
                    list.current?.querySelector<HTMLElement>('[aria-current=true]')?.focus();
                  }}
                >
                  Undo
                </button>
              )}
            </div>
          )}
          {versions && !version && fault === undefined && <NoVersions />}
          {version && <VersionPane key={version.id} version={version} busy={busy} onRestore={putBack} />}
        </div>
      </div>
    </Dialog>
  );
}

function NoVersions() {
  return (
    <div className="versions-empty">
      <p>There is no earlier version of this report yet.</p>
      <p>
        Name one when you reach a point that you may want to come back to: before it goes to a panel, or before you cut
        it down. Assay also keeps one by itself before each import and export, before a version is restored, and from
        the second day on as each day begins. They are kept inside the report’s file, and named ones are never dropped.
      </p>
    </div>
  );
}

type PaneProps = {
  version: Version;
  busy: boolean;
  onRestore: (then: Report, version: Version, differences: readonly Difference[], all: boolean) => void;
};

const tabs = [
  { tab: 'changes', name: 'Changed since' },
  { tab: 'text', name: 'The text then' },
] as const;

function VersionPane({ version, busy, onRestore }: PaneProps) {
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
        <button
          type="button"
          className={differences.length > 0 ? 'button main' : 'button'}
          aria-disabled={busy || differences.length === 0}
          onClick={() => then && !busy && differences.length > 0 && onRestore(then, version, differences, true)}
        >
          Restore all
        </button>
      </div>
      {!loaded && <Working doing="Reading the version" />}
      {loaded && 'why' in loaded && (
        <p className="notice error" role="alert">
          {loaded.why}
        </p>
      )}
      {foreign && (
        <p className="notice warning">
          It was of another edition ({then.template}) and cannot be restored into this report. You can write it as a
          report of its own with the command “assay versions”.
        </p>
      )}
      {then && !foreign && (
        <Tabs label="Version" tabs={tabs} chosen={tab} onChoose={setTab} className="version-pane">
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

/** The arrow keys lead from version to version. */
function moveFocus(event: React.KeyboardEvent, list: HTMLUListElement | null): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined || !list) return;
  event.preventDefault();
  const all = [...list.querySelectorAll<HTMLElement>('.version')];
  all[all.indexOf(event.currentTarget as HTMLElement) + by]?.focus();
}
