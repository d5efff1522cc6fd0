import { Editor, Range, type RangeRef } from 'slate';
import type { Match } from '../../core/find/find.ts';
import type { Findable } from '../../core/find/passage.ts';
import type { TextEditor } from '../editor/create-editor.ts';
import { spanOf, writableTexts } from '../report/across/span.ts';
import type { Session } from '../report/session.ts';
import { isWithin } from './match-range.ts';

/** The words of a text that were selected; they are followed while the text changes. */
export type Scope = { part: string; editor: TextEditor; ref: RangeRef };

/** What is selected over several texts, or in the one that has the caret; nothing where no words are. */
export function scopesOf(session: Session, editor: TextEditor | undefined): Scope[] {
  const span = spanOf(session).get();
  if (span) return writableTexts(session, span).map(({ part, editor, range }) => newScope(part, editor, range));
  const part = editor && session.partOf(editor);
  if (!editor?.selection || part === undefined || Range.isCollapsed(editor.selection)) return [];
  return [newScope(part, editor, editor.selection)];
}

export function newScope(part: string, editor: TextEditor, range: Range): Scope {
  return { part, editor, ref: Editor.rangeRef(editor, range, { affinity: 'outward' }) };
}

export function isInScope({ part, editor, ref }: Scope, passage: Findable, match: Match): boolean {
  const { spot } = passage;
  const ofText = spot.kind === 'line' || spot.kind === 'property';
  return ofText && spot.part === part && ref.current !== null && isWithin(editor, ref.current, passage, match);
}

/** Selected words longer than this are no words to seek. */
const LONGEST = 120;

/** What is selected, where it is some words of one line. */
export function selectedWords({ editor, ref }: Scope): string {
  if (!ref.current) return '';
  const [start, end] = Range.edges(ref.current);
  const words = Editor.string(editor, ref.current).trim();
  const oneLine = start.path.slice(0, -1).join() === end.path.slice(0, -1).join();
  return oneLine && words.length <= LONGEST ? words : '';
}
