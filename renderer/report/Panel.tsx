import { knownNames } from '../../core/check/known-names.ts';
import { waitsFor } from '../../core/review/comments/choose-comments.ts';
import { userName } from '../author.ts';
import { FindingsPane } from '../check/late-pane.ts';
import type { Checked } from '../check/proof.ts';
import { ChangesPane } from '../review/changes/late-pane.ts';
import { suggesting } from '../review/changes/recorder.ts';
import { CommentsPane } from '../review/comments/late-pane.ts';
import { Locked } from '../review/sign-off/Locked.tsx';
import { signOffCode } from '../review/sign-off/shown.ts';
import { Reading, Writing } from '../ui/reading.ts';
import { useStore } from '../ui/store.ts';
import { type TabChoice, Tabs } from '../ui/Tabs.tsx';
import { useIdle } from '../ui/use-idle.ts';
import { CloseDrawer } from './CloseDrawer.tsx';
import { DetailsForm } from './DetailsForm.tsx';
import { FindingsList } from './FindingsList.tsx';
import { say } from './messages.ts';
import { NumbersHere } from './NumbersHere.tsx';
import { Overall } from './Overall.tsx';
import { useSession, useView } from './SessionContext.ts';
import { StandardForm } from './StandardForm.tsx';
import type { Tab } from './session.ts';
import { findingsAt, partOfStandard, placedPart, type View } from './view.ts';

/** What belongs to the place where the user is. */
export function Panel() {
  const session = useSession();
  const tab = useStore(session.tab, (value) => value);
  const checked = useIdle();
  const count = useStore(session.checked, checked ? countOf : noCount);
  const said = useView(openComments);
  const user = useStore(userName, (name) => name);
  const mine = useView(({ report }) => (user === undefined ? 0 : waiting(user, report)));
  const isSuggesting = useStore(suggesting, (value) => value);
  const changing = useView(({ report }) => report.suggested !== undefined) || isSuggesting;
  const tabs: TabChoice<Tab>[] = [
    { tab: 'here', name: say('here') },
    { tab: 'findings', name: count === undefined ? say('findings') : say('findingsCounted', { count }) },
    {
      tab: 'comments',
      name: sayComments(said, mine),
    },
    ...(changing || tab === 'changes' ? [{ tab: 'changes' as const, name: say('changes') }] : []),
    { tab: 'details', name: say('details') },
  ];
  return (
    <aside className="panel" aria-label={say('scoresFindingsAndDetails')}>
      <CloseDrawer name={say('theScoresAndFindings')} />
      <Tabs label={say('panel')} tabs={tabs} chosen={tab} onChoose={session.tab.set} className="panel-body">
        <Reading value={session.readOnly !== undefined}>
          {tab === 'here' && <Here checked={checked} />}
          {tab === 'findings' && <FindingsPane onClose={() => session.tab.set('here')} />}
          {tab === 'comments' && <CommentsPane onClose={() => session.tab.set('here')} />}
          {tab === 'changes' && <ChangesPane onClose={() => session.tab.set('here')} />}
          {tab === 'details' && <DetailsForm />}
        </Reading>
      </Tabs>
    </aside>
  );
}

function sayComments(open: number, mine: number): string {
  if (open === 0) return say('comments');
  return mine === 0 ? say('commentsCounted', { open }) : say('commentsForYou', { open, mine });
}

const waiting = (user: string, report: View['report']) => {
  const { comments = [] } = report;
  const known = comments.length > 0 ? knownNames(report) : [];
  return comments.filter((one) => waitsFor(user, one, known)).length;
};
const openComments = ({ report }: View) => (report.comments ?? []).filter(({ resolved }) => !resolved).length;
const countOf = ({ findings }: Checked) => findings.open.length;
const noCount = () => undefined;
const openOf = ({ findings }: Checked) => findings.open;
const NONE: Checked['findings']['open'] = [];
const noneOpen = () => NONE;

function Here({ checked }: { checked: boolean }) {
  const session = useSession();
  const view = useView();
  const place = useStore(session.place, (value) => value);
  const placed = placedPart(view, place);
  const standard = placed?.standard;
  const open = useStore(session.checked, checked ? openOf : noneOpen);
  const findings = placed ? findingsAt(open, placed) : [];
  const signOffs = useStore(signOffCode, (code) => code);
  return (
    <>
      {standard ? (
        <Locked key={standard.number} part={partOfStandard(view, standard.number)?.id ?? ''}>
          <StandardForm standard={standard} />
        </Locked>
      ) : (
        placed && (
          <header className="panel-head">
            <h2>{placed.title}</h2>
            {placed.part.kind === 'cover' && (
              <Writing>
                <CoverHint />
              </Writing>
            )}
            <Guidance guidance={'guidance' in placed.part ? placed.part.guidance : undefined} />
          </header>
        )
      )}
      {standard && placed && 'guidance' in placed.part && placed.part.guidance && (
        <section className="panel-section">
          <h3>{placed.title}</h3>
          <Guidance guidance={placed.part.guidance} />
        </section>
      )}
      {findings.length > 0 && (
        <section className="panel-section">
          <h3>{say('findingsHere')}</h3>
          <FindingsList findings={findings} />
        </section>
      )}
      {placed && signOffs && <signOffs.SignOffHere placed={placed} />}
      {placed && checked && <NumbersHere placed={placed} />}
      <Overall current={standard?.number} explained={checked} />
    </>
  );
}

function Guidance({ guidance }: { guidance: string | undefined }) {
  return guidance ? <p className="hint">{guidance}</p> : null;
}

function CoverHint() {
  const session = useSession();
  return (
    <button type="button" className="button" onClick={() => session.tab.set('details')}>
      {say('fillInNamesAndDates')}
    </button>
  );
}
