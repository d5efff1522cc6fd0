import type { MenuOfCommands } from '../command.ts';

export const reportMenu = {
  id: 'menu.report',
  groups: [
    [
      { id: 'report.figures', report: true, by: 'window' },
      { id: 'report.cases', report: true, by: 'window' },
      { id: 'report.comparisons', report: true, by: 'window' },
    ],
    [
      // F8 shows the pages.
      { id: 'report.nextFinding', keys: 'F7', report: true, by: 'window' },
      { id: 'report.previousFinding', keys: 'Shift+F7', report: true, by: 'window' },
      {
        id: 'report.dealWithFinding',
        keys: 'CmdOrCtrl+F7',
        report: true,
        by: 'window',
      },
    ],
    [
      {
        id: 'report.suggest',
        keys: 'CmdOrCtrl+Shift+F9',
        report: true,
        toggles: true,
        by: 'window',
      },
      { id: 'report.nextChange', keys: 'Alt+F9', report: true, by: 'window' },
      { id: 'report.previousChange', keys: 'Alt+Shift+F9', report: true, by: 'window' },
      { id: 'report.acceptChange', keys: 'CmdOrCtrl+F8', report: true, by: 'window' },
      { id: 'report.rejectChange', keys: 'CmdOrCtrl+Shift+F8', report: true, by: 'window' },
    ],
    [
      { id: 'report.nextComment', keys: 'F9', report: true, by: 'window' },
      { id: 'report.previousComment', keys: 'Shift+F9', report: true, by: 'window' },
      {
        id: 'report.goToComment',
        keys: 'CmdOrCtrl+F9',
        report: true,
        by: 'window',
      },
      {
        id: 'report.resolveComment',
        keys: { mac: 'Cmd+Alt+Shift+A', others: 'Ctrl+Alt+Shift+M' },
        report: true,
        by: 'window',
      },
    ],
    [
      { id: 'report.why', report: true, by: 'window' },
      { id: 'report.signOff', report: true, by: 'window' },
      {
        id: 'report.rounds',
        keys: 'CmdOrCtrl+Shift+F7',
        report: true,
        by: 'window',
      },
    ],
    [
      { id: 'report.here', report: true, by: 'window' },
      { id: 'report.findings', report: true, by: 'window' },
      { id: 'report.comments', report: true, by: 'window' },
      { id: 'report.changes', report: true, by: 'window' },
      { id: 'report.details', report: true, by: 'window' },
    ],
  ],
} as const satisfies MenuOfCommands;
