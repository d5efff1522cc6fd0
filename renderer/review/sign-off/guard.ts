import { Node, type Operation, Text } from 'slate';
import { AssayError } from '../../../core/fault.ts';
import type { Report } from '../../../core/report.ts';
import type { Template } from '../../../core/template.ts';
import type { TextEditor } from '../../editor/create-editor.ts';
import { announce } from '../../ui/Announcer.tsx';
import { createStore } from '../../ui/store.ts';
import { say } from './messages.ts';
import { type Lock, lockOn, signOffCode, signOffShown } from './shown.ts';

/** What was refused because of approved parts, until somebody has read it. */
export type Refusal = {
  locks: readonly Lock[];
  /** Does what was refused after all; without it, whoever wanted it does it again. */
  again?: (() => void) | undefined;
};
export const refused = createStore<Refusal | null>(null);

let passing = false;

/** What puts a whole report in the place of another, and was looked at before: a merge, an earlier version. */
export function throughLocks(run: () => void): void {
  const before = passing;
  passing = true;
  try {
    run();
  } finally {
    passing = before;
  }
}

/** The locks that keep a report from becoming another. */
export function locksOn(before: Report, after: Report, template: Template): Lock[] {
  const shown = signOffShown.get();
  const locks = [...shown.locks.values()].filter(({ part }) => !shown.freed.has(part));
  if (passing || locks.length === 0) return [];
  const ids = new Set(locks.map(({ part }) => part));
  const touched = signOffCode.get()?.partsTouched(before, after, template, ids) ?? [];
  return touched.flatMap((id) => locks.find(({ part }) => part === id) ?? []);
}

/**
 * Refuses a change beside the texts that reaches into approved parts, from whatever form it comes.
 *
 * @throws AssayError `wrong use`, in words for the person at the screen
 */
export function assertFree(before: Report, after: Report, template: Template, again?: () => void): void {
  const locks = locksOn(before, after, template);
  if (locks.length > 0) refuse(locks, again);
}

/**
 * Refuses, from whatever tool it comes, what would change the words of an approved text. Steps back and on pass, and so does
 * what only marks words for a comment. The text itself is shown to be read only, so that no key gets here.
 */
export function keepLocked(editor: TextEditor, part: string): void {
  const { apply, replay } = editor;
  editor.replay = (operations, select) => throughLocks(() => replay(operations, select));
  editor.apply = (operation) => {
    const lock = !passing && changesWords(editor, operation) ? lockOn(signOffShown.get(), part) : undefined;
    if (lock) refuse([lock]);
    apply(operation);
  };
}

/** Shows what is locked and why, with the way to edit it all the same. */
export function askToFree(locks: readonly Lock[], again?: () => void): void {
  refused.set({ locks: [...new Map(locks.map((lock) => [lock.part, lock])).values()], again });
}

function refuse(locks: readonly Lock[], again?: () => void): never {
  askToFree(locks, again);
  const message = say('nothingWasChangedChooseEdit', { locks: sayLocks(locks) });
  announce(message);
  throw new AssayError('wrong use', message);
}

/** `“Foreword” is quality assured, A. Name; “Background” is …` */
export function sayLocks(locks: readonly Lock[]): string {
  return locks.map(({ where, passed, by }) => say('partIs', { where, passed, by })).join('; ');
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
