/** Letters and digits in lower case, without accents, spaces and marks: what two printings of one text share. */
export function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The pairs of neighbouring letters in a text, with how often each occurs. */
export type LetterPairs = { counts: ReadonlyMap<string, number>; total: number };

export function letterPairs(text: string): LetterPairs {
  const letters = lettersOf(text);
  const framed = letters === '' ? '' : ` ${letters} `;
  const counts = new Map<string, number>();
  for (let index = 0; index + 2 <= framed.length; index++) {
    const pair = framed.slice(index, index + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, total: Math.max(0, framed.length - 1) };
}

/** From 0 to 1: the share of letter pairs that two texts have in common (Dice's coefficient). */
export function likeness(a: string | LetterPairs, b: string | LetterPairs): number {
  const [left, right] = [asPairs(a), asPairs(b)];
  const total = left.total + right.total;
  return total === 0 ? 0 : (2 * shared(left, right)) / total;
}

/** What the likeness of two texts can be at most, told by their lengths alone. */
export function mostLikeness(a: LetterPairs, b: LetterPairs): number {
  const total = a.total + b.total;
  return total === 0 ? 0 : (2 * Math.min(a.total, b.total)) / total;
}

/** Tells whether a text is like one of some others, which it remembers: they are asked for with every line of a text. */
export function createLikeOnes(least: number): (text: string, others: readonly string[]) => boolean {
  const known = new Map<string, LetterPairs>();
  const pairsOf = (text: string) => {
    const pairs = known.get(text) ?? letterPairs(text);
    known.set(text, pairs);
    return pairs;
  };
  return (text, others) => {
    const pairs = letterPairs(text);
    return others.some((other) => {
      const own = pairsOf(other);
      return mostLikeness(own, pairs) >= least && likeness(own, pairs) >= least;
    });
  };
}

/** From 0 to 1: how much of `part` occurs in `whole`, whatever else `whole` holds. */
export function containment(part: string, whole: string): number {
  const pairs = letterPairs(part);
  return pairs.total === 0 ? 0 : shared(pairs, letterPairs(whole)) / pairs.total;
}

const asPairs = (text: string | LetterPairs) => (typeof text === 'string' ? letterPairs(text) : text);

function shared(a: LetterPairs, b: LetterPairs): number {
  let sum = 0;
  for (const [pair, count] of a.counts) sum += Math.min(count, b.counts.get(pair) ?? 0);
  return sum;
}
