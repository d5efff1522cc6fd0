import { useEffect } from 'react';
import { reportName } from '../../core/report.ts';
import type { FirstAsked } from '../library/StartScreen.tsx';
import { printReport } from '../preview/print.ts';
import { useSession, useView } from '../report/SessionContext.ts';
import type { Tab } from '../report/session.ts';
import { showDrawer } from '../report/show-drawer.ts';
import { roundsOpen } from '../review/rounds/open.ts';
import { signOffOpen } from '../review/sign-off/open.ts';
import { desktop } from '../transport.ts';
import { useStore } from '../ui/store.ts';
import { versionsOpen } from '../versions/open.ts';
import { NOTHING_SHOWN, shown } from './follow-desktop.ts';
import { say } from './messages.ts';
import type { Offer } from './registry.ts';
import { useCommands } from './use-commands.ts';

/** What a report asks in a dialog. */
export type ReportAsks =
  | 'export'
  | 'findings'
  | 'annex'
  | 'import'
  | 'review'
  | 'parts'
  | 'copy'
  | 'figures'
  | 'cases'
  | 'comparisons'
  | 'why';

type Props = {
  onAsk: (asks: ReportAsks) => void;
  /** Saves and goes to the start screen, which asks that first. */
  onLeave: (first?: FirstAsked) => void;
  onUndo: () => void;
  onRedo: () => void;
};

/** The commands of an open report that need no text. What it shows goes into the title of a desktop window. */
export function ReportCommands({ onAsk, onLeave, onUndo, onRedo }: Props) {
  const session = useSession();
  const name = useView(({ report, template }) => reportName(report, template));
  const rated = useView(({ layout }) => session.template.ratings !== undefined && layout.results.toRate > 0);
  const { handle } = useStore(session.file, (value) => value);
  const edited = useStore(session.saved, ({ kind }) => kind !== 'saved') && !session.readOnly;
  const canUndo = useStore(session.journal, ({ done }) => done.length > 0);
  const canRedo = useStore(session.journal, ({ undone }) => undone.length > 0);
  useEffect(() => shown.set({ title: name, edited, file: handle }), [name, edited, handle]);
  useEffect(() => () => shown.set(NOTHING_SHOWN), []);
  const writing = (run: () => void): Offer =>
    session.readOnly ? { run, enabled: false, why: say('readOnly') } : { run };
  const tab = (to: Tab): Offer => ({
    run() {
      session.tab.set(to);
      showDrawer('panel');
    },
  });
  useCommands({
    'file.new': { run: () => begin('new', onLeave) },
    'file.open': { run: () => begin('open', onLeave) },
    'file.sample': { run: () => begin('sample', onLeave) },
    'file.save': writing(() => void session.save()),
    'file.saveCopy': { run: () => onAsk('copy') },
    'file.versions': { run: () => versionsOpen.set(true) },
    ...(desktop && { 'file.showInFolder': { run: () => void desktop?.showInFolder({ file: handle }) } }),
    'file.importText': writing(() => onAsk('import')),
    'file.importReview': writing(() => onAsk('review')),
    'file.takeParts': writing(() => onAsk('parts')),
    'file.export': { run: () => onAsk('export') },
    'file.findings': { run: () => onAsk('findings') },
    'file.print': { run: printReport },
    'file.leave': { run: () => onLeave() },
    'edit.undo': { ...writing(onUndo), ...(!canUndo && { enabled: false, why: say('nothingToUndo') }) },
    'edit.redo': { ...writing(onRedo), ...(!canRedo && { enabled: false, why: say('nothingToRedo') }) },
    'report.figures': { run: () => onAsk('figures') },
    'report.cases': { run: () => onAsk('cases') },
    'report.comparisons': { run: () => onAsk('comparisons') },
    'report.why': { run: () => onAsk('why'), enabled: rated, why: say('nothingIsRated') },
    'report.rounds': { run: () => roundsOpen.set(true) },
    'report.signOff': {
      run: () => signOffOpen.set({}),
      enabled: session.template.signOff.stages.length > 0,
      why: say('noStagesToSign'),
    },
    'report.here': tab('here'),
    'report.findings': tab('findings'),
    'report.comments': tab('comments'),
    'report.changes': tab('changes'),
    'report.details': tab('details'),
    'view.outline': { run: () => showDrawer('outline') },
    'view.text': { run: () => document.getElementById('document')?.focus() },
  });
  return null;
}

/** In a browser there is one window, and it leaves the report; the desktop app has another window for it. */
function begin(first: FirstAsked, leave: (first: FirstAsked) => void): void {
  if (!desktop) leave(first);
  else if (first === 'open')
    void desktop.chooseFile({ to: 'open', kind: 'report' }).then((file) => {
      if (file) void desktop?.openWindow({ file: file.handle });
    });
  else void desktop.openWindow({});
}
