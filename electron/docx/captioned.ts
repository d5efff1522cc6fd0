import type { CaptionedBlock, Chart, Picture, Table } from '../../core/content.ts';
import { rowText } from '../../core/content-text.ts';
import type { TrackedBlock } from '../../core/review/suggestions/track.ts';
import { addCaption, addSource, captionWords, sourceWords } from './captions.ts';
import { chartRun } from './charts.ts';
import { addParagraph, addTable, type Draft } from './draft.ts';
import { inlineRuns } from './inlines.ts';
import { pictureRun, sizeOf } from './pictures.ts';
import type { Change } from './review/review.ts';
import { addGoneCaptioned, captionedChange, changedRows } from './review/tracked-captioned.ts';
import { insertedRuns } from './review/tracked-runs.ts';
import { markOf } from './review/tracked-text.ts';
import { newTable } from './tables.ts';

/** A table, picture or chart of the text, below its caption and above its source. */
export function addCaptioned(
  draft: Draft,
  block: CaptionedBlock,
  key: string,
  part: string,
  change: TrackedBlock | undefined,
): void {
  const { whole, gone, caption, source } = captionedChange(draft, part, block, change);
  if (gone) addGoneCaptioned(draft, gone.block, gone.change, `${key}/gone`);
  const name = draft.layout.captions.get(block.id);
  addCaption(draft, { ...block, name, change: whole, runs: caption }, `${key}/caption`);
  switch (block.type) {
    case 'table':
      addTable(draft, authorTable(draft, block, key, whole ? { whole } : { part, tracked: change }));
      break;
    case 'picture':
      addPicture(draft, block, key, whole);
      break;
    case 'chart':
      addChart(draft, block, key, whole);
      break;
  }
  addSource(draft, { words: block.source, change: whole, runs: source }, `${key}/source`);
}

type TableChange = { whole?: Change; part?: string; tracked?: TrackedBlock | undefined };

function authorTable(draft: Draft, block: Table, key: string, { whole, part = '', tracked }: TableChange) {
  const { columns, children, source } = block;
  return newTable(draft, {
    columns,
    rows: tracked?.table
      ? changedRows(draft, part, key, tracked)
      : children.map((row, index) => ({
          key: `${key}/${index}`,
          cells: row.children.map((cell) => ({ children: inlineRuns(draft, cell.children, whole) })),
          ...(whole && { change: whole }),
        })),
    roomy: false,
    title: titleOf(draft, block),
    description: children.map(rowText).join('; ').replace(/\s+/g, ' ').trim() || draft.template.words.table,
    keepNext: source.trim() !== '',
  });
}

function addPicture(draft: Draft, block: Picture, key: string, change: Change | undefined): void {
  const art = draft.art.pictures.get(block.asset);
  if (!art) return;
  const size = sizeOf(draft, art, block, draft.width * block.share);
  const title = titleOf(draft, block);
  addDrawing(draft, block, pictureRun(art, size, { title, description: altOf(draft, block) }), key, change);
}

function addChart(draft: Draft, block: Chart, key: string, change: Change | undefined): void {
  const art = draft.art.charts.get(block);
  if (!art) return;
  const alt = { title: titleOf(draft, block), description: art.description };
  const run = art.picture
    ? pictureRun(art.picture, sizeOf(draft, art.picture, block, draft.width), alt)
    : chartRun(draft, art, alt);
  addDrawing(draft, block, run, key, change);
}

function addDrawing(
  draft: Draft,
  { source }: Pick<CaptionedBlock, 'source'>,
  run: ReturnType<typeof pictureRun | typeof chartRun>,
  key: string,
  change: Change | undefined,
): void {
  const keepNext = sourceWords(draft, source) !== '';
  const children = insertedRuns(draft, change, [run]);
  addParagraph(
    draft,
    { style: 'HouseFigure', ...(keepNext && { keepNext }), ...markOf(draft, change), children },
    `${key}/drawing`,
  );
}

/** What the table, picture or chart is called, for who lists them without their captions. */
function titleOf({ layout, template }: Pick<Draft, 'layout' | 'template'>, block: CaptionedBlock): string {
  const words = captionWords({ name: layout.captions.get(block.id), caption: block.caption }).trim();
  if (words !== '') return words.replace(/\s+/g, ' ');
  return block.type === 'table' ? template.words.table : template.words.figure;
}

/** The words for who cannot see a picture; where nobody has written any, its caption. */
export function altOf(draft: Pick<Draft, 'layout' | 'template'>, block: Picture): string {
  return block.alt.replace(/\s+/g, ' ').trim() || titleOf(draft, block);
}
