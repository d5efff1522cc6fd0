/** Whether the words at a place begin a sentence, or the line. */
export function beginsSentence(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 24), at);
  if (/^[\s“‘"'(]*$/u.test(before)) return at <= 24;
  return /[.!?…:][”’"')\]]*\s+[“‘"'(]*$/u.test(before) && !SHORTENED.test(before);
}

/** Ends with a full stop that ends no sentence. */
const SHORTENED = /(?<![\p{L}])(?:e\.g|i\.e|etc|approx|no|nos|ref|vol|p|pp|para|vs|cf|mr|mrs|ms|dr|st)\.\s+$/iu;
