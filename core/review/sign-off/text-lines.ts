import { chartData, chartDescription, valueText } from '../../chart/values.ts';
import { type Block, type Content, type Inline, isText, type Picture, type Text } from '../../content.ts';
import { elementsOf } from '../../content-text.ts';
import type { Layout } from '../../layout.ts';
import { listNumbers } from '../../list-numbers.ts';
import { beginsBox } from '../../practice.ts';
import type { Report } from '../../report.ts';
import type { Template } from '../../template.ts';
import { practiceLabel } from '../../words.ts';

export type LinesFrom = { report: Report; template: Template; layout: Layout };

/**
 * A text as lines in which nothing that a reader of the printed page could tell apart looks alike: words with their marks,
 * kinds of blocks, footnotes, captions and descriptions. What follows from the place alone is not in them: numbers of notes, of
 * tables, and of what references point at.
 */
export function textLines(content: Content, from: LinesFrom): string[] {
  const numbers = listNumbers(content);
  return content.flatMap((block, index) => [
    ...blockLines(block, numbers[index], content[index - 1], from),
    ...elementsOf(block).flatMap((inline) => (inline.type === 'footnote' ? [`Footnote: ${inline.note}`] : [])),
  ]);
}

function blockLines(
  block: Block,
  number: number | undefined,
  before: Block | undefined,
  { report, template, layout }: LinesFrom,
): string[] {
  switch (block.type) {
    case 'paragraph':
      return [inlineLine(block.children)];
    case 'heading':
      return [`${'#'.repeat(block.level)} ${inlineLine(block.children)}`];
    case 'list-item':
      return [`${'\t'.repeat(block.depth)}${number === undefined ? '•' : `${number}.`} ${inlineLine(block.children)}`];
    case 'quotation':
      return [`> ${inlineLine(block.children)}`, ...(block.speaker ? [`> — ${block.speaker}`] : [])];
    case 'practice-example':
      return [
        ...(beginsBox(block, before) ? [`[${practiceLabel(block.tone, template.words)}]`] : []),
        `| ${inlineLine(block.children)}`,
      ];
    case 'table':
      return [
        `Table: ${block.caption}`,
        ...block.children.map((row) => row.children.map((cell) => inlineLine(cell.children)).join('\t')),
        ...sourceLine(block),
      ];
    case 'picture':
      return [
        `Picture: ${block.caption}`,
        pictureLine(block, report),
        `Description: ${block.alt}`,
        ...sourceLine(block),
      ];
    case 'chart': {
      const data = chartData(block, layout.figures);
      const valued = data.rows.map(({ label, values }) =>
        [label, ...values.map((value) => valueText(value, data.unit, template.language))].join('\t'),
      );
      return [
        `Chart in ${block.form}: ${block.caption}`,
        `\t${data.series.join('\t')}`,
        ...valued,
        `Description: ${chartDescription(block, data, template)}`,
        ...sourceLine(block),
      ];
    }
  }
}

function sourceLine({ source }: { source: string }): string[] {
  return source.trim() === '' ? [] : [`Source: ${source}`];
}

function pictureLine({ asset }: Pick<Picture, 'asset'>, { assets }: Report): string {
  return `File: ${assets[asset]?.name ?? ''} ${asset.slice(0, 16)}`;
}

/** The words of a line with its marks, as in Markdown. Comments on them do not count. */
function inlineLine(inlines: readonly Inline[]): string {
  let line = '';
  let open: readonly string[] = [];
  const set = (signs: readonly string[]) => {
    const differs = [...open, undefined].findIndex((sign, index) => sign !== signs[index]);
    const stays = differs < 0 ? open.length : differs;
    line += [...open.slice(stays).toReversed(), ...signs.slice(stays)].join('');
    open = signs;
  };
  const add = (leaf: Text) => {
    if (leaf.text === '') return;
    set(SIGNS.flatMap(([mark, sign]) => (leaf[mark] ? [sign] : [])));
    line += plainly(leaf.text);
  };
  for (const inline of inlines) {
    if (isText(inline)) {
      add(inline);
      continue;
    }
    switch (inline.type) {
      case 'link':
        set([]);
        line += '[';
        for (const leaf of inline.children) add(leaf);
        set([]);
        line += `](${inline.url})`;
        break;
      case 'footnote':
        set([]);
        line += '[note]';
        break;
      case 'reference':
        set([]);
        line += `[see ${inline.to}]`;
        break;
      case 'live-figure':
        add({ ...inline.children[0], text: inline.seen });
        break;
    }
  }
  set([]);
  return line;
}

const SIGNS = [
  ['bold', '**'],
  ['italic', '_'],
  ['superscript', '^'],
] as const;

/** What is typed is never taken for a sign. */
function plainly(text: string): string {
  return text.replace(/[\\*_^[\]]/g, '\\$&');
}
