const DEEPEST = 100;

/** Where a value holds something that JSON would drop or change, as `report.parts.foreword`; nothing where it would not. */
export function jsonFlaw(value: unknown): string | undefined {
  const steps = stepsToFlaw(value, 0);
  return steps && (steps.reverse().join('.') || 'its top');
}

/** The keys that lead there, the last one first: made only where there is a flaw, since whole reports pass here. */
function stepsToFlaw(value: unknown, depth: number): (string | number)[] | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : [];
  if (typeof value !== 'object' || depth > DEEPEST) return [];
  // A key that is a symbol goes missing, and a gap in an array becomes null.
  if (Object.getOwnPropertySymbols(value).length > 0) return [];
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      const steps = stepsToFlaw(value[index], depth + 1);
      if (steps) return [...steps, index];
    }
    return undefined;
  }
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return [];
  for (const key of Object.keys(value)) {
    const steps = stepsToFlaw((value as Record<string, unknown>)[key], depth + 1);
    if (steps) return [...steps, key];
  }
  return undefined;
}
