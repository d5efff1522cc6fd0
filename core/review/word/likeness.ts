/** How alike two lines are, from 0 to 1: the share of their groups of three letters that both have (Dice). */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const [first, second] = [trigramsOf(a), trigramsOf(b)];
  if (first.size === 0 || second.size === 0) return 0;
  const [few, many] = first.size < second.size ? [first, second] : [second, first];
  let shared = 0;
  for (const group of few) if (many.has(group)) shared++;
  return (2 * shared) / (first.size + second.size);
}

/** Lines are compared with many others. */
const known = new Map<string, Set<string>>();
const MOST = 5000;

function trigramsOf(line: string): Set<string> {
  const before = known.get(line);
  if (before) return before;
  const words = ` ${line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
  const groups = new Set<string>();
  for (let at = 0; at + 3 <= words.length; at++) groups.add(words.slice(at, at + 3));
  if (known.size >= MOST) known.clear();
  known.set(line, groups);
  return groups;
}
