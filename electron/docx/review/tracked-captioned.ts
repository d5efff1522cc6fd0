import type { ParagraphChild } from 'docx';
import type { CaptionedBlock } from '../../../core/content.ts';
import { blockText, rowText } from '../../../core/content-text.ts';
import { trackInlines } from '../../../core/review/suggestions/inlines.ts';
import type { TrackedBlock } from '../../../core/review/suggestions/track.ts';
import { sourceWords } from '../captions.ts';
import { addParagraph, addTable, type Draft } from '../draft.ts';
import { inlineRuns } from '../inlines.ts';
import { type HouseCell, type HouseRow, newTable } from '../tables.ts';
import type { Change } from './review.ts';
import { deletedText, trackedRuns } from './tracked-runs.ts';
import { markOf } from './tracked-text.ts';

/** What came of a table, picture or chart. */
export type CaptionedChange = {
  /** It came as a whole. */
  whole?: Change;
  /** What went as a whole, where it stands in its place. */
  gone?: { block: CaptionedBlock; change: Change };
  /** The words of the caption and of the source with what changed in them. */
  caption?: ParagraphChild[];
  source?: ParagraphChild[];
};

/** Empty where nothing changed, or the file is not for review. */
export function captionedChange(
  draft: Draft,
  part: string,
  block: CaptionedBlock,
  tracked: TrackedBlock | undefined,
): CaptionedChange {
  const { review } = draft;
  if (!review || !tracked || tracked.kind === 'same') return {};
  const { was, kind } = tracked;
  const stamp = review.stampOf(part, tracked.change ?? firstChange(tracked));
  if (kind === 'new' || !was || !('caption' in was)) return { whole: { kind: 'new', stamp } };
  // Word tells of rows that came and went, and not of columns that every program shows.
  if (block.type === 'table' && !keepsColumns(tracked))
    return { whole: { kind: 'new', stamp }, gone: { block: was, change: { kind: 'gone', stamp } } };
  const line = (name: 'caption' | 'source', words: (text: string) => string) => {
    if (was[name] === block[name]) return {};
    const runs = trackInlines([{ text: words(was[name]) }], [{ text: words(block[name]) }], '').map((run) => ({
      ...run,
      ...(run.change !== undefined && tracked.change !== undefined && { change: tracked.change }),
    }));
    return { [name]: trackedRuns(draft, review, part, runs) };
  };
  return { ...line('caption', (text) => text), ...line('source', (text) => sourceWords(draft, text)) };
}

/** False also where there was no table. */
export function keepsColumns({ table }: TrackedBlock): boolean {
  return table?.columns.every(({ kind }) => kind === 'same') === true;
}

function firstChange({ table }: TrackedBlock): string | undefined {
  return table?.columns.find(({ change }) => change !== undefined)?.change;
}

/** The rows of a table of the text, each with what became of it. `key`: of the table. */
export function changedRows(draft: Draft, part: string, key: string, tracked: TrackedBlock): HouseRow[] {
  const { review } = draft;
  if (!review || !tracked.table) return [];
  let [now, before] = [0, 0];
  return tracked.table.rows.map(({ kind, cells, change }) => {
    const at = kind === 'gone' ? `${key}/gone/${before}` : `${key}/${now}`;
    if (kind !== 'gone') now++;
    if (kind !== 'new') before++;
    return {
      key: at,
      cells: cells.map((cell): HouseCell => ({ children: trackedRuns(draft, review, part, cell.runs) })),
      ...(kind !== 'same' && { change: { kind, stamp: review.stampOf(part, change) } }),
    };
  });
}

/** One that went: its caption, its cells or what it showed in words, and its source. */
export function addGoneCaptioned(draft: Draft, block: CaptionedBlock, gone: Change, key: string): void {
  const line = (style: string, words: string, name: string) => {
    if (words.trim() !== '')
      addParagraph(
        draft,
        { style, ...markOf(draft, gone), children: deletedText(draft, gone, words, {}) },
        `${key}/${name}`,
      );
  };
  line('Caption', block.caption, 'caption');
  if (block.type === 'table')
    addTable(
      draft,
      newTable(draft, {
        columns: block.columns,
        rows: block.children.map((row, index) => ({
          key: `${key}/${index}`,
          change: gone,
          cells: row.children.map((cell) => ({ children: inlineRuns(draft, cell.children, gone) })),
        })),
        roomy: false,
        title: block.caption.trim() || draft.template.words.table,
        description: block.children.map(rowText).join('; ').replace(/\s+/g, ' ').trim() || draft.template.words.table,
      }),
    );
  // A picture that went is no more among those that are printed: its words stand for it.
  else line('HouseFigure', `[${block.alt.trim() || blockText(block) || draft.template.words.figure}]`, 'drawing');
  line('Source', sourceWords(draft, block.source), 'source');
}
