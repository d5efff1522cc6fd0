import { Node, type Operation, Text } from 'slate';
import { AssayError } from '../../../core/fault.ts';
import type { TextEditor } from '../../editor/create-editor.ts';
import { announce } from '../../ui/Announcer.tsx';
import { lockOn, signOffShown } from './shown.ts';

let passing = false;

/** What whole texts are put in by, on purpose: an import, a merge, an earlier version. */
export function throughLocks(run: () => void): void {
  const before = passing;
  passing = true;
  try {
    run();
  } finally {
    passing = before;
  }
}

export function isLocked(part: string): boolean {
  return lockOn(signOffShown.get(), part) !== undefined;
}

/**
 * Refuses, from whatever tool it comes, what would change the words of an approved text. Steps back and on pass, and so does
 * what only marks words for a comment. The text itself is shown to be read only, so that no key gets here.
 */
export function keepLocked(editor: TextEditor, part: string): void {
  const { apply, replay } = editor;
  editor.replay = (operations, select) => throughLocks(() => replay(operations, select));
  editor.apply = (operation) => {
    if (!passing && changesWords(editor, operation)) assertFree(part);
    apply(operation);
  };
}

function assertFree(part: string): void {
  const lock = lockOn(signOffShown.get(), part);
  if (!lock) return;
  const message = `Nothing was changed: this part is ${lock.passed}, ${lock.by}. Choose “Edit all the same” first.`;
  announce(message);
  throw new AssayError('wrong use', message);
}

function changesWords(editor: TextEditor, operation: Operation): boolean {
  switch (operation.type) {
    case 'set_selection':
      return false;
    case 'set_node':
      return Object.keys({ ...operation.properties, ...operation.newProperties }).some((key) => key !== 'comments');
    case 'split_node':
    case 'merge_node':
      return !Text.isText(Node.get(editor, operation.path));
    case 'insert_node':
    case 'remove_node':
      return !(Text.isText(operation.node) && operation.node.text === '');
    case 'insert_text':
    case 'remove_text':
    case 'move_node':
      return true;
  }
}
