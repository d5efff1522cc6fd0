import type { MenuOfCommands } from '../command.ts';

export const fileMenu = {
  id: 'file',
  label: '&File',
  groups: [
    [
      { id: 'file.new', label: '&New report…', keys: 'CmdOrCtrl+N', by: 'window' },
      { id: 'file.open', label: '&Open…', keys: 'CmdOrCtrl+O', by: 'window' },
      { id: 'file.sample', label: 'Sa&mple report…', by: 'window' },
    ],
    [
      { id: 'file.save', label: '&Save', keys: 'CmdOrCtrl+S', report: true, by: 'window' },
      { id: 'file.saveCopy', label: 'Save a &copy…', keys: 'CmdOrCtrl+Shift+S', report: true, by: 'window' },
      { id: 'file.versions', label: '&Versions…', report: true, by: 'window' },
      { id: 'file.compare', label: 'Comp&are…', report: true, by: 'window' },
      { id: 'file.showInFolder', label: 'Show in &folder', report: true, desktop: true, by: 'window' },
    ],
    [
      { id: 'file.importText', label: 'Import &text…', report: true, by: 'window' },
      { id: 'file.importReview', label: '&Import review…', keys: 'CmdOrCtrl+Shift+O', report: true, by: 'window' },
      { id: 'file.takeParts', label: 'Ta&ke parts of another report…', report: true, by: 'window' },
      { id: 'file.export', label: '&Export…', keys: 'CmdOrCtrl+Shift+E', report: true, by: 'window' },
      { id: 'file.print', label: '&Print…', keys: 'CmdOrCtrl+P', report: true, by: 'window' },
    ],
    [{ id: 'file.settings', label: 'Settin&gs…', keys: 'CmdOrCtrl+,', by: 'window' }],
    [
      { id: 'file.leave', label: 'C&lose report', report: true, by: 'window' },
      { id: 'file.close', label: 'Close &window', keys: 'CmdOrCtrl+W', desktop: true, by: 'shell', role: 'close' },
      {
        id: 'file.quit',
        label: '&Quit',
        keys: { mac: 'Cmd+Q', linux: 'Ctrl+Q' },
        desktop: true,
        by: 'shell',
        role: 'quit',
      },
    ],
  ],
} as const satisfies MenuOfCommands;
