import type { MenuOfCommands } from '../command.ts';

export const editMenu = {
  id: 'edit',
  label: '&Edit',
  groups: [
    [
      { id: 'edit.undo', label: '&Undo', keys: 'CmdOrCtrl+Z', by: 'window' },
      {
        id: 'edit.redo',
        label: '&Redo',
        keys: { mac: 'Cmd+Shift+Z', others: 'Ctrl+Y' },
        also: ['CmdOrCtrl+Shift+Z', 'CmdOrCtrl+Y'],
        by: 'window',
      },
    ],
    [
      { id: 'edit.cut', label: 'Cu&t', keys: 'CmdOrCtrl+X', by: 'shell', role: 'cut' },
      { id: 'edit.copy', label: '&Copy', keys: 'CmdOrCtrl+C', by: 'shell', role: 'copy' },
      { id: 'edit.paste', label: '&Paste', keys: 'CmdOrCtrl+V', by: 'shell', role: 'paste' },
      {
        id: 'edit.pastePlain',
        label: 'Pa&ste as plain text',
        keys: { mac: 'Cmd+Alt+Shift+V', others: 'Ctrl+Shift+V' },
        by: 'shell',
        role: 'pasteAndMatchStyle',
      },
      { id: 'edit.selectAll', label: 'Select &all', keys: 'CmdOrCtrl+A', by: 'text' },
    ],
    [
      { id: 'edit.find', label: '&Find…', keys: 'CmdOrCtrl+F', report: true, by: 'window' },
      {
        id: 'edit.findNext',
        label: 'Find &next',
        keys: { mac: 'Cmd+G', others: 'F3' },
        also: ['F3'],
        report: true,
        by: 'window',
      },
      {
        id: 'edit.findPrevious',
        label: 'Find pre&vious',
        keys: { mac: 'Cmd+Shift+G', others: 'Shift+F3' },
        also: ['Shift+F3'],
        report: true,
        by: 'window',
      },
      // Cmd+H hides the app on a Mac.
      { id: 'edit.replace', label: 'Rep&lace…', keys: 'Ctrl+H', report: true, by: 'window' },
      // Cmd+G finds the next on a Mac.
      {
        id: 'edit.goTo',
        label: '&Go to…',
        keys: { mac: 'Cmd+Alt+G', others: 'Ctrl+G' },
        report: true,
        by: 'window',
      },
    ],
    [
      { id: 'edit.moveUp', label: '&Move up', keys: 'Alt+Shift+Up', report: true, by: 'text' },
      { id: 'edit.moveDown', label: 'Move &down', keys: 'Alt+Shift+Down', report: true, by: 'text' },
    ],
    [
      { id: 'edit.tellTerm', label: 'Say what the t&erm means', keys: 'Alt+F1', report: true, by: 'text' },
      { id: 'edit.spellOut', label: 'Spell the term &out', keys: 'Alt+Shift+F1', report: true, by: 'text' },
      { id: 'edit.addWord', label: 'Add the &word to the report’s words', keys: 'Alt+F7', report: true, by: 'text' },
    ],
  ],
} as const satisfies MenuOfCommands;
