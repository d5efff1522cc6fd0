/** `Y` yes, `N` no, `X` not applicable, `-` none given. */
export type Answer = 'Y' | 'N' | 'X' | '-';

const SPELLINGS: Record<Answer, readonly string[]> = {
  Y: ['yes', 'y', 'true', '1'],
  N: ['no', 'n', 'false', '0'],
  X: ['not applicable', 'n/a', 'na', 'n.a.', 'n.a', 'n / a', 'not relevant'],
  '-': ['', '-', '–', '—'],
};

const ANSWERS = new Map(
  (Object.keys(SPELLINGS) as Answer[]).flatMap((answer) => SPELLINGS[answer].map((spelling) => [spelling, answer])),
);

/** How a person would write it in a message. */
export const ANSWERS_IN_WORDS = 'Write yes, no, not applicable, or leave it empty.';

/** The answer that a cell gives in one of the spellings that people use; nothing where it gives none. */
export function readAnswer(cell: string): Answer | undefined {
  return ANSWERS.get(cell) ?? ANSWERS.get(cell.trim().replace(/\s+/g, ' ').toLowerCase());
}
