const DEEPEST = 100;

/** Where a value holds something that JSON would drop or change, as `report.parts.foreword`; nothing where it would not. */
export function jsonFlaw(value: unknown, path = '', depth = 0): string | undefined {
  const here = path || 'its top';
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : here;
  if (typeof value !== 'object' || depth > DEEPEST) return here;
  const prototype = Object.getPrototypeOf(value);
  if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null) return here;
  // A gap in an array becomes null, and a key that is a symbol goes missing.
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  if (Object.getOwnPropertySymbols(value).length > 0) return here;
  for (const [key, child] of entries) {
    const flaw = jsonFlaw(child, path === '' ? String(key) : `${path}.${key}`, depth + 1);
    if (flaw !== undefined) return flaw;
  }
  return undefined;
}
