import { inOneLine } from './case-table.ts';

const NUMBER = /^(?:prompt|p)?[\s.:_-]*(\d+(?:\.\d+)+)[\s.:_-]*(?:\(?([a-z])\)?(?![\p{L}\d]))?/iu;

/** The number that a heading of a prompt begins with, in one spelling: `2.1.1a` of `P 2.1.1 (a) Was …`. */
export function promptNumber(heading: string): string | undefined {
  const [, number, letter = ''] = NUMBER.exec(inOneLine(heading)) ?? [];
  return number === undefined ? undefined : `${number}${letter.toLowerCase()}`;
}

/**
 * Ids of prompts by the headings of their columns. They depend on the headings alone, so that a file that is imported
 * again meets its figures again.
 */
export function promptIds(headings: readonly string[]): Map<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const heading of headings) {
    const id = `prompt-${promptNumber(heading) ?? wordsOf(heading)}`;
    let free = taken.has(id) ? `prompt-${wordsOf(heading)}` : id;
    for (let next = 2; taken.has(free); next++) free = `${id}-${next}`;
    taken.add(free);
    ids.set(heading, free);
  }
  return ids;
}

function wordsOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^-+|[-.]+$/g, '');
}
