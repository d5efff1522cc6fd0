import type { MenuOfCommands } from '../command.ts';

export const fileMenu = {
  id: 'menu.file',
  groups: [
    [
      { id: 'file.new', keys: 'CmdOrCtrl+N', by: 'window' },
      { id: 'file.open', keys: 'CmdOrCtrl+O', by: 'window' },
      { id: 'file.sample', by: 'window' },
    ],
    [
      { id: 'file.save', keys: 'CmdOrCtrl+S', report: true, by: 'window' },
      { id: 'file.saveCopy', keys: 'CmdOrCtrl+Shift+S', report: true, by: 'window' },
      { id: 'file.versions', report: true, by: 'window' },
      { id: 'file.compare', report: true, by: 'window' },
      { id: 'file.showInFolder', report: true, desktop: true, by: 'window' },
    ],
    [
      { id: 'file.importText', report: true, by: 'window' },
      { id: 'file.importReview', keys: 'CmdOrCtrl+Shift+O', report: true, by: 'window' },
      { id: 'file.takeParts', report: true, by: 'window' },
      { id: 'file.export', keys: 'CmdOrCtrl+Shift+E', report: true, by: 'window' },
      { id: 'file.findings', report: true, by: 'window' },
      { id: 'file.print', keys: 'CmdOrCtrl+P', report: true, by: 'window' },
      { id: 'file.work', report: true, by: 'window' },
    ],
    [{ id: 'file.settings', keys: 'CmdOrCtrl+,', by: 'window' }],
    [
      { id: 'file.leave', report: true, by: 'window' },
      { id: 'file.close', keys: 'CmdOrCtrl+W', desktop: true, by: 'shell', role: 'close' },
      {
        id: 'file.quit',
        keys: { mac: 'Cmd+Q', linux: 'Ctrl+Q' },
        desktop: true,
        by: 'shell',
        role: 'quit',
      },
    ],
  ],
} as const satisfies MenuOfCommands;
