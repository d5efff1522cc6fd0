import type { Footnote, TableRow } from '../../content.ts';
import type { Report } from '../../report.ts';
import {
  linear,
  newTurned,
  type Reach,
  reachOf,
  type Turned,
  turnComment,
  turnedContent,
  turnedLine,
  turnLooks,
  turnWords,
} from './apply-edits.ts';
import { type Aligned, alignLine, pairsOf, rowsNow } from './now-text.ts';
import type { ExportedTexts } from './review.ts';
import type { ReviewEdit, ReviewPoint } from './review-point.ts';
import { type Home, homesIn, withBlock } from './review-texts.ts';
import { signsOfWords, wordsOfSigns } from './signs.ts';

type TableEdit = Extract<ReviewEdit, { kind: 'row in' | 'row out' }>;
type NoteEdit = Extract<ReviewEdit, { kind: 'note' }>;

/** Where a change can be made in a report, and how surely. */
export function reachIn(report: Report, exported: ExportedTexts): (edit: ReviewEdit) => Reach | 'protected' {
  const homeOf = homesIn(report, exported);
  return (edit) => {
    if (edit.kind === 'form') return reachOfForm(homeOf(edit.part), edit);
    if (edit.kind === 'row in' || edit.kind === 'row out') return reachOfRow(report, exported, edit);
    const home = homeOf(edit.stream);
    if (home.kind === 'nowhere') return home.why === 'protected' ? 'protected' : 'not';
    if (edit.kind === 'words') return reachOf(home.aligned, edit);
    if (edit.kind === 'note') return reachOfNote(home, edit);
    const { aligned } = home;
    const places = Array.from(aligned.places.subarray(linear(aligned, edit.from), linear(aligned, edit.to)));
    const there = places.filter((at) => at >= 0);
    if (there.length === 0) return 'not';
    const isDone = there.every((at) => {
      const { looks } = aligned.signs[at]!;
      return Object.entries(edit.looks).every(([look, on]) => looks[look as keyof typeof looks] === on);
    });
    return isDone ? 'known' : there.length === places.length ? 'exactly' : 'similar';
  };
}

function reachOfForm(home: Home, edit: Extract<ReviewEdit, { kind: 'form' }>): Reach | 'protected' {
  if (home.kind !== 'part') return home.kind === 'nowhere' && home.why === 'protected' ? 'protected' : 'not';
  const at = endNow(home, edit.block);
  return at < 0 ? 'not' : 'exactly';
}

function endNow({ aligned }: Extract<Home, { kind: 'part' }>, block: number): number {
  return aligned.places[(aligned.starts[block + 1] ?? 0) - 1] ?? -1;
}

function tableNow(report: Report, { parts }: ExportedTexts, { part, block }: TableEdit) {
  const was = parts[part]?.[block];
  const at = pairsOf(parts[part] ?? [], report.parts[part] ?? []).get(block);
  const now = at === undefined ? undefined : report.parts[part]?.[at];
  if (was?.type !== 'table' || now?.type !== 'table' || at === undefined) return undefined;
  return { was, now, at };
}

function reachOfRow(report: Report, exported: ExportedTexts, edit: TableEdit): Reach | 'protected' {
  if (!report.parts[edit.part]) return 'protected';
  const found = tableNow(report, exported, edit);
  if (!found) return 'not';
  const { was, now } = found;
  const rows = rowsNow(was, now);
  if (edit.kind === 'row out') return rows.has(edit.row) ? (now.children.length > 1 ? 'exactly' : 'not') : 'known';
  if (edit.cells.length !== now.columns.length) return 'not';
  const words = JSON.stringify(edit.cells);
  if (now.children.some((row) => JSON.stringify(row.children.map(({ children }) => children)) === words))
    return 'known';
  return edit.row === 0 || rows.has(edit.row - 1) || rows.has(edit.row) ? 'exactly' : 'similar';
}

type NoteHome = { place: number; note: Footnote; aligned: Aligned };

function noteAt(home: Home, { at }: NoteEdit): NoteHome | undefined {
  if (home.kind === 'nowhere') return undefined;
  const index = linear(home.aligned, at);
  const place = home.aligned.places[index] ?? -1;
  const [was, note] = [home.aligned.exported[index]?.atom, home.aligned.signs[place]?.atom];
  if (!was || !note || !('type' in was) || was.type !== 'footnote') return undefined;
  if (!('type' in note) || note.type !== 'footnote') return undefined;
  return { place, note, aligned: alignLine(signsOfWords(was.note.trim()), signsOfWords(note.note.trim())) };
}

function asWords({ stream, from, to, insert }: NoteEdit): Extract<ReviewEdit, { kind: 'words' }> {
  const spot = (at: number) => ({ block: 0, at });
  const pieces = insert === '' ? [] : [{ inlines: [{ text: insert }] }];
  return { kind: 'words', stream, from: spot(from), to: spot(to), insert: pieces };
}

