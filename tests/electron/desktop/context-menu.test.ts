import { expect, test } from 'vitest';
import { type ContextPlace, type ContextWish, contextMenu } from '../../../electron/desktop/context-menu.ts';
import { jumpList } from '../../../electron/desktop/jump-list.ts';
import { speakAs } from '../../../electron/desktop/speak-as.ts';

const nowhere: ContextPlace = {
  isEditable: false,
  misspelledWord: '',
  dictionarySuggestions: [],
  selectionText: '',
  linkURL: '',
  editFlags: { canCut: true, canCopy: true, canPaste: true, canSelectAll: true },
};
const shown = (place: Partial<ContextPlace>, canAddWord = true) =>
  contextMenu({ ...nowhere, ...place }, canAddWord, () => {}).map((entry) => {
    const name = entry.type === 'separator' ? '—' : (entry.label ?? '');
    return entry.enabled === false ? `(${name})` : name;
  });
const CLIPBOARD = ['Cu&t', '&Copy', '&Paste', 'Pa&ste as plain text'];

test.each<[string, Partial<ContextPlace>, string[]]>([
  ['beside everything', {}, []],
  ['on selected words that are read', { selectionText: 'words' }, ['&Copy']],
  ['on a link that is read', { linkURL: 'https://example.org/a' }, ['Open the link']],
  ['on an address of a program', { linkURL: 'javascript:alert(1)' }, []],
  ['on a place of this page', { linkURL: 'assay://app/#document' }, []],
  ['in a text, nothing selected', { isEditable: true }, ['(Cu&t)', '(&Copy)', '&Paste', 'Pa&ste as plain text']],
  ['on a link in a text', { isEditable: true, selectionText: 'w', linkURL: 'https://example.org' }, CLIPBOARD],
  [
    'on a misspelt word',
    {
      isEditable: true,
      selectionText: 'wrod',
      misspelledWord: 'wrod',
      dictionarySuggestions: ['word', 'R&D', 'c', 'd', 'e', 'f'],
    },
    ['word', 'R&&D', 'c', 'd', 'e', '—', 'Add “wrod” to the report’s words', '—', ...CLIPBOARD],
  ],
  [
    'on a word that nothing is like',
    { isEditable: true, selectionText: 'x', misspelledWord: 'xqzt' },
    ['(No suggestions)', '—', 'Add “xqzt” to the report’s words', '—', ...CLIPBOARD],
  ],
])('a right click %s', (_, place, entries) => {
  expect(shown(place)).toEqual(entries);
});

test('a right click speaks as the windows do', async () => {
  await speakAs('cy');
  const entries = shown({ isEditable: true, selectionText: 'x', misspelledWord: 'xqzt' });
  await speakAs('en-GB');
  const clipboard = ['&Torri', '&Copïo', '&Gludo', 'Gludo fel testun plae&n'];
  expect(entries).toEqual(['(Dim awgrymiadau)', '—', 'Ychwanegu “xqzt” at eiriau’r adroddiad', '—', ...clipboard]);
});

test('a word can be added only where the window can do it', () => {
  const misspelt = { isEditable: true, misspelledWord: 'wrod' };
  expect(shown(misspelt, false)).toContain('(Add “wrod” to the report’s words)');
});

test('what is chosen is wished', () => {
  const wishes: ContextWish[] = [];
  const place = { ...nowhere, isEditable: true, misspelledWord: 'wrod', dictionarySuggestions: ['word', 'rod'] };
  for (const { click } of contextMenu(place, true, (wish) => wishes.push(wish))) click?.({ checked: false });
  expect(wishes).toEqual([{ do: 'correct', word: 'word' }, { do: 'correct', word: 'rod' }, { do: 'add word' }]);
});

test('the tasks of Windows start the app with what they mean, whatever is in its path', () => {
  const program = 'C:\\Program Files\\Assay\\Assay.exe';
  const argsOf = (args: string[]) =>
    jumpList(program, args).flatMap((category) =>
      category.type === 'tasks' ? category.items.map((item) => item.args) : [],
    );
  expect(jumpList(program)[0]).toEqual({ type: 'recent' });
  expect(argsOf([])).toEqual(['--new-report', '--new-window']);
  expect(argsOf(['C:\\some folder\\'])).toEqual([
    '"C:\\some folder\\\\" --new-report',
    '"C:\\some folder\\\\" --new-window',
  ]);
});
