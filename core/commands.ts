import type { Command, MenuOfCommands } from './command.ts';

/**
 * Every command of the app, in the order of the menus; a line stands between two groups. It is the one list that menus, keys,
 * tool tips and the list of keys are made from. What a command does, and whether it can be done, the window knows
 * (`renderer/commands/`).
 */
export const menus = [
  {
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
        { id: 'file.showInFolder', label: 'Show in &folder', report: true, desktop: true, by: 'window' },
      ],
      [
        { id: 'file.importText', label: '&Import text…', report: true, by: 'window' },
        { id: 'file.takeParts', label: '&Take parts of another report…', report: true, by: 'window' },
        { id: 'file.export', label: '&Export…', keys: 'CmdOrCtrl+Shift+E', report: true, by: 'window' },
        { id: 'file.print', label: '&Print…', keys: 'CmdOrCtrl+P', report: true, by: 'window' },
      ],
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
  },
  {
    id: 'edit',
    label: '&Edit',
    groups: [
      [
        { id: 'edit.undo', label: '&Undo', keys: 'CmdOrCtrl+Z', by: 'window' },
        {
          id: 'edit.redo',
          label: '&Redo',
          keys: { mac: 'Cmd+Shift+Z', others: 'Ctrl+Y' },
          also: ['CmdOrCtrl+Shift+Z', 'CmdOrCtrl+Y'],
          by: 'window',
        },
      ],
      [
        { id: 'edit.cut', label: 'Cu&t', keys: 'CmdOrCtrl+X', by: 'shell', role: 'cut' },
        { id: 'edit.copy', label: '&Copy', keys: 'CmdOrCtrl+C', by: 'shell', role: 'copy' },
        { id: 'edit.paste', label: '&Paste', keys: 'CmdOrCtrl+V', by: 'shell', role: 'paste' },
        {
          id: 'edit.pastePlain',
          label: 'Pa&ste as plain text',
          keys: { mac: 'Cmd+Alt+Shift+V', others: 'Ctrl+Shift+V' },
          by: 'shell',
          role: 'pasteAndMatchStyle',
        },
        { id: 'edit.selectAll', label: 'Select &all', keys: 'CmdOrCtrl+A', by: 'text' },
      ],
      [
        { id: 'edit.find', label: '&Find…', keys: 'CmdOrCtrl+F', report: true, by: 'window' },
        {
          id: 'edit.findNext',
          label: 'Find &next',
          keys: { mac: 'Cmd+G', others: 'F3' },
          also: ['F3'],
          report: true,
          by: 'window',
        },
        {
          id: 'edit.findPrevious',
          label: 'Find pre&vious',
          keys: { mac: 'Cmd+Shift+G', others: 'Shift+F3' },
          also: ['Shift+F3'],
          report: true,
          by: 'window',
        },
        // Cmd+H hides the app on a Mac.
        { id: 'edit.replace', label: 'Rep&lace…', keys: 'Ctrl+H', report: true, by: 'window' },
      ],
      [
        { id: 'edit.moveUp', label: '&Move up', keys: 'Alt+Shift+Up', report: true, by: 'text' },
        { id: 'edit.moveDown', label: 'Move &down', keys: 'Alt+Shift+Down', report: true, by: 'text' },
      ],
      [
        { id: 'edit.tellTerm', label: 'Say what the t&erm means', keys: 'Alt+F1', report: true, by: 'text' },
        { id: 'edit.spellOut', label: 'Spell the term &out', keys: 'Alt+Shift+F1', report: true, by: 'text' },
        { id: 'edit.addWord', label: 'Add the &word to the report’s words', keys: 'Alt+F7', report: true, by: 'text' },
      ],
    ],
  },
  {
    id: 'insert',
    label: '&Insert',
    groups: [
      [
        { id: 'insert.figure', label: 'Live fi&gure…', keys: 'CmdOrCtrl+Shift+F', report: true, by: 'text' },
        { id: 'insert.reference', label: '&Reference…', keys: 'CmdOrCtrl+Alt+R', report: true, by: 'text' },
        { id: 'insert.footnote', label: '&Footnote…', keys: 'CmdOrCtrl+Alt+F', report: true, by: 'text' },
        { id: 'insert.link', label: '&Link…', keys: 'CmdOrCtrl+K', report: true, by: 'text' },
      ],
      [
        // Cmd+Alt+M puts windows away on a Mac.
        {
          id: 'insert.comment',
          label: 'Co&mment',
          keys: { mac: 'Cmd+Alt+A', others: 'Ctrl+Alt+M' },
          report: true,
          by: 'window',
        },
      ],
      [
        { id: 'insert.table', label: '&Table', report: true, by: 'text' },
        { id: 'insert.picture', label: '&Picture…', report: true, by: 'text' },
        { id: 'insert.chart', label: '&Chart…', report: true, by: 'text' },
      ],
      [
        // Cmd+Shift+5 and 6 take pictures of the screen on a Mac.
        { id: 'insert.finding', label: '&Key finding', keys: 'Ctrl+Shift+5', report: true, by: 'text' },
        { id: 'insert.below', label: 'Paragraph &below', keys: 'CmdOrCtrl+Enter', report: true, by: 'text' },
        { id: 'insert.above', label: 'Paragraph &above', keys: 'CmdOrCtrl+Shift+Enter', report: true, by: 'text' },
      ],
    ],
  },
  {
    id: 'format',
    label: 'F&ormat',
    groups: [
      [
        { id: 'format.bold', label: '&Bold', keys: 'CmdOrCtrl+B', report: true, toggles: true, by: 'text' },
        { id: 'format.italic', label: '&Italic', keys: 'CmdOrCtrl+I', report: true, toggles: true, by: 'text' },
        {
          id: 'format.superscript',
          label: '&Superscript',
          keys: 'CmdOrCtrl+Shift+=',
          report: true,
          toggles: true,
          by: 'text',
        },
      ],
      [
        { id: 'format.text', label: '&Text', report: true, toggles: true, by: 'text' },
        { id: 'format.heading', label: '&Heading', report: true, toggles: true, by: 'text' },
        { id: 'format.smallHeading', label: 'S&mall heading', report: true, toggles: true, by: 'text' },
        { id: 'format.quotation', label: '&Quotation', report: true, toggles: true, by: 'text' },
        { id: 'format.goodExample', label: 'Example of &good practice', report: true, toggles: true, by: 'text' },
        { id: 'format.poorExample', label: 'Example of &poor practice', report: true, toggles: true, by: 'text' },
        { id: 'format.example', label: '&Example of practice', report: true, toggles: true, by: 'text' },
        {
          id: 'format.newBox',
          label: 'Begins a ne&w box',
          keys: 'CmdOrCtrl+Shift+9',
          report: true,
          toggles: true,
          by: 'text',
        },
      ],
      [
        {
          id: 'format.bullets',
          label: 'B&ulleted list',
          keys: 'CmdOrCtrl+Shift+8',
          report: true,
          toggles: true,
          by: 'text',
        },
        {
          id: 'format.numbers',
          label: '&Numbered list',
          keys: 'CmdOrCtrl+Shift+7',
          report: true,
          toggles: true,
          by: 'text',
        },
        { id: 'format.start', label: 'Where numbers sta&rt', keys: 'Ctrl+Shift+6', report: true, by: 'text' },
        // A menu of a Mac would take Tab away from everything else.
        { id: 'format.deeper', label: 'In&dent', keys: { others: 'Tab' }, report: true, by: 'text' },
        { id: 'format.shallower', label: '&Outdent', keys: { others: 'Shift+Tab' }, report: true, by: 'text' },
      ],
      [{ id: 'format.tableTools', label: 'Too&ls of the table', keys: 'Alt+F10', report: true, by: 'text' }],
    ],
  },
  {
    id: 'report',
    label: '&Report',
    groups: [
      [
        { id: 'report.figures', label: '&Figures…', report: true, by: 'window' },
        { id: 'report.cases', label: '&Cases…', report: true, by: 'window' },
        { id: 'report.comparisons', label: 'C&omparisons…', report: true, by: 'window' },
      ],
      [
        // F8 shows the pages.
        { id: 'report.nextFinding', label: '&Next finding', keys: 'F7', report: true, by: 'window' },
        { id: 'report.previousFinding', label: '&Previous finding', keys: 'Shift+F7', report: true, by: 'window' },
        {
          id: 'report.dealWithFinding',
          label: 'D&eal with the finding',
          keys: 'CmdOrCtrl+F7',
          report: true,
          by: 'window',
        },
      ],
      [
        {
          id: 'report.suggest',
          label: 'S&uggest changes',
          keys: 'CmdOrCtrl+Shift+F9',
          report: true,
          toggles: true,
          by: 'window',
        },
        { id: 'report.nextComment', label: 'Ne&xt comment', keys: 'F9', report: true, by: 'window' },
        { id: 'report.previousComment', label: 'P&revious comment', keys: 'Shift+F9', report: true, by: 'window' },
        {
          id: 'report.goToComment',
          label: 'To the comment, &and back',
          keys: 'CmdOrCtrl+F9',
          report: true,
          by: 'window',
        },
      ],
      [
        { id: 'report.why', label: '&Why these ratings…', report: true, by: 'window' },
        { id: 'report.signOff', label: 'Si&gn-off…', report: true, by: 'window' },
      ],
      [
        { id: 'report.here', label: '&Scores', report: true, by: 'window' },
        { id: 'report.findings', label: 'F&indings', report: true, by: 'window' },
        { id: 'report.comments', label: 'Co&mments', report: true, by: 'window' },
        { id: 'report.changes', label: 'C&hanges', report: true, by: 'window' },
        { id: 'report.details', label: '&Details', report: true, by: 'window' },
      ],
    ],
  },
  {
    id: 'view',
    label: '&View',
    groups: [
      [
        { id: 'view.pages', label: '&Pages', keys: 'F8', report: true, toggles: true, by: 'window' },
        { id: 'view.outline', label: 'Go to the &outline', report: true, by: 'window' },
        { id: 'view.text', label: 'Go to the &text', report: true, by: 'window' },
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
  },
  {
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
  },
  {
    id: 'help',
    label: '&Help',
    groups: [
      [
        { id: 'help.keys', label: '&Keys…', keys: 'CmdOrCtrl+/', by: 'window' },
        { id: 'help.about', label: '&About Assay', desktop: true, by: 'shell', role: 'about' },
      ],
    ],
  },
] as const satisfies readonly MenuOfCommands[];

export type CommandName = (typeof menus)[number]['groups'][number][number]['id'];

export const commands: readonly (Command & { id: CommandName })[] = menus.flatMap(({ groups }) =>
  groups.flatMap((group): (Command & { id: CommandName })[] => [...group]),
);

const byName = new Map<string, Command & { id: CommandName }>(commands.map((command) => [command.id, command]));

export function commandOf(name: CommandName): Command & { id: CommandName } {
  const command = byName.get(name);
  if (!command) throw new Error(`There is no command ${name}.`);
  return command;
}

export function isCommandName(name: string): name is CommandName {
  return byName.has(name);
}
