import type { MenuOfCommands } from '../command.ts';

export const windowMenu = {
  id: 'window',
  label: '&Window',
  groups: [
    [
      { id: 'window.new', label: '&New window', keys: 'CmdOrCtrl+Shift+N', desktop: true, by: 'window' },
      {
        id: 'window.minimise',
        label: '&Minimise',
        keys: { mac: 'Cmd+M' },
        desktop: true,
        by: 'shell',
        role: 'minimize',
      },
    ],
  ],
} as const satisfies MenuOfCommands;
