import type { ListItem } from '../core/content.ts';

/** An item of a numbered list. */
export function numbered(text: string, depth = 0, start?: ListItem['start']): ListItem {
  return { type: 'list-item', list: 'numbered', depth, ...(start && { start }), children: [{ text }] };
}
