import { isCaptioned } from '../../content.ts';
import { shortHash } from '../suggestions/short-hash.ts';
import type { Exported } from './exported-lines.ts';
import { type Forms, isSameForm, sayForm } from './forms.ts';
import { cutsAtom, editOf, type Group, groupsOf, kindOfGroup, turnOf, wordsGone, wordsNew } from './group-steps.ts';
import { blockKey } from './identity.ts';
import { toSecond } from './review-comments.ts';
import type { Piece, ReviewEdit, ReviewPoint } from './review-point.ts';
import type { Deed } from './review-steps.ts';
import type { Stamp } from './reviewed-file.ts';
import { OBJECT, readableWords, type Sign } from './signs.ts';
import type { Step } from './walk-unit.ts';

/** A point that has not been looked for in the report of now. */
export type DraftPoint = Omit<ReviewPoint, 'id' | 'placed'>;

type Given = {
  exported: Exported;
  forms: Forms;
  /** The id that a report gives a comment of the file. */
  commentId: (id: string) => string;
  /** Who is named for edits that nobody tracked. */
  editor: Stamp;
};

/** A point for each group of steps that says something; both ends of a move are one. */
export function pointsOfSteps(rows: readonly (readonly Step[])[], given: Given): DraftPoint[] {
  const points: DraftPoint[] = [];
  const moves = new Map<string, DraftPoint>();
  for (const steps of rows)
    for (const group of groupsOf(steps)) {
      const point = pointOf(group, given);
      if (!point) continue;
      const key = group.move === undefined ? undefined : `${group.by?.by ?? ''} ${group.move}`;
      const other = key === undefined ? undefined : moves.get(key);
      if (other) {
        // Both ends of a move are one point.
        other.edits.push(...point.edits);
        other.was = [other.was, point.was].filter((words) => words !== '').join('\n');
        other.now = [other.now, point.now].filter((words) => words !== '').join('\n');
        if (point.refused) other.refused = point.refused;
      } else {
        points.push(point);
        if (key !== undefined) moves.set(key, point);
      }
    }
  return points;
}

function pointOf(group: Group, { exported, commentId, editor }: Given): DraftPoint | undefined {
  const first = group.steps[0]!;
  const { stream, line } = first;
  const part = line?.part ?? stream.split('/')[0] ?? '';
  const ofBlocks = stream === part;
  const [was, now] = [wordsGone(group), wordsNew(group)];
  const kind = group.kind === 'looks' ? 'format' : kindOfGroup(group);
  const hasTable = group.steps.some(({ sign }) => sign.object);
  // An end alone that came without tracking is the end of something else.
  if (kind === 'structure' && !group.by && !hasTable) return undefined;
  const isText = exported.parts[part] !== undefined;
  const lost = exported.lines.some((one) => one.part === part) ? 'protected' : 'not placed';
  const refused: ReviewPoint['refused'] =
    group.kind === 'withdrawn'
      ? 'withdrawn'
      : cutsAtom(group)
        ? 'protected'
        : isPicture(group)
          ? 'picture'
          : isText || line
            ? undefined
            : lost;
  const words = group.kind === 'looks' ? readableWords(group.steps.map(({ sign }) => sign)) : '';
  const isBlank = was === '' && now === '' && group.kind !== 'looks' && !hasTable && kind !== 'structure';
  if (isBlank && !group.by) return undefined;
  return {
    kind,
    ...(part !== '' && { part }),
    key: line?.key ?? blockKey(stream, first.spot.block),
    ...stampFor(group.by, editor),
    was: group.kind === 'looks' ? words : kind === 'structure' ? sayParted(group, 'gone') : was,
    now: group.kind === 'looks' ? sayTurn(group) : kind === 'structure' ? sayParted(group, 'new') : now,
    ...(refused && { refused }),
    edits: [editOf(group, ofBlocks, commentId)],
  };
}

/** Nothing but drawings, which a file for review is not asked for. */
function isPicture({ kind, steps }: Group): boolean {
  const signs = steps.map(({ sign }) => sign).filter(({ end }) => !end);
  const isDrawing = ({ sign, atom, object }: Sign) => sign === OBJECT && !atom && !object;
  return kind === 'change' && steps.every((step) => step.kind === 'new') && signs.length > 0 && signs.every(isDrawing);
}

/** `one paragraph` became `two paragraphs`, or the other way. */
function sayParted({ steps }: Group, side: 'gone' | 'new'): string {
  return steps.some(({ kind }) => kind === side) ? 'two paragraphs' : 'one paragraph';
}

function stampFor(by: Stamp | undefined, editor: Stamp): Pick<DraftPoint, 'by' | 'at' | 'untracked'> {
  return by ? { by: by.by || 'Unknown', at: by.at } : { by: editor.by || 'Unknown', at: editor.at, untracked: true };
}

function sayTurn(group: Group): string {
  return Object.entries(turnOf(group))
    .map(([look, on]) => (look === 'url' ? (on ? `link to ${on}` : 'no link') : `${on ? '' : 'not '}${look}`))
    .join(', ');
}

