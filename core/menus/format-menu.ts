import type { MenuOfCommands } from '../command.ts';

export const formatMenu = {
  id: 'format',
  label: 'F&ormat',
  groups: [
    [
      { id: 'format.bold', label: '&Bold', keys: 'CmdOrCtrl+B', report: true, toggles: true, by: 'text' },
      { id: 'format.italic', label: '&Italic', keys: 'CmdOrCtrl+I', report: true, toggles: true, by: 'text' },
      {
        id: 'format.superscript',
        label: '&Superscript',
        keys: 'CmdOrCtrl+Shift+=',
        report: true,
        toggles: true,
        by: 'text',
      },
    ],
    [
      { id: 'format.text', label: '&Text', report: true, toggles: true, by: 'text' },
      { id: 'format.heading', label: '&Heading', report: true, toggles: true, by: 'text' },
      { id: 'format.smallHeading', label: 'S&mall heading', report: true, toggles: true, by: 'text' },
      { id: 'format.quotation', label: '&Quotation', report: true, toggles: true, by: 'text' },
      { id: 'format.goodExample', label: 'Example of &good practice', report: true, toggles: true, by: 'text' },
      { id: 'format.poorExample', label: 'Example of &poor practice', report: true, toggles: true, by: 'text' },
      { id: 'format.example', label: '&Example of practice', report: true, toggles: true, by: 'text' },
      {
        id: 'format.newBox',
        label: 'Begins a ne&w box',
        keys: 'CmdOrCtrl+Shift+9',
        report: true,
        toggles: true,
        by: 'text',
      },
    ],
    [
      {
        id: 'format.bullets',
        label: 'B&ulleted list',
        keys: 'CmdOrCtrl+Shift+8',
        report: true,
        toggles: true,
        by: 'text',
      },
      {
        id: 'format.numbers',
        label: '&Numbered list',
        keys: 'CmdOrCtrl+Shift+7',
        report: true,
        toggles: true,
        by: 'text',
      },
      { id: 'format.start', label: 'Where numbers sta&rt', keys: 'Ctrl+Shift+6', report: true, by: 'text' },
      // A menu of a Mac would take Tab away from everything else.
      { id: 'format.deeper', label: 'In&dent', keys: { others: 'Tab' }, report: true, by: 'text' },
      { id: 'format.shallower', label: '&Outdent', keys: { others: 'Shift+Tab' }, report: true, by: 'text' },
    ],
    [{ id: 'format.tableTools', label: 'Too&ls of the table', keys: 'Alt+F10', report: true, by: 'text' }],
  ],
} as const satisfies MenuOfCommands;
