import './versions.css';
import { useRef, useState } from 'react';
import type { Difference } from '../../core/compare/reports.ts';
import { LONGEST_NAME } from '../../core/longest-name.ts';
import type { Report } from '../../core/report.ts';
import type { Version, VersionEdit } from '../../core/versions/version.ts';
import { compareOpen } from '../compare/open.ts';
import { useSession } from '../report/SessionContext.ts';
import { announce } from '../ui/Announcer.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { sayFault } from '../ui/say-fault.ts';
import { Told, type ToldText } from '../ui/Told.tsx';
import { sayTime } from '../ui/time.ts';
import { RemoveVersion, RenameVersion } from './EditVersion.tsx';
import { say } from './messages.ts';
import { restore } from './restore.ts';
import { sayVersion } from './say-version.ts';
import { VersionPane } from './VersionPane.tsx';
import { useVersionList } from './version-list.ts';

/** What was done, in words, and whether it may be undone from here. */
type Done = { text: string; undo?: true };

/** Earlier states of the report: name the present one, look at one, see what has changed since, put it back. */
export function VersionsDialog({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const { versions, fault, reload } = useVersionList(session);
  const [chosen, setChosen] = useState<string>();
  const [name, setName] = useState('');
  const [told, setTold] = useState<ToldText & Pick<Done, 'undo'>>();
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState<'rename' | 'remove'>();
  const list = useRef<HTMLUListElement>(null);
  const side = useRef<HTMLDivElement>(null);
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
      setTold({ kind: 'error', text: sayFault(error) });
      await reload();
    } finally {
      setBusy(false);
    }
  };
  const why = () => {
    const saved = session.saved.get();
    return 'why' in saved ? saved.why : say('tryAgain');
  };
  const keep = () => {
    const wanted = name.trim();
    if (wanted === '' || busy || session.readOnly) return;
    void work(async () => {
      const kept = await session.keepVersion({ kind: 'named', name: wanted });
      if (!kept) {
        throw new Error(`${say('wasNotKept', { name: wanted })} ${why()}`);
      }
      setName('');
      setChosen(undefined);
      return { text: say('keptAs', { name: wanted }) };
    });
  };
  const putBack = (then: Report, from: Version, differences: readonly Difference[], all: boolean) =>
    void work(async () => {
      // The place in the list stays while what was there before is put above it.
      setChosen(from.id);
      await restore(session, then, differences, all);
      const version = sayVersion(from);
      const text = all
        ? say('restoredReport', { version })
        : say('restoredPart', { title: differences[0]?.title ?? '', version });
      return { text, undo: true };
    });
  const edit = (one: Version, edit: VersionEdit, text: string) => {
    setAsking(undefined);
    if (busy) return;
    void work(async () => {
      if (!(await session.editVersion(edit))) {
        throw new Error(`${say('nothingWasChangedIn', { version: sayVersion(one) })} ${why()}`);
      }
      return { text };
    }).then(() => requestAnimationFrame(toList));
  };
  const toList = () => {
    const current = side.current?.querySelector<HTMLElement>('[aria-current=true]');
    (current ?? side.current?.querySelector('input'))?.focus();
  };
  const asked = { onClose: () => setAsking(undefined), onGone: toList };
  return (
    <>
      <Dialog
        title={say('versions')}
        size="wide"
        onClose={onClose}
        onSubmit={keep}
        footer={
          <>
            <button
              type="button"
              className="button"
              onClick={() => {
                onClose();
                compareOpen.set(true);
              }}
            >
              {say('compare')}
            </button>
            <button type="button" className="button" onClick={onClose}>
              {say('close')}
            </button>
          </>
        }
      >
        <div className="versions">
          <div className="versions-side" ref={side}>
            {!session.readOnly && (
              <div className="versions-name">
                <Field label={say('nameThisVersion')}>
                  {(ids) => (
                    <input
                      {...ids}
                      className="input"
                      autoComplete="off"
                      maxLength={LONGEST_NAME}
                      placeholder={say('toTheRatingsPanel')}
                      value={name}
                      onChange={(event) => setName(event.target.value)}
                    />
                  )}
                </Field>
                <button type="submit" className="button" aria-disabled={name.trim() === '' || busy}>
                  {say('keep')}
                </button>
              </div>
            )}
            {versions && versions.length > 0 && (
              <ul className="versions-list" ref={list} aria-label={say('versionsTheLatestFirst')}>
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
                        {sayTime(one.at)} · {say('words', { count: one.words })}
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
              <Told
                told={told}
                takesFocus
                onUndo={
                  told.undo
                    ? () => {
                        session.undo();
                        tell({ text: say('undoneTheReport') });
                        list.current?.querySelector<HTMLElement>('[aria-current=true]')?.focus();
                      }
                    : undefined
                }
              />
            )}
            {versions && !version && fault === undefined && <NoVersions />}
            {version && (
              <VersionPane key={version.id} version={version} busy={busy} onRestore={putBack} onAsk={setAsking} />
            )}
          </div>
        </div>
      </Dialog>
      {version && asking === 'rename' && (
        <RenameVersion
          {...asked}
          version={version}
          onRename={(name) => edit(version, { to: 'rename', id: version.id, name }, say('renamedTo', { name }))}
        />
      )}
      {version && asking === 'remove' && (
        <RemoveVersion
          {...asked}
          version={version}
          onRemove={() =>
            edit(version, { to: 'remove', id: version.id }, say('removedFromTheFile', { version: sayVersion(version) }))
          }
        />
      )}
    </>
  );
}

function NoVersions() {
  return (
    <div className="versions-empty">
      <p>{say('thereIsNoEarlierVersion')}</p>
      <p>{say('nameOneWhenYouReach')}</p>
    </div>
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
