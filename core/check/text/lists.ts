import type { ReadLine } from '../reading.ts';

/** The items of each list: those that follow one another in one part, with what is quoted or noted between them. */
export function listsOf(lines: readonly ReadLine[]): ReadLine[][] {
  const lists: ReadLine[][] = [];
  let last: ReadLine | undefined;
  for (const read of lines) {
    const { kind, whose } = read.line;
    if (kind === 'list item' && whose !== 'edition') {
      if (last?.placed.id === read.placed.id) lists.at(-1)?.push(read);
      else lists.push([read]);
      last = read;
    } else if (kind !== 'footnote' && kind !== 'quotation' && kind !== 'speaker') last = undefined;
  }
  return lists;
}
