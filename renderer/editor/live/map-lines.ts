import type { Block, Content, Inline } from '../../../core/content.ts';

/** Changes the inlines of each paragraph and each cell. */
export function mapLines(blocks: readonly Block[], change: (inlines: readonly Inline[]) => Inline[]): Content {
  const changed = (block: Block): Block => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
      case 'list-item':
      case 'quotation':
      case 'practice-example':
        return { ...block, children: change(block.children) };
      case 'table':
        return {
          ...block,
          children: block.children.map((row) => ({
            ...row,
            children: row.children.map((cell) => ({ ...cell, children: change(cell.children) })),
          })),
        };
      case 'picture':
      case 'chart':
        return block;
    }
  };
  return blocks.map(changed);
}
