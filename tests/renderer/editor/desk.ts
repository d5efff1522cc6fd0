import type { Range } from 'slate';
import { Content, isText } from '../../../core/content.ts';
import type { NamedFigure } from '../../../core/figures/named-figures.ts';
import { createTextEditor, type TextEditor } from '../../../renderer/editor/create-editor.ts';
import { FREE } from '../../../renderer/editor/rules.ts';
import type { Surroundings } from '../../../renderer/editor/surroundings.ts';
import {
  inverseOf,
  type Journal,
  newJournal,
  record,
  redo,
  type TextStep,
  undo,
} from '../../../renderer/report/journal.ts';
import { partsTemplate } from '../../parts-edition.ts';
import type { Text } from './notation.ts';

/** An editor of one text without a page, with the journal that a report keeps. */
export type Desk = {
  editor: TextEditor;
  text: () => Text;
  /** What the clipboard holds, by type. */
  clipboard: Map<string, string>;
  /** Ends what was done as one step, as the browser does between two keys. */
  settle: () => Promise<void>;
  undo: () => boolean;
  redo: () => boolean;
};

const template = partsTemplate();

const FIGURES: NamedFigure[] = [
  { id: '1.1.1', label: 'Are the boards whole?', kind: 'key question', standard: '1.1', value: { yes: 45, base: 90 } },
  { id: '2.1.1', label: 'Is the rail sound?', kind: 'key question', standard: '2.1', value: { percentage: 49 } },
];

const surroundings: Surroundings = {
  template,
  words: template.words,
  figures: new Map(FIGURES.map((figure) => [figure.id, figure])),
  names: new Map(),
  places: new Map(),
  assets: {},
  pictureOf: () => {
    throw new Error('no picture is shown here');
  },
  drawingOf: () => {
    throw new Error('no chart is drawn here');
  },
};

/** Of two steps so many milliseconds apart each is one of its own. */
const APART = 60_000;

/** @param pause milliseconds between two steps */
export function createDesk({ content, selection }: Text, rules = FREE, pause = APART): Desk {
  let journal: Journal = newJournal();
  let at = 0;
  const editor: TextEditor = createTextEditor(content, {
    onBatch(batch) {
      at += pause;
      journal = record(journal, { kind: 'text', part: 'text', ...batch, at });
    },
    onTouch() {},
    isTaken: (id) => editor.children.some((block) => 'id' in block && block.id === id),
    around: () => surroundings,
    rules,
  });
  if (selection) editor.select(selection);
  const move = (way: typeof undo, back: boolean) => {
    editor.flush();
    const moved = way(journal);
    if (!moved) return false;
    journal = moved.journal;
    const step = moved.step as TextStep;
    editor.replay(back ? inverseOf(step) : step.operations, back ? step.before : step.after);
    return true;
  };
  return {
    editor,
    text: () => ({ content: editor.children as Content, selection: editor.selection as Range | null }),
    clipboard: new Map(),
    settle: () => Promise.resolve(),
    undo: () => move(undo, true),
    redo: () => move(redo, false),
  };
}

/** What is amiss in a text that an editor holds: each is a fault, whatever was done. */
export function flawsOf({ content, selection }: Text): string[] {
  const flaws: string[] = [];
  const parsed = Content.safeParse(content);
  if (!parsed.success) flaws.push(`no valid content: ${parsed.error.message}`);
  const ids = content.flatMap((block) => ('id' in block ? [block.id] : []));
  if (new Set(ids).size < ids.length) flaws.push('two blocks have one id');
  for (const point of selection ? [selection.anchor, selection.focus] : []) {
    const at = point.path.reduce<unknown>(
      (node, index) => (node as { children?: unknown[] } | undefined)?.children?.[index],
      { children: content },
    );
    const text = at && isText(at as never) ? (at as { text: string }).text : undefined;
    if (text === undefined || point.offset > text.length)
      flaws.push(`the selection is nowhere: ${JSON.stringify(point)}`);
  }
  return flaws;
}
