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

/** Whether two values of JSON say the same. What stands under a key as undefined is not there. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, index) => sameJson(item, b[index]))
    );
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => sameJson(own(left, key), own(right, key)));
}

/** What a record holds under a key, and nothing that every object has. */
export function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

/** A value of JSON as text that is the same for all that say the same, whatever the order in which they were filled in. */
export function stableJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => (item === undefined ? 'null' : stableJson(item))).join()}]`;
  if (!isRecord(value)) return JSON.stringify(value);
  let text = '';
  for (const key of Object.keys(value).sort()) {
    const inner = value[key];
    // What stands under a key as undefined is not there.
    if (inner !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${stableJson(inner)}`;
  }
  return `{${text}}`;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
