import type { MenuOfCommands } from '../command.ts';

export const formatMenu = {
  id: 'menu.format',
  groups: [
    [
      { id: 'format.bold', keys: 'CmdOrCtrl+B', report: true, toggles: true, by: 'text' },
      { id: 'format.italic', keys: 'CmdOrCtrl+I', report: true, toggles: true, by: 'text' },
      {
        id: 'format.superscript',
        keys: 'CmdOrCtrl+Shift+=',
        also: ['CmdOrCtrl+.'],
        report: true,
        toggles: true,
        by: 'text',
      },
    ],
    [
      { id: 'format.text', report: true, toggles: true, by: 'text' },
      { id: 'format.heading', report: true, toggles: true, by: 'text' },
      { id: 'format.smallHeading', report: true, toggles: true, by: 'text' },
      { id: 'format.quotation', report: true, toggles: true, by: 'text' },
      { id: 'format.goodExample', report: true, toggles: true, by: 'text' },
      { id: 'format.poorExample', report: true, toggles: true, by: 'text' },
      { id: 'format.example', report: true, toggles: true, by: 'text' },
      {
        id: 'format.newBox',
        keys: 'CmdOrCtrl+Shift+9',
        report: true,
        toggles: true,
        by: 'text',
      },
    ],
    [
      {
        id: 'format.bullets',
        keys: 'CmdOrCtrl+Shift+8',
        report: true,
        toggles: true,
        by: 'text',
      },
      {
        id: 'format.numbers',
        keys: 'CmdOrCtrl+Shift+7',
        report: true,
        toggles: true,
        by: 'text',
      },
      { id: 'format.start', keys: 'Ctrl+Shift+6', report: true, by: 'text' },
      // A menu of a Mac would take Tab away from everything else.
      { id: 'format.deeper', keys: { others: 'Tab' }, report: true, by: 'text' },
      { id: 'format.shallower', keys: { others: 'Shift+Tab' }, report: true, by: 'text' },
    ],
    [{ id: 'format.tableTools', keys: 'Alt+F10', report: true, by: 'text' }],
  ],
} as const satisfies MenuOfCommands;
