import type { Block, Content } from '../../content.ts';
import { isCaptioned } from '../../content.ts';
import { allParts, layOut } from '../../layout.ts';
import type { Report } from '../../report.ts';
import type { Template } from '../../template.ts';
import { blockKey, placeOfKey, type ReviewIdentity } from './identity.ts';
import { isSilent, OBJECT, type Sign, signsOfInlines, signsOfWords, wordsOfSigns } from './signs.ts';

/**
 * One paragraph of the file as it was exported. `stream`: the text that it is a stretch of: a part, by its id; a cell, by
 * its key; anything else, by its key. `block`: its place there.
 */
export type ExportedLine = {
  key: string;
  stream: string;
  block: number;
  part: string;
  words: string;
  signs: Sign[];
  /** A line of a text; others hold data, or words that have one line only. */
  kind: 'block' | 'cell' | 'words';
};

/** What a file was made from, by what it says itself. */
export type Exported = Pick<ReviewIdentity, 'parts' | 'places'> & { lines: ExportedLine[] };

/** In the order of the file. Notes, remarks, and blocks that only the text before the suggestions had are no lines. */
export function exportedOf(identity: ReviewIdentity): Exported {
  const { parts, places, words } = identity;
  const lines = identity.paragraphs.flatMap(([, key]): ExportedLine[] => {
    const place = placeOfKey(key);
    if (place.kind === 'block') {
      if (place.gone) return [];
      const line = lineOf(parts, places, place.part, place.block, place.cell);
      if (line) return [line];
    }
    const said = key.endsWith('/drawing') && !key.includes('/gone/') ? OBJECT : words[key];
    if (said === undefined || place.kind === 'note' || place.kind === 'remark') return [];
    const part = key.slice(0, key.indexOf('/'));
    return [{ key, stream: key, block: 0, part, words: said, signs: signsOfWords(said), kind: 'words' }];
  });
  return { parts, places, lines };
}

/** For a file that says nothing of itself: as if it had been made from the report of now. */
export function exportedNow(report: Report, template: Template): Exported {
  const layout = layOut(report, template);
  const printed = allParts(layout.parts).filter((placed) => placed.printed);
  const parts = Object.fromEntries(printed.map(({ id, content }) => [id, content]));
  const places = Object.fromEntries(layout.places);
  const lines = printed.flatMap(({ id, heading, number, title, content }) => [
    ...(heading ? [headingLine(id, `${number} ${title}`.trim())] : []),
    ...linesOf(parts, places, id, content),
  ]);
  return { parts, places, lines };
}

function headingLine(part: string, words: string): ExportedLine {
  const key = `${part}/heading`;
  return { key, stream: key, block: 0, part, words, signs: signsOfWords(words), kind: 'words' };
}

function linesOf(parts: Exported['parts'], places: Exported['places'], part: string, content: Content) {
  return content.flatMap((block, at) => cellsOf(block).flatMap((cell) => lineOf(parts, places, part, at, cell) ?? []));
}

function cellsOf(block: Block): ({ row: number; column: number } | undefined)[] {
  if (block.type !== 'table') return isCaptioned(block) ? [] : [undefined];
  return block.children.flatMap((row, at) => row.children.map((_, column) => ({ row: at, column })));
}

function lineOf(
  parts: Exported['parts'],
  places: Exported['places'],
  part: string,
  at: number,
  cell: { row: number; column: number } | undefined,
): ExportedLine | undefined {
  const block = parts[part]?.[at];
  if (!block) return undefined;
  const key = blockKey(part, at, cell);
  if (cell) {
    const inlines = block.type === 'table' ? block.children[cell.row]?.children[cell.column]?.children : undefined;
    if (!inlines) return undefined;
    const signs = signsOfInlines(inlines, places);
    return { key, stream: key, block: 0, part, words: wordsInFile(signs), signs, kind: 'cell' };
  }
  if (isCaptioned(block)) return undefined;
  const signs = signsOfInlines(block.children, places);
  return { key, stream: part, block: at, part, words: wordsInFile(signs), signs, kind: 'block' };
}

function wordsInFile(signs: readonly Sign[]): string {
  return wordsOfSigns(signs.filter((sign) => !isSilent(sign)));
}
