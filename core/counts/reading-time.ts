/**
 * Words a minute that adults read in silence of English non-fiction, the mean of 190 studies: M. Brysbaert (2019), How many
 * words do we read per minute? A review and meta-analysis of reading rate, Journal of Memory and Language 109, 104047.
 */
export const WORDS_A_MINUTE = 238;

/** Whole minutes, 1 at least where there is something to read. */
export function readingMinutes(words: number): number {
  return words === 0 ? 0 : Math.max(1, Math.round(words / WORDS_A_MINUTE));
}

/** `5 min`, `1 h 23 min`. */
export function sayMinutes(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return rest === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}
