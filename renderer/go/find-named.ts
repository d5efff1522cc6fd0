/** What can be found by its name, and by what is said about it. `words`: what else it is called, which is not shown. */
export type Named = { name: string; about: string; words?: string };

/** The best of what has every word, and how many there are besides. */
export type FoundNamed<T> = { shown: T[]; more: number };

/** A name that begins with what is sought, words that begin with it, the same with what is said about it; then anywhere. */
const RANKS = 6;

/**
 * Finds by words in any order. Those whose words begin with what is sought come first, a match in the name before one in what is
 * said about it; what matches alike stays in the order given. What is read is made ready at the first search.
 */
export function finderOf<T extends Named>(items: readonly T[]): (sought: string, most: number) => FoundNamed<T> {
  let lines: { item: T; name: string; all: string }[] | undefined;
  return (sought, most) => {
    const words = plain(sought).split(/\s+/).filter(Boolean);
    if (words.length === 0) return { shown: items.slice(0, most), more: Math.max(0, items.length - most) };
    lines ??= items.map((item) => {
      const name = plain(item.name);
      return { item, name, all: `${name}\n${plain(item.about)}\n${plain(item.words ?? '')}` };
    });
    const ranked: T[][] = Array.from({ length: RANKS }, () => []);
    for (const { item, name, all } of lines) {
      const rank = rankOf(name, all, words);
      if (rank !== undefined) ranked[rank]?.push(item);
    }
    const found = ranked.flat();
    return { shown: found.slice(0, most), more: Math.max(0, found.length - most) };
  };
}

/** As letters are compared: small, without accents, with straight quotes. */
function plain(text: string): string {
  if (/^[ -~\n]*$/.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').toLowerCase();
}

function rankOf(name: string, all: string, words: readonly string[]): number | undefined {
  if (!words.every((word) => all.includes(word))) return undefined;
  const within = words.every((word) => name.includes(word));
  if (within && words.every((word) => begins(name, word))) return name.startsWith(words.join(' ')) ? 0 : 1;
  if (words.every((word) => begins(all, word))) return words.some((word) => begins(name, word)) ? 2 : 3;
  return within ? 4 : 5;
}

/** Whether one of the words of a text begins with it. */
function begins(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return true;
  return false;
}
