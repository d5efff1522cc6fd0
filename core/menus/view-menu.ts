import type { MenuOfCommands } from '../command.ts';

export const viewMenu = {
  id: 'view',
  label: '&View',
  groups: [
    [
      { id: 'view.pages', label: '&Pages', keys: 'F8', report: true, toggles: true, by: 'window' },
      { id: 'view.glance', label: 'The report at a g&lance…', keys: 'Shift+F8', report: true, by: 'window' },
      { id: 'view.focus', label: 'Focus &mode', keys: 'CmdOrCtrl+F11', report: true, toggles: true, by: 'window' },
      { id: 'view.outline', label: 'Go to the &outline', report: true, by: 'window' },
      { id: 'view.text', label: 'Go to the &text', report: true, by: 'window' },
      // As in a browser; with the Alt key, the caret of a Mac goes by words.
      { id: 'view.back', label: '&Back', keys: { mac: 'Cmd+[', others: 'Alt+Left' }, report: true, by: 'window' },
      {
        id: 'view.forward',
        label: 'Fo&rward',
        keys: { mac: 'Cmd+]', others: 'Alt+Right' },
        report: true,
        by: 'window',
      },
    ],
    [
      // How suggested changes are shown; one of them is on.
      { id: 'view.changesMarked', label: 'Mark-&up', report: true, toggles: true, by: 'window' },
      { id: 'view.changesPlain', label: 'No mar&k-up', report: true, toggles: true, by: 'window' },
      { id: 'view.changesOriginal', label: 'Ori&ginal', report: true, toggles: true, by: 'window' },
    ],
    [
      { id: 'view.zoomReset', label: '&Actual size', keys: 'CmdOrCtrl+0', by: 'shell', role: 'resetZoom' },
      // “Plus” is Shift and = on many keyboards, and that is superscript.
      { id: 'view.zoomIn', label: 'Zoom &in', keys: 'CmdOrCtrl+=', by: 'shell', role: 'zoomIn' },
      { id: 'view.zoomOut', label: '&Zoom out', keys: 'CmdOrCtrl+-', by: 'shell', role: 'zoomOut' },
    ],
    [
      {
        id: 'view.fullScreen',
        label: '&Full screen',
        keys: { mac: 'Ctrl+Cmd+F', others: 'F11' },
        by: 'shell',
        role: 'togglefullscreen',
      },
    ],
  ],
} as const satisfies MenuOfCommands;
