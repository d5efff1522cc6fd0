import type { Range } from 'slate';
import type { Content } from '../../../core/content.ts';
import { CAPTIONED, type Fields, type Inline, MARKS, SIGNS, type Text, USUAL } from './notation.ts';

/** A text in the notation of the cases, so that what differs is read at a glance. */
export function printText({ content, selection }: Text): string {
  return content.flatMap((block, top) => printBlock(block, top, selection)).join('\n');
}

function printBlock(block: Content[number], top: number, selection: Range | null): string[] {
  const fields: Fields = { ...block };
  const { type, children: _, ...own } = fields;
  if (block.type === 'table') {
    const { columns: __, id, ...rest } = own;
    const sided = block.columns.some(({ align }) => align !== 'left');
    const shared = block.columns.some(({ share }) => share !== 1);
    const align = sided ? ` align=${block.columns.map((column) => column.align).join(',')}` : '';
    const shares = shared ? ` shares=${block.columns.map((column) => column.share).join(',')}` : '';
    return [
      `table ${id}${align}${shares}${printFields(rest, CAPTIONED)}:`,
      ...block.children.map(
        (row, at) =>
          `  ${row.children.map((cell, column) => printLine(cell.children as Inline[], [top, at, column], selection) || '·').join(' ¦ ')}`,
      ),
    ];
  }
  if (block.type === 'picture' || block.type === 'chart') {
    const { id, ...rest } = own;
    const signs = places([top, 0], selection).map(({ sign }) => sign);
    const held = signs.length > 0 ? ` ${signs.join('')}` : '';
    return [`${type} ${id}${printFields(rest, USUAL[block.type] ?? {})}:${held}`];
  }
  const line = printLine(block.children as Inline[], [top], selection);
  return [`${printHead(String(type), own)}:${line === '' ? '' : ` ${line}`}`];
}

function printHead(type: string, own: Fields): string {
  const { level, list, depth, tone, opens, ...rest } = own;
  if (type === 'heading') return `heading ${level}${printFields(rest, {})}`;
  if (type === 'list-item') return `${list} ${depth}${printFields(rest, {})}`;
  if (type === 'practice-example') return `practice ${tone}${opens ? ' opens' : ''}${printFields(rest, {})}`;
  return `${type}${printFields(own, {})}`;
}

function printFields(fields: Fields, usual: Fields): string {
  return Object.entries(fields)
    .filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(usual[key]))
    .map(([key, value]) => ` ${key}=${JSON.stringify(value)}`)
    .join('');
}

function printLine(line: readonly Inline[], path: number[], selection: Range | null): string {
  return line
    .map((inline, at) => {
      const here = [...path, at];
      switch (inline.type) {
        case undefined:
          return printRun(inline, here, selection);
        case 'link':
          return `<a ${inline.url}>${printLine(inline.children ?? [], here, selection)}</a>`;
        case 'footnote':
          return `<note ${escaped(String(inline.note))}${printRun({ text: '' }, [...here, 0], selection)}/>`;
        case 'reference':
          return `<ref ${inline.to}${printRun({ text: '' }, [...here, 0], selection)}/>`;
        default: {
          const [inside = { text: '' }] = inline.children ?? [];
          const marks = SIGNS.filter((sign) => inside[MARKS[sign]]).map((sign) => ` ${sign}`);
          return `<fig ${inline.figure} ${inline.form} "${inline.seen}"${marks.join('')}${printRun({ text: '' }, [...here, 0], selection)}/>`;
        }
      }
    })
    .join('');
}

function printRun(run: Inline, path: number[], selection: Range | null): string {
  const words = [...places(path, selection), { offset: Number.POSITIVE_INFINITY, sign: '' }];
  let from = 0;
  let text = '';
  for (const { offset, sign } of words) {
    text += escaped((run.text ?? '').slice(from, offset)) + sign;
    from = offset;
  }
  if (text === '') return '';
  for (const sign of SIGNS.toReversed()) if (run[MARKS[sign]]) text = `<${sign}>${text}</${sign}>`;
  return text;
}

function places(path: number[], selection: Range | null): { offset: number; sign: string }[] {
  if (!selection) return [];
  const { anchor, focus } = selection;
  if (JSON.stringify(anchor) === JSON.stringify(focus))
    return anchor.path.join() === path.join() ? [{ offset: anchor.offset, sign: '|' }] : [];
  return [
    ...(anchor.path.join() === path.join() ? [{ offset: anchor.offset, sign: '[' }] : []),
    ...(focus.path.join() === path.join() ? [{ offset: focus.offset, sign: ']' }] : []),
  ].sort((a, b) => a.offset - b.offset);
}

function escaped(text: string): string {
  return text.replace(/[\\<|[\]¦␣·]/gu, '\\$&').replace(/^ | $/gu, '␣');
}
