import {
  type Block,
  type CaptionedBlock,
  type Content,
  type Inline,
  isText,
  isTextBlock,
  type Text,
} from './content.ts';
import { mapLines } from './map-lines.ts';

/** Applies `change` to every string a reader can see: text, link text and addresses, notes, captions, labels. */
export function mapText(content: Content, change: (text: string) => string): Content {
  const text = (node: Text): Text => ({ ...node, text: change(node.text) });
  const inline = (node: Inline): Inline => {
    if (isText(node)) return text(node);
    switch (node.type) {
      case 'link':
        return { ...node, url: change(node.url), children: node.children.map(text) };
      case 'footnote':
        return { ...node, note: change(node.note) };
      case 'reference':
      case 'live-figure':
        return node;
    }
  };
  const line = (inlines: Inline[]) => inlines.map(inline);
  const whole = (block: Block): Block => {
    if (block.type === 'quotation' && block.speaker !== undefined)
      return mapLines({ ...block, speaker: change(block.speaker) }, line);
    if (isTextBlock(block)) return mapLines(block, line);
    switch (block.type) {
      case 'table':
        return mapLines(captions(block, change), line);
      case 'picture':
        return { ...captions(block, change), alt: change(block.alt) };
      case 'chart':
        return {
          ...captions(block, change),
          alt: change(block.alt),
          unit: change(block.unit),
          series: block.series.map(change),
          rows: block.rows.map((row) => ({ ...row, label: change(row.label) })),
        };
    }
  };
  return content.map(whole);
}

function captions<T extends CaptionedBlock>(block: T, change: (text: string) => string): T {
  return { ...block, caption: change(block.caption), source: change(block.source) };
}
