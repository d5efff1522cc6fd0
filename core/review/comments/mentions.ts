/** A stretch of a remark that mentions somebody, the sign `@` in front among it. */
export type Mention = { name: string; from: number; to: number };

/** Whom a remark mentions, of the names that are known; of two that fit, the longer one is meant. */
export function mentionsIn(text: string, names: readonly string[]): Mention[] {
  const longestFirst = names.filter((name) => name !== '').toSorted((a, b) => b.length - a.length);
  const found: Mention[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    // An address of mail mentions nobody.
    if (at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) continue;
    const rest = text.slice(at + 1);
    const name = longestFirst.find((one) => isFollowed(rest, one));
    if (name !== undefined) found.push({ name, from: at, to: at + 1 + name.length });
  }
  return found;
}

/** Whether a text begins with a name, in any case, and no more letters. */
function isFollowed(text: string, name: string): boolean {
  const same = text.slice(0, name.length).toLocaleLowerCase('en-GB') === name.toLocaleLowerCase('en-GB');
  return same && !/^[\p{L}\p{N}]/u.test(text.slice(name.length));
}

/** Names to offer for what is being typed behind the last `@` before the caret, and where that begins. */
export function mentionOffers(
  text: string,
  caret: number,
  names: readonly string[],
): { from: number; names: string[] } | undefined {
  const from = text.lastIndexOf('@', caret - 1);
  if (from < 0 || (from > 0 && /[\p{L}\p{N}]/u.test(text[from - 1] ?? ''))) return undefined;
  const typed = text.slice(from + 1, caret).toLocaleLowerCase('en-GB');
  if (/[\n@]/.test(typed)) return undefined;
  const fits = names.filter((name) => {
    const words = name.toLocaleLowerCase('en-GB');
    return words !== typed && (words.startsWith(typed) || words.split(/\s+/).some((word) => word.startsWith(typed)));
  });
  return fits.length === 0 ? undefined : { from, names: fits };
}
