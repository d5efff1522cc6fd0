import type { MenuOfCommands } from '../command.ts';

export const helpMenu = {
  id: 'help',
  label: '&Help',
  groups: [
    [
      // The other key is that of many editors; Firefox opens a private window by it, whatever a page says.
      {
        id: 'help.commands',
        label: '&Commands…',
        keys: 'CmdOrCtrl+Shift+K',
        also: ['CmdOrCtrl+Shift+P'],
        by: 'window',
      },
      { id: 'help.keys', label: '&Keys…', keys: 'CmdOrCtrl+/', by: 'window' },
      { id: 'help.about', label: '&About Assay', desktop: true, by: 'shell', role: 'about' },
    ],
  ],
} as const satisfies MenuOfCommands;
