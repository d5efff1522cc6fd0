import { Editor, Transforms } from 'slate';
import { type FieldSlices, withField } from '../../core/find/fields.ts';
import type { Match } from '../../core/find/find.ts';
import type { BesideSpot, FieldSpot, Findable, TextSpot } from '../../core/find/passage.ts';
import { editsOf } from '../../core/find/replacement.ts';
import type { TextEditor } from '../editor/create-editor.ts';
import type { Session } from '../report/session.ts';
import { askToFree, locksOn } from '../review/sign-off/guard.ts';
import { type Lock, lockOn, signOffShown } from '../review/sign-off/shown.ts';
import { lineIn, pathOf } from './line-in.ts';
import { fieldOf } from './show-match.ts';

/** A match, and what takes its place. */
export type Change = { passage: Findable; match: Match; by: string };

type Meant<Spot> = Change & { spot: Spot };

/**
 * Puts replacements into texts and fields, as one step of undo. What is no longer as it was found stays as it is, and so does
 * what is approved, until whoever replaces says that it shall be edited all the same.
 *
 * @returns how many were put
 */
export function applyChanges(session: Session, changes: readonly Change[]): number {
  const texts = new Map<string, Meant<TextSpot>[]>();
  const fields: Meant<FieldSpot | BesideSpot>[] = [];
  const kept: Change[] = [];
  const locks = new Set<Lock>();
  for (const change of changes) {
    const { spot } = change.passage;
    if (spot.kind === 'line' || spot.kind === 'property') {
      const lock = lockOn(signOffShown.get(), spot.part);
      if (lock) {
        locks.add(lock);
        kept.push(change);
      } else texts.set(spot.part, [...(texts.get(spot.part) ?? []), { ...change, spot }]);
    } else if (isField(spot)) {
      const meant = { ...change, spot };
      const held = locksOnFields(session, [meant]);
      for (const lock of held) locks.add(lock);
      if (held.length > 0) kept.push(change);
      else fields.push(meant);
    }
  }
  let count = 0;
  session.together(() => {
    for (const [part, meant] of texts) count += changeText(session.editorOf(part), meant);
    count += changeFields(session, fields);
  });
  if (kept.length > 0) askToFree([...locks], () => void applyChanges(session, kept));
  return count;
}

function isField(spot: Findable['spot']): spot is FieldSpot | BesideSpot {
  return !['line', 'property', 'edition', 'part heading', 'data', 'dismissal'].includes(spot.kind);
}

/** The changes of one text, from the last to the first, so that each finds its place as it was. */
export function changeText(editor: TextEditor, changes: readonly Meant<TextSpot>[]): number {
  let count = 0;
  editor.flush();
  Editor.withoutNormalizing(editor, () => {
    for (const change of changes.toReversed())
      if (change.spot.kind === 'line' ? changeLine(editor, change) : changeProperty(editor, change)) count++;
  });
  editor.flush();
  return count;
}

function changeLine(editor: TextEditor, { passage, spot, match, by }: Meant<TextSpot>): boolean {
  const line = lineIn(editor, spot.block, spot.path);
  if (line?.text.slice(match.from, match.to) !== passage.text.slice(match.from, match.to)) return false;
  for (const { path, offset, remove, insert } of editsOf(line, match, by).toReversed()) {
    const at = [spot.block, ...path];
    editor.apply({ type: 'remove_text', path: at, offset, text: remove });
    if (insert !== '') editor.apply({ type: 'insert_text', path: at, offset, text: insert });
  }
  return true;
}

function changeProperty(editor: TextEditor, { passage, spot, match, by }: Meant<TextSpot>): boolean {
  if (spot.kind !== 'property') return false;
  const at = pathOf(editor, spot);
  if (!at) return false;
  const [node] = Editor.node(editor, at);
  const [key, ...rest] = spot.keys;
  const whole: unknown = (node as Record<string, unknown>)[key];
  const changed = withString(whole, rest, (text) =>
    text.slice(match.from, match.to) === passage.text.slice(match.from, match.to)
      ? text.slice(0, match.from) + by + text.slice(match.to)
      : text,
  );
  if (changed === whole) return false;
  Transforms.setNodes(editor, { [key]: changed } as never, { at, voids: true });
  return true;
}

/** A value with another string at the end of a way of keys; the same value where there is none, or it stays. */
function withString(value: unknown, keys: readonly (string | number)[], change: (text: string) => string): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return typeof value === 'string' ? change(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  const inner = (value as Record<string | number, unknown>)[key];
  const changed = withString(inner, rest, change);
  if (changed === inner) return value;
  return Array.isArray(value) ? value.with(Number(key), changed) : { ...value, [key]: changed };
}

function locksOnFields(session: Session, changes: readonly Meant<FieldSpot | BesideSpot>[]): Lock[] {
  const report = session.report();
  return locksOn(report, { ...report, ...fieldsChanged(session, changes).changed }, session.template);
}

function changeFields(session: Session, changes: readonly Meant<FieldSpot | BesideSpot>[]): number {
  const [first] = changes;
  if (!first) return 0;
  const { changed, count } = fieldsChanged(session, changes);
  if (count > 0) session.change(fieldOf(first.spot), changed);
  return count;
}

function fieldsChanged(
  session: Session,
  changes: readonly Meant<FieldSpot | BesideSpot>[],
): { changed: Partial<FieldSlices>; count: number } {
  const { recommendations, facts, glossary, lists, scores, figures, comparisons } = session.report();
  const before: FieldSlices = { recommendations, facts, glossary, lists, scores, figures, comparisons };
  let after = before;
  let count = 0;
  for (const { passage, spot, match, by } of changes.toReversed())
    after = withField(after, spot, (text) => {
      if (text.slice(match.from, match.to) !== passage.text.slice(match.from, match.to)) return text;
      count++;
      return text.slice(0, match.from) + by + text.slice(match.to);
    });
  const changed = Object.fromEntries(
    Object.entries(after).filter(([key, slice]) => slice !== before[key as keyof FieldSlices]),
  );
  return { changed, count };
}
