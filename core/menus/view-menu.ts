import type { MenuOfCommands } from '../command.ts';

export const viewMenu = {
  id: 'menu.view',
  groups: [
    [
      { id: 'view.pages', keys: 'F8', report: true, toggles: true, by: 'window' },
      { id: 'view.beside', keys: 'Alt+F8', report: true, toggles: true, by: 'window' },
      { id: 'view.glance', keys: 'Shift+F8', report: true, by: 'window' },
      { id: 'view.focus', keys: 'CmdOrCtrl+F11', report: true, toggles: true, by: 'window' },
      { id: 'view.outline', report: true, by: 'window' },
      { id: 'view.text', report: true, by: 'window' },
      // As in a browser; with the Alt key, the caret of a Mac goes by words.
      { id: 'view.back', keys: { mac: 'Cmd+[', others: 'Alt+Left' }, report: true, by: 'window' },
      {
        id: 'view.forward',
        keys: { mac: 'Cmd+]', others: 'Alt+Right' },
        report: true,
        by: 'window',
      },
    ],
    [
      // How suggested changes are shown; one of them is on.
      { id: 'view.changesMarked', report: true, toggles: true, by: 'window' },
      { id: 'view.changesPlain', report: true, toggles: true, by: 'window' },
      { id: 'view.changesOriginal', report: true, toggles: true, by: 'window' },
    ],
    [
      { id: 'view.zoomReset', keys: 'CmdOrCtrl+0', by: 'shell', role: 'resetZoom' },
      // “Plus” is Shift and = on many keyboards, and that is superscript.
      { id: 'view.zoomIn', keys: 'CmdOrCtrl+=', by: 'shell', role: 'zoomIn' },
      { id: 'view.zoomOut', keys: 'CmdOrCtrl+-', by: 'shell', role: 'zoomOut' },
    ],
    [
      {
        id: 'view.fullScreen',
        keys: { mac: 'Ctrl+Cmd+F', others: 'F11' },
        by: 'shell',
        role: 'togglefullscreen',
      },
    ],
  ],
} as const satisfies MenuOfCommands;