function reachOfNote(home: Home, edit: NoteEdit): Reach {
  const found = noteAt(home, edit);
  return found ? reachOf(found.aligned, asWords(edit)) : 'not';
}

/** The points of a review in a report: the words become what they would be with all of these. */
export function makePoints(report: Report, exported: ExportedTexts, points: readonly ReviewPoint[]): Report {
  const homeOf = homesIn(report, exported);
  const reach = reachIn(report, exported);
  const turned = new Map<string, Turned>();
  const turnedIn = (stream: string) => {
    const found = turned.get(stream) ?? newTurned();
    turned.set(stream, found);
    return found;
  };
  const notes = new Map<string, NoteHome & { stream: string; turned: Turned }>();
  const rows: TableEdit[] = [];
  for (const { edits, comment } of points) {
    for (const edit of edits) {
      const how = reach(edit);
      if (how === 'not' || how === 'known' || how === 'protected') continue;
      if (edit.kind === 'row in' || edit.kind === 'row out') {
        rows.push(edit);
        continue;
      }
      const home = homeOf(edit.kind === 'form' ? edit.part : edit.stream);
      if (home.kind === 'nowhere') continue;
      if (edit.kind === 'words') turnWords(turnedIn(edit.stream), home.aligned, edit);
      else if (edit.kind === 'looks') turnLooks(turnedIn(edit.stream), home.aligned, edit);
      else if (edit.kind === 'form' && home.kind === 'part') {
        const at = endNow(home, edit.block);
        if (at >= 0) turnedIn(edit.part).forms.set(at, edit.form);
      } else if (edit.kind === 'note') {
        const found = noteAt(home, edit);
        if (!found) continue;
        const key = `${edit.stream} ${found.place}`;
        const note = notes.get(key) ?? { ...found, stream: edit.stream, turned: newTurned() };
        notes.set(key, note);
        turnWords(note.turned, note.aligned, asWords(edit));
      }
    }
    if (comment)
      for (const stretch of comment.stretches) {
        const home = homeOf(stretch.stream);
        if (home.kind !== 'nowhere') turnComment(turnedIn(stretch.stream), home.aligned, stretch, comment.thread.id);
      }
  }
  for (const { stream, place, note, aligned, turned: words } of notes.values())
    turnedIn(stream).notes.set(place, { ...note, note: wordsOfSigns(turnedLine(aligned.signs, words)) });
  return write(report, { turned, rows, homeOf, exported });
}

type Work = {
  turned: ReadonlyMap<string, Turned>;
  rows: readonly TableEdit[];
  homeOf: (stream: string) => Home;
  exported: ExportedTexts;
};

function write(report: Report, { turned, rows, homeOf, exported }: Work): Report {
  let made = report;
  // Lines first: their places are those of before.
  for (const [stream, what] of turned) {
    const home = homeOf(stream);
    if (home.kind === 'line') made = home.write(made, turnedLine(home.aligned.signs, what));
  }
  made = withRows(made, report, rows, exported);
  for (const [stream, what] of turned) {
    const home = homeOf(stream);
    if (home.kind !== 'part') continue;
    const now = made.parts[stream] ?? [];
    made = { ...made, parts: { ...made.parts, [stream]: turnedContent(now, home.aligned.signs, what) } };
  }
  return made;
}

function withRows(made: Report, report: Report, rows: readonly TableEdit[], exported: ExportedTexts): Report {
  const byTable = new Map<string, TableEdit[]>();
  for (const edit of rows) {
    const key = `${edit.part}/${edit.block}`;
    byTable.set(key, [...(byTable.get(key) ?? []), edit]);
  }
  let next = made;
  for (const edits of byTable.values()) {
    const found = tableNow(report, exported, edits[0]!);
    const block = found && next.parts[edits[0]!.part]?.[found.at];
    if (!found || block?.type !== 'table') continue;
    const map = rowsNow(found.was, found.now);
    const gone = new Set(edits.flatMap((edit) => (edit.kind === 'row out' ? (map.get(edit.row) ?? []) : [])));
    const before = new Map<number, TableRow[]>();
    for (const edit of edits) {
      if (edit.kind !== 'row in') continue;
      const at = map.get(edit.row - 1);
      const place = at === undefined ? (map.get(edit.row) ?? block.children.length) : at + 1;
      const row: TableRow = {
        type: 'table-row',
        children: edit.cells.map((children) => ({ type: 'table-cell', children })),
      };
      before.set(place, [...(before.get(place) ?? []), row]);
    }
    const children = [
      ...block.children.flatMap((row, at) => [...(before.get(at) ?? []), ...(gone.has(at) ? [] : [row])]),
      ...(before.get(block.children.length) ?? []),
    ];
    if (children.length > 0) next = withBlock(next, edits[0]!.part, found.at, { ...block, children });
  }
  return next;
}
