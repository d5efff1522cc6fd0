import type { MenuOfCommands } from '../command.ts';

export const insertMenu = {
  id: 'menu.insert',
  groups: [
    [
      { id: 'insert.figure', keys: 'CmdOrCtrl+Shift+F', report: true, by: 'text' },
      { id: 'insert.reference', keys: 'CmdOrCtrl+Alt+R', report: true, by: 'text' },
      { id: 'insert.footnote', keys: 'CmdOrCtrl+Alt+F', report: true, by: 'text' },
      { id: 'insert.link', keys: 'CmdOrCtrl+K', report: true, by: 'text' },
    ],
    [
      // Cmd+Alt+M puts windows away on a Mac.
      {
        id: 'insert.comment',
        keys: { mac: 'Cmd+Alt+A', others: 'Ctrl+Alt+M' },
        report: true,
        by: 'window',
      },
    ],
    [
      { id: 'insert.table', report: true, by: 'text' },
      { id: 'insert.picture', report: true, by: 'text' },
      { id: 'insert.chart', report: true, by: 'text' },
    ],
    [
      // Cmd+Shift+5 and 6 take pictures of the screen on a Mac.
      { id: 'insert.finding', keys: 'Ctrl+Shift+5', report: true, by: 'text' },
      { id: 'insert.below', keys: 'CmdOrCtrl+Enter', report: true, by: 'text' },
      { id: 'insert.above', keys: 'CmdOrCtrl+Shift+Enter', report: true, by: 'text' },
    ],
  ],
} as const satisfies MenuOfCommands;
