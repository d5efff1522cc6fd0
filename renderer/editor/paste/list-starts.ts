import type { ListItem } from '../../../core/content.ts';

/** A list of a source. `isContinued`: it goes on with its numbers where something stands between its items. */
export type ListName = { name: unknown; isContinued: boolean };
export type ListStart = NonNullable<ListItem['start']>;

type Item = { list: 'bulleted' | 'numbered'; depth: number; of: ListName | undefined };

/**
 * What each item must say of its number, for the lines of a text: those that are no items are nothing. Items that follow
 * one another count on by themselves, and those behind anything else begin anew.
 */
export function startsOf(items: readonly (Item | undefined)[]): (ListStart | undefined)[] {
  let latest: Item | undefined;
  let isInterrupted = false;
  return items.map((item) => {
    if (!item) {
      isInterrupted = true;
      return undefined;
    }
    if (item.list !== 'numbered' || item.depth > 0) return undefined;
    const before = latest;
    const wasInterrupted = isInterrupted;
    latest = item;
    isInterrupted = false;
    if (!before || !item.of || !before.of) return undefined;
    const isSame =
      before.of.name === item.of.name || (wasInterrupted && item.of.isContinued && typeof item.of.name === 'object');
    if (wasInterrupted) return isSame ? 'continued' : undefined;
    return isSame ? undefined : 'new';
  });
}
