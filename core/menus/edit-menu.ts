import type { MenuOfCommands } from '../command.ts';

export const editMenu = {
  id: 'menu.edit',
  groups: [
    [
      { id: 'edit.undo', keys: 'CmdOrCtrl+Z', by: 'window' },
      {
        id: 'edit.redo',
        keys: { mac: 'Cmd+Shift+Z', others: 'Ctrl+Y' },
        also: ['CmdOrCtrl+Shift+Z', 'CmdOrCtrl+Y'],
        by: 'window',
      },
    ],
    [
      { id: 'edit.cut', keys: 'CmdOrCtrl+X', by: 'shell', role: 'cut' },
      { id: 'edit.copy', keys: 'CmdOrCtrl+C', by: 'shell', role: 'copy' },
      { id: 'edit.paste', keys: 'CmdOrCtrl+V', by: 'shell', role: 'paste' },
      {
        id: 'edit.pastePlain',
        keys: { mac: 'Cmd+Alt+Shift+V', others: 'Ctrl+Shift+V' },
        by: 'shell',
        role: 'pasteAndMatchStyle',
      },
      { id: 'edit.selectAll', keys: 'CmdOrCtrl+A', by: 'text' },
    ],
    [
      { id: 'edit.find', keys: 'CmdOrCtrl+F', report: true, by: 'window' },
      {
        id: 'edit.findNext',
        keys: { mac: 'Cmd+G', others: 'F3' },
        also: ['F3'],
        report: true,
        by: 'window',
      },
      {
        id: 'edit.findPrevious',
        keys: { mac: 'Cmd+Shift+G', others: 'Shift+F3' },
        also: ['Shift+F3'],
        report: true,
        by: 'window',
      },
      // Cmd+H hides the app on a Mac.
      { id: 'edit.replace', keys: 'Ctrl+H', report: true, by: 'window' },
      // Cmd+G finds the next on a Mac.
      {
        id: 'edit.goTo',
        keys: { mac: 'Cmd+Alt+G', others: 'Ctrl+G' },
        report: true,
        by: 'window',
      },
    ],
    [
      { id: 'edit.moveUp', keys: 'Alt+Shift+Up', report: true, by: 'text' },
      { id: 'edit.moveDown', keys: 'Alt+Shift+Down', report: true, by: 'text' },
    ],
    [
      { id: 'edit.tellTerm', keys: 'Alt+F1', report: true, by: 'text' },
      { id: 'edit.spellOut', keys: 'Alt+Shift+F1', report: true, by: 'text' },
      { id: 'edit.addWord', keys: 'Alt+F7', report: true, by: 'text' },
    ],
  ],
} as const satisfies MenuOfCommands;
