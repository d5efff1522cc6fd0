import { type Block, type Content, type Inline, isTextBlock } from '../../content.ts';
import { blockText, inlineText } from '../../content-text.ts';
import { sayLooks, sayMarks } from './say-looks.ts';
import type { Seam } from './seams.ts';
import { type TrackedBlock, type TrackedRun, trackContent } from './track.ts';

export type ChangeKind =
  | 'inserted'
  | 'deleted'
  | 'replaced'
  | 'formatted'
  | 'moved'
  | 'structure'
  | 'split'
  | 'joined'
  | 'value';

/** A change of a text. */
export type TextChange = {
  key: string;
  kind: ChangeKind;
  /** In words: what stood there, and what stands there now; of a change of looks, what kind of thing it was and is. */
  was: string;
  now: string;
  /** Of formatting and structure: the words that it is about. */
  about?: string;
  /** The block of the present text where it is, or before which it was. */
  block: number;
};

/** The changes of a text, in its order. */
export function textChanges(was: Content, now: Content): TextChange[] {
  const changes = new Map<string, TextChange>();
  let block = 0;
  for (const tracked of trackContent(was, now)) {
    for (const change of changesOfBlock(tracked)) {
      const known = changes.get(change.key);
      // What was moved is met where it went and where it came.
      if (known?.kind === 'split' || known?.kind === 'joined') continue;
      if (known) changes.set(change.key, { ...known, ...(tracked.kind === 'new' && { now: change.now, block }) });
      else changes.set(change.key, { ...change, block });
    }
    if (tracked.kind !== 'gone') block++;
  }
  return [...changes.values()];
}

type Placeless = Omit<TextChange, 'block'>;

const listed = new WeakMap<TrackedBlock, Placeless[]>();

function changesOfBlock(tracked: TrackedBlock): Placeless[] {
  const known = listed.get(tracked) ?? listBlock(tracked);
  listed.set(tracked, known);
  return known;
}

function listBlock({ kind, block, was, runs, table, change, moved, seam }: TrackedBlock): Placeless[] {
  if (kind === 'same') return [];
  if (seam && change !== undefined) return [sayEnd(change, seam)];
  if (kind === 'gone' || kind === 'new') {
    if (change === undefined) return [];
    const words = sayBlock(block);
    const what: ChangeKind = moved ? 'moved' : kind === 'gone' ? 'deleted' : 'inserted';
    return [{ key: change, kind: what, was: moved || kind === 'gone' ? words : '', now: kind === 'new' ? words : '' }];
  }
  const changes: Placeless[] = [];
  if (change !== undefined && was)
    changes.push({ key: change, kind: 'structure', ...sayLooks(was, block), about: sayBlock(block) });
  changes.push(...listRuns(runs, seam));
  if (table) {
    for (const [at, column] of table.columns.entries())
      if (column.change !== undefined) {
        const words = table.rows.flatMap((row) => sayInlines(row.cells[at]!.cell.children) || []).join(' · ');
        changes.push(lone(column.change, column.kind, words));
      }
    for (const row of table.rows) {
      if (row.change !== undefined)
        changes.push(lone(row.change, row.kind, row.cells.map(({ cell }) => sayInlines(cell.children)).join(' · ')));
      else
        for (const [at, { runs }] of row.cells.entries())
          if (table.columns[at]!.kind === 'same') changes.push(...listRuns(runs));
    }
  }
  return changes;
}

function lone(key: string, kind: 'same' | 'gone' | 'new', words: string): Placeless {
  return kind === 'gone'
    ? { key, kind: 'deleted', was: words, now: '' }
    : { key, kind: 'inserted', was: '', now: words };
}

/** The end of a paragraph that came or went. */
function sayEnd(key: string, { kind, about }: Seam): Placeless {
  return { key, kind, was: kind === 'joined' ? '¶' : '', now: kind === 'split' ? '¶' : '', about };
}

function listRuns(runs: readonly TrackedRun[], seam?: Seam): Placeless[] {
  const changes = new Map<string, Placeless>();
  for (const { kind, inlines, was, change } of runs) {
    if (change === undefined) continue;
    if (seam && change.endsWith('|')) {
      changes.set(change, sayEnd(change, seam));
      continue;
    }
    const words = sayInlines(inlines);
    const known = changes.get(change);
    if (kind === 'same')
      changes.set(change, { key: change, kind: 'formatted', ...sayMarks(was ?? [], inlines), about: words });
    else if (known) changes.set(change, { ...known, kind: 'replaced', [kind === 'gone' ? 'was' : 'now']: words });
    else changes.set(change, lone(change, kind, words));
  }
  return [...changes.values()];
}

function sayInlines(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if ('type' in inline && inline.type === 'footnote') return `[footnote: ${inline.note}]`;
      if ('type' in inline && inline.type === 'reference') return `[reference to ${inline.to}]`;
      return inlineText(inline);
    })
    .join('');
}

function sayBlock(block: Block): string {
  if (isTextBlock(block)) return sayInlines(block.children);
  return 'caption' in block && block.caption !== '' ? block.caption : blockText(block);
}
