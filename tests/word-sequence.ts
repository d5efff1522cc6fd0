/** Words as letters and digits in lower case, so that marks and typographic quotation marks do not matter. */
export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((word) => word !== '');
}

/** How many of `words` are found in `others` in the same order: the length of their longest common subsequence. */
export function inOrder(words: readonly string[], others: readonly string[]): number {
  const ids = new Map<string, number>();
  const idOf = (word: string) => {
    const id = ids.get(word) ?? ids.size;
    ids.set(word, id);
    return id;
  };
  const left = Int32Array.from(words, idOf);
  const right = Int32Array.from(others, idOf);
  let above = new Int32Array(right.length + 1);
  let row = new Int32Array(right.length + 1);
  for (const id of left) {
    for (let index = 1; index <= right.length; index++)
      row[index] =
        id === right[index - 1] ? (above[index - 1] ?? 0) + 1 : Math.max(above[index] ?? 0, row[index - 1] ?? 0);
    [above, row] = [row, above];
  }
  return above[right.length] ?? 0;
}
