import type { MenuOfCommands } from '../command.ts';

export const helpMenu = {
  id: 'menu.help',
  groups: [
    [
      // The other key is that of many editors; Firefox opens a private window by it, whatever a page says.
      {
        id: 'help.commands',
        keys: 'CmdOrCtrl+Shift+K',
        also: ['CmdOrCtrl+Shift+P'],
        by: 'window',
      },
      { id: 'help.keys', keys: 'CmdOrCtrl+/', by: 'window' },
      { id: 'help.about', desktop: true, by: 'shell', role: 'about' },
    ],
  ],
} as const satisfies MenuOfCommands;
