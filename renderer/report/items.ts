type Item = { id: string };

/** Lists of things with an id, changed without touching the list that was given. */
export function withItem<T extends Item>(items: readonly T[], id: string, change: Partial<T>): T[] {
  return items.map((item) => (item.id === id ? { ...item, ...change } : item));
}

export function withoutItem<T extends Item>(items: readonly T[], id: string): T[] {
  return items.filter((item) => item.id !== id);
}

/** One place up or down; the first and the last stay where they are. */
export function withMovedItem<T extends Item>(items: readonly T[], id: string, by: 1 | -1): T[] {
  const from = items.findIndex((item) => item.id === id);
  const item = items[from];
  const to = from + by;
  if (!item || to < 0 || to >= items.length) return [...items];
  return items.toSpliced(from, 1).toSpliced(to, 0, item);
}
