/**
 * One thing that the doctor looked at. A `fault` keeps the desktop app from starting; a `weakness` does not, and is to be put
 * right all the same.
 */
export type Check = { name: string; state: 'good' | 'note' | 'weakness' | 'fault'; says: string };

const MARKS: Record<Check['state'], string> = {
  good: '✓ good',
  note: '· note',
  weakness: '! weak',
  fault: '✗ wrong',
};

/** Each state has its word, so that no colour and no sign need be seen. */
export function sayChecks(checks: readonly Check[]): string[] {
  const width = Math.max(...checks.map(({ name }) => name.length));
  return checks.map(({ name, state, says }) => `${MARKS[state].padEnd(7)}  ${name.padEnd(width)}  ${says}`);
}

export function canStart(checks: readonly Check[]): boolean {
  return checks.every(({ state }) => state !== 'fault');
}
