import { Node, Range, Transforms } from 'slate';
import { type Stretch, termAt, wordAt } from '../../core/terms/find-words.ts';
import { isAcronym, type Term } from '../../core/terms/lexicon.ts';
import type { TextEditor } from '../editor/create-editor.ts';

/** The term that the caret is in or at an end of; nothing while words are selected. */
export function termAtCaret(editor: TextEditor, terms: readonly Term[]): (Stretch & { term: Term }) | undefined {
  const here = lettersAtCaret(editor);
  return here && termAt(here.text, here.at, terms);
}

/** Without the ’s of a genitive. Nothing while words are selected, or where none is. */
export function wordAtCaret(editor: TextEditor): string | undefined {
  const here = lettersAtCaret(editor);
  return here && wordAt(here.text, here.at)?.word.replace(/[’']s?$/, '');
}

/** Whether it is a short form whose words are known. */
export function canSpellOut(term: Term): boolean {
  return term.expansion !== undefined && isAcronym(term.term);
}

/** Puts the words that a short form stands for before it, and it in brackets, unless they are there. */
export function spellOut(editor: TextEditor, terms: readonly Term[]): string | undefined {
  const found = termAtCaret(editor, terms);
  const path = editor.selection?.anchor.path;
  if (!found || !path || !canSpellOut(found.term)) return undefined;
  const text = Node.string(Node.get(editor, path));
  const { expansion = '', term } = found.term;
  if (text.slice(0, found.from).endsWith(`${expansion} (`)) return undefined;
  // How its words read of several is not known.
  if (/^\p{L}/u.test(text.slice(found.to))) return undefined;
  const words = `${expansion} (${term})`;
  const at = { anchor: { path, offset: found.from }, focus: { path, offset: found.to } };
  Transforms.insertText(editor, words, { at });
  Transforms.select(editor, { path, offset: found.from + words.length });
  return words;
}

function lettersAtCaret(editor: TextEditor): { text: string; at: number } | undefined {
  const { selection } = editor;
  if (!selection || !Range.isCollapsed(selection)) return undefined;
  const { path, offset } = selection.anchor;
  if (!Node.has(editor, path)) return undefined;
  return { text: Node.string(Node.get(editor, path)), at: offset };
}
