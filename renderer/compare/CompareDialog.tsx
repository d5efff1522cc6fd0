import './compare.css';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { compareWhole, GROUPS, type Group, groupName, sayOpenSuggestions } from '../../core/compare/whole-reports.ts';
import { saySentence } from '../../core/messages/messages.ts';
import type { Report } from '../../core/report.ts';
import { Working } from '../files/Working.tsx';
import { useSession } from '../report/SessionContext.ts';
import { CloseFooter } from '../ui/CloseFooter.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { useVersionList } from '../versions/version-list.ts';
import { ChooseOther } from './ChooseOther.tsx';
import { DifferenceList } from './DifferenceList.tsx';
import { say } from './messages.ts';
import { SaveComparison } from './SaveComparison.tsx';
import { SideField } from './SideField.tsx';
import { type Side, sayLimits, saySide, sideKey, useSide } from './sides.ts';

const NOW: Side = { kind: 'now' };

/** Two states of a report side by side: what came, went and changed from the one to the other, and that as a Word file. */
export function CompareDialog({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const { versions, fault } = useVersionList(session);
  const [chosen, setChosen] = useState<{ was?: Side; now?: Side }>({});
  const [files, setFiles] = useState<readonly Side[]>([]);
  const [choosing, setChoosing] = useState<'was' | 'now'>();
  const [saving, setSaving] = useState(false);
  const [group, setGroup] = useState<Group | 'all'>('all');
  const whole = useRef<HTMLDivElement>(null);
  const sides: Side[] = [NOW, ...(versions ?? []).map((version): Side => ({ kind: 'version', version })), ...files];
  // The latest version beside the report is what is asked for most.
  const was = chosen.was ?? sides.find(({ kind }) => kind === 'version');
  const now = chosen.now ?? NOW;
  const [before, after] = [useSide(session, was), useSide(session, now)];
  const then = before && 'report' in before ? before.report : undefined;
  const later = after && 'report' in after ? after.report : undefined;
  const told = useMemo(
    () => (then && later ? compareWhole(then, later, session.template) : undefined),
    [then, later, session],
  );
  const wrong = [before, after].flatMap((read) => (read && 'why' in read ? [read.why] : []));
  const remarks = [...sayLimits([was, now]), ...(then && later && was ? openIn({ was, now }, then, later) : [])];
  const shown = told?.filter((one) => group === 'all' || one.group === group) ?? [];
  const choose = (which: 'was' | 'now', side: Side | undefined) => {
    if (side) setChosen({ ...(was && { was }), now, [which]: side });
    else setChoosing(which);
  };
  const endChoosing = () => {
    // The list of files, which has the focus, goes.
    whole.current?.querySelectorAll('select')[choosing === 'now' ? 1 : 0]?.focus();
    setChoosing(undefined);
  };
  const step = (by: number) => {
    const all = [...(whole.current?.querySelectorAll<HTMLElement>('.difference') ?? [])];
    const at = all.indexOf(document.activeElement?.closest<HTMLElement>('.difference') ?? document.body);
    const next = at < 0 ? (by > 0 ? all[0] : all.at(-1)) : all[(at + by + all.length) % all.length];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'F8') return;
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
  };
  const count = (of: Group | 'all') => told?.filter((one) => of === 'all' || one.group === of).length ?? 0;
  return (
    <>
      <Dialog
        title={say('compare')}
        size="wide"
        onClose={onClose}
        onSubmit={() => {}}
        footer={
          <CloseFooter>
            <button
              type="button"
              className="button"
              aria-disabled={!told || told.length === 0}
              onClick={() => told && told.length > 0 && setSaving(true)}
            >
              {say('saveAsWord')}
            </button>
          </CloseFooter>
        }
      >
        {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of all that is in it */}
        <div className="compare" ref={whole} onKeyDown={onKeyDown}>
          <div className="compare-sides">
            <SideField label={say('earlier')} sides={sides} chosen={was} onChoose={(side) => choose('was', side)} />
            <button
              type="button"
              className="button"
              aria-disabled={!was}
              onClick={() => was && setChosen({ was: now, now: was })}
            >
              {say('swap')}
            </button>
            <SideField label={say('later')} sides={sides} chosen={now} onChoose={(side) => choose('now', side)} />
          </div>
          {choosing ? (
            <ChooseOther
              host={session.host}
              onCancel={endChoosing}
              onChoose={(side) => {
                if (!files.some((one) => sideKey(one) === sideKey(side))) setFiles([...files, side]);
                choose(choosing, side);
                endChoosing();
              }}
            />
          ) : (
            <>
              {[...(fault === undefined ? [] : [fault]), ...wrong].map((why) => (
                <p key={why} className="notice error" role="alert">
                  {saySentence(why)}
                </p>
              ))}
              {remarks.map((remark) => (
                <p key={remark} className="notice">
                  {saySentence(remark)}
                </p>
              ))}
              {!was && versions && <NothingChosen />}
              {was && !told && wrong.length === 0 && <Working doing={say('readingWhatIsCompared')} />}
              {told?.length === 0 && (
                <p className="compare-empty" role="status">
                  {say('theTwoSayTheSame')}
                </p>
              )}
              {told && told.length > 0 && (
                <>
                  <div className="compare-steps">
                    <button type="button" className="button" aria-keyshortcuts="Shift+F8" onClick={() => step(-1)}>
                      {say('previous')}
                    </button>
                    <button type="button" className="button" aria-keyshortcuts="F8" onClick={() => step(1)}>
                      {say('nextDifference')}
                    </button>
                    <p className="hint">{say('f8LeadsOn')}</p>
                  </div>
                  <div className="compare-found">
                    <Tabs
                      label={say('whatDiffers')}
                      tabs={(['all', ...GROUPS] as const).map((of) => ({
                        tab: of,
                        name: `${of === 'all' ? say('all') : groupName(of)} (${count(of)})`,
                      }))}
                      chosen={group}
                      onChoose={setGroup}
                      className="compare-pane"
                    >
                      <DifferenceList told={shown} grouped={group === 'all'} />
                    </Tabs>
                  </div>
                </>
              )}
            </>
          )}
        </div>
      </Dialog>
      {saving && was && then && later && (
        <SaveComparison
          was={then}
          now={later}
          names={{ was: saySide(was), now: saySide(now) }}
          remarks={sayLimits([was, now])}
          onClose={() => setSaving(false)}
        />
      )}
    </>
  );
}

function openIn(sides: { was: Side; now: Side }, then: Report, later: Report): string[] {
  return sayOpenSuggestions([
    { name: saySide(sides.was), report: then },
    { name: saySide(sides.now), report: later },
  ]);
}

function NothingChosen() {
  return (
    <div className="compare-empty">
      <p>{say('thereIsNoEarlierVersion')}</p>
      <p>{say('aReportOrAWordFile')}</p>
    </div>
  );
}
