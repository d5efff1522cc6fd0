import type { MenuOfCommands } from '../command.ts';

export const helpMenu = {
  id: 'help',
  label: '&Help',
  groups: [
    [
      { id: 'help.keys', label: '&Keys…', keys: 'CmdOrCtrl+/', by: 'window' },
      { id: 'help.about', label: '&About Assay', desktop: true, by: 'shell', role: 'about' },
    ],
  ],
} as const satisfies MenuOfCommands;
