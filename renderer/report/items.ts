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

/** To the place `at`, counted without the item itself. */
export function withItemAt<T extends Item>(items: readonly T[], id: string, at: number): T[] {
  const item = items.find((candidate) => candidate.id === id);
  return item ? withoutItem(items, id).toSpliced(at, 0, item) : [...items];
}

/** The same for a list of words, whose places are their names. */
export function withWordsAt(items: readonly string[], from: number, at: number): string[] {
  const words = items[from];
  return words === undefined ? [...items] : items.toSpliced(from, 1).toSpliced(at, 0, words);
}
