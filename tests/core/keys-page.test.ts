import { expect, test } from 'vitest';
import type { Command } from '../../core/command.ts';
import { type System, sayKeys } from '../../core/command-keys.ts';
import { menus, type NamedCommand } from '../../core/commands.ts';
import { plainLabel } from '../../core/menus/labels.ts';

/** `npm run schema` writes the page anew after a change of a menu. */
test('the sheet of keys says what the menus say', async () => {
  await expect(newPage()).toMatchFileSnapshot('../../docs/guide/keys.md');
});

/** What a key does where a menu does not name it, since it means something else elsewhere. */
const inPlaces: Record<string, readonly (readonly [keys: string, does: string])[]> = {
  'In a text': [
    ['`- `, `1. `, `> ` or `# ` at the start of a line', 'bullet, numbered item, quotation, heading'],
    ['Ctrl+.', 'superscript'],
    ['Tab, Shift+Tab in a list', 'moves the item in, out'],
    ['Enter in an empty item', 'ends the list'],
    ['Tab in a quotation', 'who said it; Enter, Escape or ↑ lead back'],
    ['Tab in a practice example', 'the head of the example: pseudonym and age'],
    ['Ctrl+Enter in a practice example', 'begins another box'],
    ['`/` at the start of a word', 'the figures of the report; Enter or Tab puts one in, Escape leaves what was typed'],
    ['Enter on a live figure, or with the caret right behind one', 'opens it'],
    ['Ctrl+A, Ctrl+A again', 'selects the text, then the whole report'],
    ['Shift and an arrow at the edge of a text', 'goes on selecting in the next text'],
  ],
  'In a table of the text': [
    ['Tab, Shift+Tab', 'the next cell, the one before; Tab in the last one adds a row'],
    ['Enter, arrow keys', 'the cell below, the cells around'],
    ['Escape in the bar of the table', 'back to the cell'],
  ],
  'In the bar that finds': [
    ['Enter, Shift+Enter', 'the next match, the one before'],
    ['Alt+C, Alt+W, Alt+R', 'match case, whole words, regular expression'],
    ['Enter, Ctrl+Enter in “Replace with”', 'replaces this match; lists all that would be replaced'],
    ['Escape', 'closes the bar and leaves the match selected'],
  ],
  'In the lists beside the text': [
    ['A digit on a finding', 'the other place that the words disagree with'],
    ['P on a finding', 'puts the right words there and goes to the next finding'],
    ['A on a finding', 'asks who is to see to it'],
    ['Ctrl+Enter in a comment', 'hands it in'],
    ['@ in a comment', 'mentions somebody'],
  ],
  'In recommendations, facts and lists': [
    ['Enter, Backspace in an empty one', 'adds one below, removes it'],
    ['Alt+↑, Alt+↓', 'moves it up, down'],
  ],
  'In dialogs': [
    ['Enter in a field', 'does what the dialog is for'],
    ['F8, Shift+F8 where two reports are compared', 'the next difference, the one before'],
    ['Arrow keys, Space where a review is brought in', 'the next change, the one before; chooses it'],
    ['Escape', 'closes it; the focus is back where it was'],
  ],
};

function newPage(): string {
  const rows = (commands: readonly NamedCommand[]) =>
    commands
      .map((command) => ({ command, elsewhere: said(command, 'win32', 'linux'), mac: said(command, 'darwin') }))
      .filter(({ elsewhere, mac }) => elsewhere !== '' || mac !== '')
      .map(({ command, elsewhere, mac }) => `| ${plainLabel(command.id).replace('…', '')} | ${elsewhere} | ${mac} |`);
  const lines = [
    '# Keys',
    '',
    'Made from the menus of Assay. They are the same in the desktop app and in a browser, which keeps a few to itself (such as Ctrl+N).',
    '**Keys…** in the Help menu, or Ctrl+/, shows those of your system, and **Change keys** there gives commands keys of your own.',
    '[Back to the guide](README.md)',
    '',
    ...menus.flatMap(({ id, groups }) => {
      const found = rows(groups.flatMap((group): NamedCommand[] => [...group]));
      if (found.length === 0) return [];
      return [`## ${plainLabel(id)}`, '', '| command | Windows, Linux | Mac |', '|---|---|---|', ...found, ''];
    }),
    ...Object.entries(inPlaces).flatMap(([place, keys]) => [
      `## ${place}`,
      '',
      '| key | does |',
      '|---|---|',
      ...keys.map(([key, does]) => `| ${key} | ${does} |`),
      '',
    ]),
    'On a Mac, Cmd takes the place of Ctrl in these.',
  ];
  return `${lines.join('\n')}\n`;
}

/** The keys of a command on these systems, those that are not shown in menus behind the one that is. */
function said({ keys, also = [] }: Command, ...systems: System[]): string {
  const all = systems.flatMap((system) => [keys, ...also].map((each) => (each ? sayKeys({ keys: each }, system) : '')));
  return [...new Set(all.filter((one) => one !== ''))].join(', ');
}
