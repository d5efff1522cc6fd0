import { labelOf } from '../../core/menus/labels.ts';
import type { MenuEntry } from './menu.ts';
import { say } from './messages.ts';

/** What Electron tells of the place of a right click; the part of it that is used. */
export type ContextPlace = {
  isEditable: boolean;
  misspelledWord: string;
  dictionarySuggestions: readonly string[];
  selectionText: string;
  linkURL: string;
  editFlags: { canCut: boolean; canCopy: boolean; canPaste: boolean; canSelectAll: boolean };
};

export type ContextWish =
  /** Puts a word in the place of the misspelled one. */
  | { do: 'correct'; word: string }
  /** Takes the word at the caret into the report’s own words, which its spelling check passes over: `edit.addWord`. */
  | { do: 'add word' }
  | { do: 'open link'; url: string };

/**
 * The menu of a right click: suggestions first, then cutting and pasting, as all three systems have it. Empty where there is
 * nothing to do. `canAddWord`: whether the window says that `edit.addWord` can be done.
 */
export function contextMenu(place: ContextPlace, canAddWord: boolean, wish: (wish: ContextWish) => void): MenuEntry[] {
  const { isEditable, misspelledWord, dictionarySuggestions, linkURL, editFlags } = place;
  const selected = place.selectionText.trim() !== '';
  const groups: MenuEntry[][] = [];
  if (isEditable && misspelledWord !== '')
    groups.push(spelling(misspelledWord, dictionarySuggestions, canAddWord, wish));
  // A link in a text that is written is changed there, and not followed by chance.
  if (!isEditable && isWebAddress(linkURL))
    groups.push([
      { id: 'context.openLink', label: say('openTheLink'), click: () => wish({ do: 'open link', url: linkURL }) },
    ]);
  if (isEditable)
    groups.push([
      { role: 'cut', label: labelOf('edit.cut'), enabled: editFlags.canCut && selected },
      { role: 'copy', label: labelOf('edit.copy'), enabled: editFlags.canCopy && selected },
      { role: 'paste', label: labelOf('edit.paste'), enabled: editFlags.canPaste },
      { role: 'pasteAndMatchStyle', label: labelOf('edit.pastePlain'), enabled: editFlags.canPaste },
    ]);
  else if (selected) groups.push([{ role: 'copy', label: labelOf('edit.copy'), enabled: editFlags.canCopy }]);
  return groups.flatMap((group, index): MenuEntry[] => (index === 0 ? group : [{ type: 'separator' }, ...group]));
}

/** As many as can be looked over at once. */
const SUGGESTIONS = 5;

function spelling(
  word: string,
  suggestions: readonly string[],
  canAddWord: boolean,
  wish: (wish: ContextWish) => void,
): MenuEntry[] {
  const corrections = suggestions.slice(0, SUGGESTIONS).map(
    (suggestion, index): MenuEntry => ({
      id: `context.correct.${index}`,
      label: suggestion.replaceAll('&', '&&'),
      click: () => wish({ do: 'correct', word: suggestion }),
    }),
  );
  return [
    ...(corrections.length > 0 ? corrections : [{ label: say('noSuggestions'), enabled: false }]),
    { type: 'separator' },
    {
      id: 'context.addWord',
      label: say('addToWords', { word: word.replaceAll('&', '&&') }),
      enabled: canAddWord,
      click: () => wish({ do: 'add word' }),
    },
  ];
}

function isWebAddress(address: string): boolean {
  return URL.canParse(address) && ['https:', 'http:', 'mailto:'].includes(new URL(address).protocol);
}
