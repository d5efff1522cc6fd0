import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Block, type Inline, isText } from '../../core/content.ts';
import type { Clipping } from '../../renderer/editor/paste/read-clipboard.ts';
import { root } from '../source.ts';

export const samplesFolder = join(root, 'tests/fixtures/clipboard');

/** A saved clipboard: what a program put there, and the file that says what a paste of it gives. */
export type Sample = { name: string; clipping: Clipping; expected: string };

export function samples(): Sample[] {
  return readdirSync(samplesFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: source }) => {
      const folder = join(samplesFolder, source);
      const files = readdirSync(folder);
      const names = new Set(files.map((file) => file.replace(/\.\w+$/, '')));
      return [...names].map((name) => {
        const read = (ending: string) =>
          files.includes(name + ending) ? readFileSync(join(folder, name + ending), 'utf8') : '';
        return {
          name: `${source}/${name}`,
          clipping: { html: read('.cfhtml'), plain: read('.txt'), rtf: read('.rtf') },
          expected: join(folder, `${name}.json`),
        };
      });
    });
}

/** A block in one line that a person can judge: its kind, and its words with their marks. */
export function told(block: Block): string | { table: string; columns: string; rows: string[][] } {
  switch (block.type) {
    case 'paragraph':
    case 'quotation':
    case 'practice-example':
      return `${block.type}: ${words(block.children)}`;
    case 'heading':
      return `heading ${block.level}: ${words(block.children)}`;
    case 'list-item':
      return `${block.list} ${block.depth}${block.start ? ` ${block.start}` : ''}: ${words(block.children)}`;
    case 'table':
      return {
        table: block.caption,
        columns: block.columns.map(({ share, align }) => `${align} ${Math.round(share * 100) / 100}`).join(', '),
        rows: block.children.map((row) => row.children.map((cell) => words(cell.children))),
      };
    case 'picture':
      return `picture ${block.asset} ${block.share}: ${block.caption} (${block.alt})`;
    case 'chart':
      return `chart: ${block.caption}`;
  }
}

function words(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (isText(inline)) {
        let text = inline.text.replaceAll('\u00a0', '~');
        if (inline.superscript) text = `^${text}^`;
        if (inline.italic) text = `_${text}_`;
        if (inline.bold) text = `*${text}*`;
        return text;
      }
      if (inline.type === 'link') return `[${words(inline.children)}](${inline.url})`;
      return inline.type === 'footnote' ? `{${inline.note}}` : '?';
    })
    .join('');
}
