import './check.css';
import { useDeferredValue, useEffect } from 'react';
import { assignmentOf } from '../../core/check/dismissal.ts';
import type { Finding } from '../../core/check/finding.ts';
import { partOfPlace } from '../../core/check/reading-order.ts';
import { sayPlace } from '../../core/check/say-place.ts';
import { plainLabel } from '../../core/menus/labels.ts';
import { runCommand } from '../commands/registry.ts';
import { useSession } from '../report/SessionContext.ts';
import { useStore } from '../ui/store.ts';
import { DismissedList } from './DismissedList.tsx';
import { FindingItem } from './FindingItem.tsx';
import { marksOn } from './marks-on.ts';
import { say } from './messages.ts';
import { change, familyOf, isCurrent, keyOf, listed, MOST, type PaneState, paneOf } from './pane-state.ts';
import type { Checked, Proof } from './proof.ts';
import { sayFamily } from './say-family.ts';
import { WhoseFilter } from './WhoseFilter.tsx';
import { moveInList, useFocusKept } from './walk-list.ts';

/** Everything that is found, part by part; what is not ours to edit, and what was dismissed, behind it. */
export function FindingsPane(_: { onClose: () => void }) {
  const session = useSession();
  const checked = useDeferredValue(useStore(session.checked, (value) => value));
  const state = useStore(paneOf(session), (value) => value);
  const place = useStore(session.place, (value) => (state.here ? value : null));
  const findings = listed(checked, state, place);
  const { found } = checked.proof;
  // What was settled is gone once the report is read again as it is now; until then it must not come back for a moment.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each new reading
  useEffect(() => {
    if (session.view.get().report === session.report()) change(session, { settled: new Set() });
  }, [session, found]);
  const keepFocus = useFocusKept();
  const shown = findings.slice(0, state.most);
  const { open, dismissed } = checked.findings;
  return (
    <div className="findings-pane">
      <h2 className="unseen">{say('findings')}</h2>
      <Filters checked={checked} state={state} />
      <p className="findings-told" role="status" tabIndex={-1}>
        {told(open, findings.length, checked.proof)}
      </p>
      <div className="findings-paper">
        <button type="button" className="button" onClick={() => runCommand('file.findings')}>
          {plainLabel('file.findings')}
        </button>
      </div>
      {findings.length === 0 && checked.proof.state !== 'reading' && checked.proof.state !== 'waiting' && (
        <p className="empty">{open.length === 0 ? say('nothingToSettle') : say('nothingOfThatKind')}</p>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys lead from one finding of the list to the next */}
      <div onKeyDown={moveInList} {...keepFocus}>
        {groupsOf(shown, checked).map(({ key, title, provider, findings: here }) => (
          <section key={key} className="panel-section findings-part">
            <h3>
              {title} {provider && <span className="tag">{say('notOursToEdit')}</span>}
            </h3>
            <ul className="findings">
              {withKeys(here).map(({ key, finding }) => (
                <FindingItem
                  key={key}
                  finding={finding}
                  card={checked.proof.cards.get(finding.rule)}
                  to={assignmentOf(finding, checked.view.report.assigned)?.to}
                  current={isCurrent(state, finding)}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {findings.length > state.most && (
        <button type="button" className="button" onClick={() => change(session, { most: state.most + MOST })}>
          {say('showMoreOf', {
            more: Math.min(MOST, findings.length - state.most),
            all: findings.length,
          })}
        </button>
      )}
      {dismissed.length > 0 && <DismissedList dismissed={dismissed} />}
    </div>
  );
}

function Filters({ checked, state }: { checked: Checked; state: PaneState }) {
  const session = useSession();
  const marks = useStore(marksOn, (value) => value);
  const { open } = checked.findings;
  const families = [...new Set(open.map((finding) => familyOf(finding, checked.proof)))].sort();
  // A chosen kind stays to be seen when its last finding is mended.
  if (state.family !== 'all' && !families.includes(state.family)) families.push(state.family);
  return (
    <div className="findings-filters">
      <select
        className="input"
        aria-label={say('weight')}
        value={state.weight}
        onChange={(event) => change(session, { weight: event.target.value as PaneState['weight'], most: MOST })}
      >
        <option value="all">{say('allWeights')}</option>
        <option value="error">{say('errors')}</option>
        <option value="warning">{say('warnings')}</option>
        <option value="advice">{say('advice')}</option>
      </select>
      <select
        className="input"
        aria-label={say('kind')}
        value={state.family}
        onChange={(event) => change(session, { family: event.target.value, most: MOST })}
      >
        <option value="all">{say('allKinds')}</option>
        {families.map((family) => (
          <option key={family} value={family}>
            {sayFamily(family)}
          </option>
        ))}
      </select>
      <WhoseFilter report={checked.view.report} whose={state.whose} />
      <label className="findings-choice">
        <input
          type="checkbox"
          checked={state.here}
          onChange={(event) => change(session, { here: event.target.checked, most: MOST })}
        />
        {say('onlyThisPart')}
      </label>
      <label className="findings-choice">
        <input type="checkbox" checked={marks} onChange={(event) => marksOn.set(event.target.checked)} />
        {say('markThemInTheText')}
      </label>
    </div>
  );
}

function told(open: readonly Finding[], shown: number, { state }: Proof): string {
  const of = (severity: Finding['severity']) => open.filter((finding) => finding.severity === severity).length;
  const counts = say('counts', { errors: of('error'), warnings: of('warning'), advice: of('advice') });
  const only = shown === open.length ? '' : ` ${say('onlyShown', { count: shown })}`;
  switch (state) {
    case 'waiting':
    case 'reading':
      return say('countsSoFar', { counts }) + only;
    case 'read':
      return `${counts}.${only}`;
    case 'failed':
      return say('countsOfData', { counts }) + only;
  }
}

type Group = { key: string; title: string; provider: boolean; findings: Finding[] };

/** Findings one after the other in the same part. */
function groupsOf(findings: readonly Finding[], { view }: Checked): Group[] {
  const groups: (Group & { part: string | undefined })[] = [];
  for (const finding of findings) {
    const part = partOfPlace(finding.at, view.layout);
    const provider = finding.provider === true;
    const last = groups.at(-1);
    if (last?.part === part && last?.provider === provider) last.findings.push(finding);
    else {
      const title = part === undefined ? say('detailsAndTheWhole') : sayPlace({ part }, view.layout, view.template);
      // A group that is empty goes, and the others stay what they are.
      const again = groups.filter((group) => group.part === part && group.provider === provider).length;
      groups.push({ part, key: `${part} ${provider} ${again}`, title, provider, findings: [finding] });
    }
  }
  return groups;
}

/** Two findings may say the same of the same words. */
function withKeys(findings: readonly Finding[]): { key: string; finding: Finding }[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = keyOf(finding);
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return { key: `${key}${count}`, finding };
  });
}
