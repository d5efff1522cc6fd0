/** Words for a regular expression that finds just these, over any white space. */
export function literally(words: string): string {
  return words
    .trim()
    .replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
    .replace(/\\-/g, '-')
    .replace(/\s+/g, '\\s+')
    .replace(/[’']/g, "[’']");
}
