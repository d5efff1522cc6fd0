import type { ListItem } from '../../core/content.ts';
import { say } from './messages.ts';

/** There are few kinds of items and very many items, some of which are shown anew at each key. */
const said = new Map<string, string>();

/** What a screen reader calls an item of a list. */
export function itemWords({ list, depth }: Pick<ListItem, 'list' | 'depth'>): string {
  const kind = `${list} ${depth}`;
  const known = said.get(kind);
  if (known !== undefined) return known;
  const words = say(list === 'bulleted' ? 'bulletedItem' : 'numberedItem', { level: depth + 1 });
  said.set(kind, words);
  return words;
}
