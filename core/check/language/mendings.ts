const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** American forms and their British ones, where more than one letter differs. */
const BRITISH: readonly (readonly [RegExp, string])[] = [
  [/iz(?=e$|es$|ed$|ing$|ation|er$|ers$)/, 'is'],
  [/yz(?=e$|es$|ed$|ing$|er$)/, 'ys'],
  [/or(?=$|s$|ed$|ing$|al$|able$|able$|ful$|ite$)/, 'our'],
  [/er$/, 're'],
  [/(?<=[aeiou])l(?=ed$|ing$|er$|ors?$)/, 'll'],
  [/ense$/, 'ence'],
  [/og$/, 'ogue'],
  [/ll(?=ment)/, 'l'],
];

/**
 * Known words that a misspelt one is likely to stand for, the likeliest first: its British form; two letters that changed
 * places; one too many, too few, or another.
 */
export function mendings(word: string, has: (word: string) => boolean): string[] {
  const british = BRITISH.map(([from, to]) => word.replace(from, to)).find((form) => form !== word && has(form));
  if (british) return [british];
  const found = new Set<string>();
  for (const form of formsNear(word)) if (has(form)) found.add(form);
  return [...found];
}

function* formsNear(word: string): Generator<string> {
  const parts = Array.from({ length: word.length + 1 }, (_, at) => [word.slice(0, at), word.slice(at)] as const);
  for (const [before, [one, two, ...rest]] of parts.map(([a, b]) => [a, [...b]] as const))
    if (one !== undefined && two !== undefined && one !== two) yield `${before}${two}${one}${rest.join('')}`;
  // A letter that should be doubled, or should not.
  for (const [before, after] of parts) if (before) yield `${before}${before.at(-1)}${after}`;
  for (const [before, after] of parts) if (after) yield `${before}${after.slice(1)}`;
  for (const [before, after] of parts) for (const letter of LETTERS) yield `${before}${letter}${after}`;
  for (const [before, after] of parts)
    if (after && before) for (const letter of LETTERS) yield `${before}${letter}${after.slice(1)}`;
}
