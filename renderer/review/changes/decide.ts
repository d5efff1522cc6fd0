import { Node, type Point, Range, Text } from 'slate';
import { giveCaret } from '../../report/reveal.ts';
import type { Session } from '../../report/session.ts';
import { announce } from '../../ui/Announcer.tsx';
import { focusItem, listedHere, showChange } from './go-to.ts';
import { changesHere, selected } from './here.ts';
import { say } from './messages.ts';
import { changePane, listedChanges } from './pane.ts';
import { acceptChanges, rejectChanges } from './record.ts';

export type Settle = 'accept' | 'reject';

/** Accepts or rejects the change at the caret, or those in the selection, or the one of the panel that has the focus; then goes to the next. */
export function settleHere(session: Session, settle: Settle): void {
  const item = document.activeElement?.closest<HTMLElement>('[data-change]')?.dataset.change;
  if (item !== undefined) {
    settleListed(session, [item], settle);
    return;
  }
  const keys = changesHere(session);
  if (keys.length === 0) {
    announce(say('thereIsNoChangeHere'));
    return;
  }
  const before = listedHere(session);
  const at = before.findIndex(({ key }) => keys.includes(key));
  const here = selected(session);
  run(session, keys, settle);
  const left = listedHere(session);
  // Where it stood is now the next one.
  if (left.length > 0) showChange(session, left, Math.max(0, at) % left.length);
  else if (here) stayAt(session, here.part, Range.start(here.range));
}

/** Puts the caret back into a text that lost it with what was taken back: where it was, or behind what is left there. */
function stayAt(session: Session, part: string, { path, offset }: Point): void {
  const editor = session.editorOf(part);
  if (editor.selection) return;
  const text = Node.getIf(editor, path);
  const at = Text.isText(text)
    ? { path, offset: Math.min(offset, text.text.length) }
    : editor.end(path.slice(0, 1).filter((block) => block < editor.children.length));
  editor.select(at);
  giveCaret(session, part, { to: 'last' });
}

/** Accepts or rejects changes of the list, and takes the focus to what stands in their place then. */
export function settleListed(session: Session, keys: readonly string[], settle: Settle): void {
  const at = listedChanges(session).findIndex(({ key }) => keys.includes(key));
  run(session, keys, settle);
  const left = listedChanges(session);
  const next = left[Math.min(Math.max(0, at), left.length - 1)];
  changePane(session, { current: next?.key });
  focusItem(next?.key);
}

function run(session: Session, keys: readonly string[], settle: Settle): void {
  if (settle === 'accept') acceptChanges(session, keys);
  else rejectChanges(session, keys);
}
