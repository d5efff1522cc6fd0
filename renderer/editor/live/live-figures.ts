import { Editor, Node, Path, type Point, Range, Transforms } from 'slate';
import {
  type Block,
  type Content,
  type FigureForm,
  type Inline,
  type LiveFigure,
  newLiveFigure,
} from '../../../core/content.ts';
import { type Line, linesOf } from '../../../core/figures/lines.ts';
import type { NamedFigures } from '../../../core/figures/named-figures.ts';
import { figureText, isSeen, wordsInLine } from '../../../core/figures/place-figures.ts';
import { beginsSentence, type FigurePlace } from '../../../core/figures/print-figure.ts';
import type { Template } from '../../../core/template.ts';
import { leaveVoidInline } from '../blocks.ts';
import { marksOfTyped } from '../comment-marks.ts';
import type { TextEditor } from '../create-editor.ts';
import { behindSelection } from '../footnotes.ts';
import { contentOf, isLink, isLiveFigure, isVoidInline, spotAt } from '../model.ts';

/** What is done to live figures in a text, and where they are. */

type Printing = { figures: NamedFigures; template: Template };

/** Puts a figure where the caret is; a selection within one line is replaced by it. The caret goes behind it. */
export function insertFigure(editor: TextEditor, figure: string, form: FigureForm): void {
  if (isInOneLine(editor)) editor.deleteFragment();
  if (!behindSelection(editor) || !editor.selection) return;
  const place = placeAt(editor, editor.selection.anchor);
  const { text: _, ...marks } = { text: '', ...(marksOfTyped(editor) ?? Editor.marks(editor)) };
  const { figures, template } = editor.around();
  const live = newLiveFigure(figure, form, figureText({ figure, form }, figures, place, template));
  Transforms.insertNodes(editor, { ...live, children: [{ text: '', ...marks }] }, { select: true });
  leaveVoidInline(editor);
}

/** Whether words are selected that one figure can stand for. */
export function isInOneLine(editor: Editor): boolean {
  const { selection } = editor;
  if (!selection || Range.isCollapsed(selection)) return false;
  const [start, end] = [spotAt(editor, selection.anchor), spotAt(editor, selection.focus)];
  return start !== undefined && end !== undefined && start.kind !== 'void' && Path.equals(start.path, end.path);
}

/** Lets the live figure at a path print another figure, or in another form; it counts as seen. */
export function changeFigure(editor: TextEditor, path: Path, figure: string, form: FigureForm): void {
  const { figures, template } = editor.around();
  const seen = figureText({ figure, form }, figures, placeAt(editor, Editor.start(editor, path)), template);
  setFields(editor, path, { figure, form, seen });
}

export function removeFigure(editor: Editor, path: Path): void {
  Transforms.removeNodes(editor, { at: path, voids: true });
}

/** Notes that an author has seen what these live figures print now, or all of the text. */
export function markSeen(editor: TextEditor, at?: Path): void {
  const around = editor.around();
  Editor.withoutNormalizing(editor, () => {
    for (const { inlines, cell, path } of linesIn(contentOf(editor))) {
      if (!inlines.some(isLiveFigure)) continue;
      const { words } = wordsInLine(inlines, cell, around.figures, around.template);
      for (const [index, inline] of inlines.entries()) {
        const here = [...path, index];
        const meant = at === undefined || Path.equals(at, here);
        if (meant && isLiveFigure(inline) && !isSeen(inline, around.figures, around.template))
          setFields(editor, here, { seen: words.get(inline) ?? inline.seen });
      }
    }
  });
}

/** Where live figures are that print something else than an author last saw, in reading order. */
export function changedFigures(content: Content, { figures, template }: Printing): Path[] {
  return content.flatMap((block, top) =>
    figuresIn(block).flatMap(({ live, path }) => (isSeen(live, figures, template) ? [] : [[top, ...path]])),
  );
}

type Placed = { live: LiveFigure; path: Path };

/** Asked of all blocks of a report whenever a score changes; a block never changes. */
const known = new WeakMap<Block, readonly Placed[]>();

function figuresIn(block: Block): readonly Placed[] {
  const found =
    known.get(block) ??
    linesOf(block, block).flatMap(({ inlines, path }) =>
      inlines.flatMap((live, index) => (isLiveFigure(live) ? [{ live, path: [...path, index] }] : [])),
    );
  known.set(block, found);
  return found;
}

/** Selects a live figure as a whole. */
export function selectFigure(editor: Editor, path: Path): void {
  const [before, after] = [Path.previous(path), Path.next(path)];
  if (!isLiveFigure(Node.get(editor, path)) || !Node.has(editor, before) || !Node.has(editor, after)) return;
  Transforms.select(editor, { anchor: Editor.end(editor, before), focus: Editor.start(editor, after) });
}

/** The live figure that alone is selected. */
export function selectedFigure(editor: Editor): Path | undefined {
  const { selection } = editor;
  if (!selection || Range.isCollapsed(selection) || Editor.string(editor, selection) !== '') return undefined;
  const inlines = [...Editor.nodes(editor, { match: (node) => isVoidInline(node) || isLink(node) })];
  const [only] = inlines;
  return only && inlines.length === 1 && isLiveFigure(only[0]) && isInOneLine(editor) ? only[1] : undefined;
}

/** The live figure that is selected, or that the caret stands right behind. */
export function figureAtCaret(editor: Editor): Path | undefined {
  const { selection } = editor;
  if (!selection || Range.isExpanded(selection)) return selectedFigure(editor);
  const { path: at, offset } = selection.anchor;
  const path = offset === 0 && Path.hasPrevious(at) ? Path.previous(at) : undefined;
  return path && Node.has(editor, path) && isLiveFigure(Node.get(editor, path)) ? path : undefined;
}

/** How a figure would be printed at a point. */
export function placeAt(editor: TextEditor, point: Point): FigurePlace {
  return { cell: spotAt(editor, point)?.kind === 'cell', begins: beginsSentence(readBefore(editor, point)) };
}

/** The words of the line before a point, as they are read. */
export function readBefore(editor: TextEditor, point: Point): string {
  const spot = spotAt(editor, point);
  if (!spot || spot.kind === 'void') return '';
  const line = Node.get(editor, spot.path);
  const index = point.path[spot.path.length] ?? 0;
  const inlines = 'children' in line ? (line.children as Inline[]) : [];
  const { figures, template } = editor.around();
  const before = wordsInLine(inlines.slice(0, index), spot.kind === 'cell', figures, template).read;
  const here = Node.get(editor, point.path);
  return isVoidInline(inlines[index]) ? before : before + Node.string(here).slice(0, point.offset);
}

function setFields(editor: Editor, path: Path, fields: Partial<Omit<LiveFigure, 'type' | 'children'>>): void {
  const node = Node.get(editor, path);
  if (!isLiveFigure(node)) return;
  const changed = Object.entries(fields).filter(([key, value]) => node[key as keyof typeof node] !== value);
  if (changed.length > 0) Transforms.setNodes(editor, Object.fromEntries(changed), { at: path, voids: true });
}

/** Paragraphs and cells, in reading order, with their paths. */
export function linesIn(content: Content): Pick<Line, 'inlines' | 'cell' | 'path'>[] {
  return content.flatMap((block, top) =>
    linesOf(block, block).map(({ inlines, cell, path }) => ({ inlines, cell, path: [top, ...path] })),
  );
}
