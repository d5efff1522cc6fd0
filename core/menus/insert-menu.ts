import type { MenuOfCommands } from '../command.ts';

export const insertMenu = {
  id: 'insert',
  label: '&Insert',
  groups: [
    [
      { id: 'insert.figure', label: 'Live fi&gure…', keys: 'CmdOrCtrl+Shift+F', report: true, by: 'text' },
      { id: 'insert.reference', label: '&Reference…', keys: 'CmdOrCtrl+Alt+R', report: true, by: 'text' },
      { id: 'insert.footnote', label: '&Footnote…', keys: 'CmdOrCtrl+Alt+F', report: true, by: 'text' },
      { id: 'insert.link', label: '&Link…', keys: 'CmdOrCtrl+K', report: true, by: 'text' },
    ],
    [
      // Cmd+Alt+M puts windows away on a Mac.
      {
        id: 'insert.comment',
        label: 'Co&mment',
        keys: { mac: 'Cmd+Alt+A', others: 'Ctrl+Alt+M' },
        report: true,
        by: 'window',
      },
    ],
    [
      { id: 'insert.table', label: '&Table', report: true, by: 'text' },
      { id: 'insert.picture', label: '&Picture…', report: true, by: 'text' },
      { id: 'insert.chart', label: '&Chart…', report: true, by: 'text' },
    ],
    [
      // Cmd+Shift+5 and 6 take pictures of the screen on a Mac.
      { id: 'insert.finding', label: '&Key finding', keys: 'Ctrl+Shift+5', report: true, by: 'text' },
      { id: 'insert.below', label: 'Paragraph &below', keys: 'CmdOrCtrl+Enter', report: true, by: 'text' },
      { id: 'insert.above', label: 'Paragraph &above', keys: 'CmdOrCtrl+Shift+Enter', report: true, by: 'text' },
    ],
  ],
} as const satisfies MenuOfCommands;
