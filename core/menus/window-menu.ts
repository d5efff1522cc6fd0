import type { MenuOfCommands } from '../command.ts';

export const windowMenu = {
  id: 'menu.window',
  groups: [
    [
      { id: 'window.new', keys: 'CmdOrCtrl+Shift+N', desktop: true, by: 'window' },
      {
        id: 'window.minimise',
        keys: { mac: 'Cmd+M' },
        desktop: true,
        by: 'shell',
        role: 'minimize',
      },
    ],
  ],
} as const satisfies MenuOfCommands;
