import type { MenuOfCommands } from '../command.ts';

export const reportMenu = {
  id: 'report',
  label: '&Report',
  groups: [
    [
      { id: 'report.figures', label: '&Figures…', report: true, by: 'window' },
      { id: 'report.cases', label: '&Cases…', report: true, by: 'window' },
      { id: 'report.comparisons', label: 'C&omparisons…', report: true, by: 'window' },
    ],
    [
      // F8 shows the pages.
      { id: 'report.nextFinding', label: '&Next finding', keys: 'F7', report: true, by: 'window' },
      { id: 'report.previousFinding', label: '&Previous finding', keys: 'Shift+F7', report: true, by: 'window' },
      {
        id: 'report.dealWithFinding',
        label: 'Dea&l with the finding',
        keys: 'CmdOrCtrl+F7',
        report: true,
        by: 'window',
      },
    ],
    [
      {
        id: 'report.suggest',
        label: 'S&uggest changes',
        keys: 'CmdOrCtrl+Shift+F9',
        report: true,
        toggles: true,
        by: 'window',
      },
      { id: 'report.nextChange', label: 'Nex&t change', keys: 'Alt+F9', report: true, by: 'window' },
      { id: 'report.previousChange', label: 'Pre&vious change', keys: 'Alt+Shift+F9', report: true, by: 'window' },
      { id: 'report.acceptChange', label: 'Acc&ept change', keys: 'CmdOrCtrl+F8', report: true, by: 'window' },
      { id: 'report.rejectChange', label: 'Re&ject change', keys: 'CmdOrCtrl+Shift+F8', report: true, by: 'window' },
    ],
    [
      { id: 'report.nextComment', label: 'Ne&xt comment', keys: 'F9', report: true, by: 'window' },
      { id: 'report.previousComment', label: 'P&revious comment', keys: 'Shift+F9', report: true, by: 'window' },
      {
        id: 'report.goToComment',
        label: 'To the comment, &and back',
        keys: 'CmdOrCtrl+F9',
        report: true,
        by: 'window',
      },
    ],
    [
      { id: 'report.why', label: '&Why these ratings…', report: true, by: 'window' },
      { id: 'report.signOff', label: 'Si&gn-off…', report: true, by: 'window' },
      {
        id: 'report.rounds',
        label: 'Factual accurac&y…',
        keys: 'CmdOrCtrl+Shift+F7',
        report: true,
        by: 'window',
      },
    ],
    [
      { id: 'report.here', label: '&Scores', report: true, by: 'window' },
      { id: 'report.findings', label: 'F&indings', report: true, by: 'window' },
      { id: 'report.comments', label: 'Co&mments', report: true, by: 'window' },
      { id: 'report.changes', label: 'C&hanges', report: true, by: 'window' },
      { id: 'report.details', label: '&Details', report: true, by: 'window' },
    ],
  ],
} as const satisfies MenuOfCommands;