/** In the order of the deeds. A table whose rows all went is one point. */
export function pointsOfDeeds(deeds: readonly Deed[], given: Given): DraftPoint[] {
  const points = deeds.flatMap((deed) => pointsOfDeed(deed, given));
  return withWholeTables(points, given.exported);
}

function pointsOfDeed(deed: Deed, given: Given): DraftPoint[] {
  const { forms, editor } = given;
  switch (deed.kind) {
    case 'form': {
      const { line, paragraph, by } = deed;
      const was = forms.wasOf(line);
      if (!was) return [];
      const [now, before] = [
        forms.blockOf(paragraph.form, line.part),
        paragraph.formWas && forms.blockOf(paragraph.formWas.form, line.part),
      ];
      const looksOnly = isSameForm(now, was) || (before !== undefined && isSameForm(now, before));
      if (looksOnly && !by) return [];
      return [
        {
          kind: 'format',
          part: line.part,
          key: line.key,
          ...stampFor(by, editor),
          was: looksOnly ? line.words : `${sayForm(was)}: ${line.words}`,
          now: looksOnly ? 'another look of the paragraph' : sayForm(now),
          ...(looksOnly && { refused: 'looks' as const }),
          edits: looksOnly ? [] : [{ kind: 'form', part: line.part, block: line.block, form: now }],
        },
      ];
    }
    case 'row in':
    case 'row out': {
      const { table, row, words, by } = deed;
      const edit: ReviewEdit =
        deed.kind === 'row in'
          ? { kind: 'row in', ...table, row, cells: deed.cells }
          : { kind: 'row out', ...table, row };
      return [
        {
          kind: deed.kind === 'row in' ? 'insertion' : 'deletion',
          part: table.part,
          key: `${blockKey(table.part, table.block)}/${row}`,
          ...stampFor(by, editor),
          was: deed.kind === 'row in' ? '' : words,
          now: deed.kind === 'row in' ? words : '',
          edits: [edit],
        },
      ];
    }
    case 'note':
      return groupsOf(deed.steps).flatMap((group) => noteEdit(group, deed, given) ?? []);
  }
}

function noteEdit(group: Group, { stream, line, at }: Extract<Deed, { kind: 'note' }>, { editor }: Given) {
  if (group.kind === 'looks') return undefined;
  const edit = editOf(group, false, (id) => id);
  if (edit.kind !== 'words') return undefined;
  const insert = edit.insert.map(wordsOfPiece).join('');
  const [was, now] = [wordsGone(group), wordsNew(group)];
  if (was === '' && now === '' && !group.by) return undefined;
  const point: DraftPoint = {
    kind: kindOfGroup(group),
    part: line.part,
    key: line.key,
    ...stampFor(group.by, editor),
    was,
    now,
    ...(group.kind === 'withdrawn' && { refused: 'withdrawn' as const }),
    edits: [{ kind: 'note', stream, at, from: edit.from.at, to: edit.to.at, insert }],
  };
  return point;
}

function wordsOfPiece(piece: Piece): string {
  return 'inlines' in piece
    ? piece.inlines
        .map((inline) =>
          'text' in inline
            ? inline.text
            : inline.type === 'link'
              ? inline.children.map(({ text }) => text).join('')
              : '',
        )
        .join('')
    : ' ';
}

/** A table of which every row went, went as a whole. */
function withWholeTables(points: readonly DraftPoint[], { parts }: Exported): DraftPoint[] {
  const out = new Map<string, DraftPoint[]>();
  for (const point of points) {
    const edit = point.edits[0];
    if (edit?.kind !== 'row out') continue;
    const key = `${point.by} ${point.untracked} ${edit.part}/${edit.block}`;
    out.set(key, [...(out.get(key) ?? []), point]);
  }
  const dropped = new Set<DraftPoint>();
  for (const some of out.values()) {
    const [first] = some;
    const edit = first?.edits[0];
    if (!first || edit?.kind !== 'row out') continue;
    const block = parts[edit.part]?.[edit.block];
    if (!block || !isCaptioned(block) || block.type !== 'table' || block.children.length !== some.length) continue;
    first.key = blockKey(edit.part, edit.block);
    first.was = some.map(({ was }) => was).join('\n');
    const from = { block: edit.block, at: 0 };
    first.edits = [{ kind: 'words', stream: edit.part, from, to: { ...from, at: 2 }, insert: [] }];
    for (const other of some.slice(1)) dropped.add(other);
  }
  return points.filter((point) => !dropped.has(point));
}

/** The same for the same words of the same person at the same place, whatever file says it. */
export function pointId(point: DraftPoint): string {
  const when = point.untracked ? '' : toSecond(point.at);
  const who = point.untracked ? '' : point.by;
  const said = JSON.stringify([point.kind, who, when, point.key, point.was, point.now, point.edits.map(placeOfEdit)]);
  return `r-${shortHash(said)}${shortHash(`2${said}`)}`;
}

function placeOfEdit(edit: ReviewEdit): unknown {
  switch (edit.kind) {
    case 'words':
    case 'looks':
      return [edit.stream, edit.from, edit.to];
    case 'note':
      return [edit.stream, edit.at, edit.from];
    case 'form':
    case 'row in':
    case 'row out':
      return [edit.part, edit.block];
  }
}
