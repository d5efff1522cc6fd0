import { type Block, type Inline, isTextBlock } from './content.ts';

/**
 * Changes what is read as one line: the inlines of a block of text, or of each cell of a table. `path`: empty, or the row
 * and the column of the cell. A block in which nothing changes stays the same object.
 */
export function mapLines(block: Block, change: (inlines: Inline[], path: readonly number[]) => Inline[]): Block {
  if (isTextBlock(block)) {
    const children = change(block.children, []);
    return children === block.children ? block : { ...block, children };
  }
  switch (block.type) {
    case 'table': {
      const rows = block.children.map((row, at) => {
        const cells = row.children.map((cell, column) => {
          const children = change(cell.children, [at, column]);
          return children === cell.children ? cell : { ...cell, children };
        });
        return sameItems(cells, row.children) ? row : { ...row, children: cells };
      });
      return sameItems(rows, block.children) ? block : { ...block, children: rows };
    }
    case 'picture':
    case 'chart':
      return block;
  }
}

/** Whether two lists hold the same objects. */
export function sameItems(list: readonly unknown[], other: readonly unknown[]): boolean {
  return list.length === other.length && list.every((item, index) => item === other[index]);
}
