import { type Block, type Inline, isText } from '../../../../core/content.ts';
import { inlineText } from '../../../../core/content-text.ts';
import { allParts, layOut } from '../../../../core/layout.ts';
import type { Report } from '../../../../core/report.ts';
import type { Template } from '../../../../core/template.ts';
import { wordsOf } from '../../../word-sequence.ts';

/**
 * What authors wrote in each part, one line a block: its kind and its words, each with the marks that it has. References
 * are the words that they print; a chart is a picture that is not among those that the report had.
 */
export function printedParts(
  report: Report,
  template: Template,
  pictures: ReadonlySet<string>,
): Record<string, string[]> {
  const layout = layOut(report, template);
  const nameOf = (inline: Inline): string =>
    'type' in inline && inline.type === 'reference' ? (layout.places.get(inline.to) ?? '') : inlineText(inline);
  const line = (inlines: readonly Inline[]): string => {
    let words = '';
    for (const inline of inlines) {
      if ('type' in inline && inline.type === 'footnote') words += ` [${wordsOf(inline.note).join(' ')}]`;
      else if ('type' in inline && inline.type === 'link')
        words += marked(inline.children.map(({ text }) => text).join(''), `<${inline.url}>`);
      else words += marked(nameOf(inline), isText(inline) ? flags(inline) : '');
    }
    return words.replace(/\s+/g, ' ').trim();
  };
  const lineOf = (block: Block): string => {
    switch (block.type) {
      case 'paragraph':
        return `paragraph: ${line(block.children)}`;
      case 'quotation':
        return `quotation: ${line(block.children)}${block.speaker ? ` – ${block.speaker}` : ''}`;
      case 'heading':
        return `heading ${block.level}: ${line(block.children)}`;
      case 'list-item':
        return `${block.list} ${block.depth}${block.start ? ` ${block.start}` : ''}: ${line(block.children)}`;
      case 'practice-example':
        return `${block.tone}: ${line(block.children)}`;
      case 'table': {
        const rows = block.children.map((row) => row.children.map((cell) => line(cell.children)).join(' | '));
        const columns = block.columns.map(({ align }) => align[0]).join('');
        return `table “${block.caption}” (${block.source}) ${columns}: ${rows.join(' / ')}`;
      }
      case 'picture':
        if (!pictures.has(block.asset)) return `chart “${block.caption}” (${block.source})`;
        return `picture “${block.caption}” (${block.source}) ${block.alt}, ${block.asset.slice(0, 8)}`;
      case 'chart':
        return `chart “${block.caption}” (${block.source})`;
    }
  };
  const written = allParts(layout.parts).filter(({ id, part }) => part.kind === 'prose' && report.parts[id]?.length);
  return Object.fromEntries(
    written.map(({ id, content }) => [id, content.map(lineOf).filter((text) => !/^[a-z-]+: ?$/.test(text))]),
  );
}

function flags(mark: { bold?: true | undefined; italic?: true | undefined; superscript?: true | undefined }): string {
  return `${mark.bold ? '*' : ''}${mark.italic ? '/' : ''}${mark.superscript ? '^' : ''}`;
}

/** Each word with its marks; the spaces round it have none that anybody sees. */
function marked(text: string, flag: string): string {
  return flag === '' ? text : text.replace(/\S+/g, (word) => `${flag}${word}`);
}
