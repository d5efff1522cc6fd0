import { stableJson } from '../json.ts';

const written = new WeakMap<object, string>();

/** A value as one string, by which equal ones are found; that of an object is worked out once. */
export function asKey(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const key = written.get(value) ?? stableJson(value);
  written.set(value, key);
  return key;
}
