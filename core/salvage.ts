import type { z } from 'zod';
import { isRecord } from './json.ts';
import { blankReport, REPORT_VERSION, Report } from './report.ts';
import { upgraded } from './upgrade.ts';

/** What could be had of a damaged report, and the names of what could not: `parts.foreword.3`, `scores`. */
export type Salvaged = { report: Report; lost: string[] };

/**
 * Everything readable of a report whose file holds something that no report can: each part, and within it each block, each
 * entry of each list, taken where it is whole and named where it is not. Nothing where not even the edition is told.
 *
 * @param otherwise id and time for a report that has lost its own
 */
export function salvageReport(json: unknown, otherwise: { id: string; created: string }): Salvaged | undefined {
  if (!isRecord(json) || typeof json.template !== 'string' || json.template === '') return undefined;
  const version = typeof json.version === 'number' && json.version < REPORT_VERSION ? json.version : REPORT_VERSION;
  const whole = upgraded(
    { ...json, format: 'assay-report' },
    Number.isInteger(version) && version > 0 ? version : REPORT_VERSION,
  );
  const blank = blankReport();
  const lost: string[] = [];
  const found: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(Report.shape)) {
    if (!Object.hasOwn(whole, name) || whole[name] === undefined) {
      if (name in blank) lost.push(name);
      continue;
    }
    const piece = takeWhole(schema, whole[name], name, lost);
    if (piece !== LOST) found[name] = piece;
  }
  for (const name of Object.keys(whole)) if (!Object.hasOwn(Report.shape, name)) lost.push(name);
  const report = Report.safeParse({
    ...blank,
    ...otherwise,
    ...found,
    format: 'assay-report',
    version: REPORT_VERSION,
    template: json.template,
  });
  return report.success ? { report: report.data, lost } : undefined;
}

const LOST = Symbol('lost');

/** The value, or as much of it as its schema takes. */
function takeWhole(schema: z.core.$ZodType, value: unknown, path: string, lost: string[]): unknown {
  const parsed = (schema as z.ZodType).safeParse(value);
  if (parsed.success) return parsed.data;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const piece = (inner: z.core.$ZodType, key: string | number, from: unknown) =>
    takeWhole(inner, from, `${path}.${key}`, lost);
  if (def.type === 'optional') return takeWhole(def.innerType, value, path, lost);
  if (def.type === 'union' && isRecord(value)) return takeLikest(def.options, value, path, lost);
  if (def.type === 'array' && Array.isArray(value)) {
    const list = value.map((item, index) => piece(def.element, index + 1, item)).filter((item) => item !== LOST);
    return taken(schema, list, path, lost);
  }
  if (def.type === 'record' && isRecord(value)) {
    const entries = Object.entries(value).flatMap(([key, own]) => {
      if (!(def.keyType as z.ZodType).safeParse(key).success) {
        lost.push(`${path}.${key}`);
        return [];
      }
      const made = piece(def.valueType, key, own);
      return made === LOST ? [] : [[key, made]];
    });
    return taken(schema, Object.fromEntries(entries), path, lost);
  }
  if (def.type === 'object' && isRecord(value)) {
    const before = lost.length;
    for (const key of Object.keys(value)) if (!Object.hasOwn(def.shape, key)) lost.push(`${path}.${key}`);
    const entries = Object.entries(def.shape).flatMap(([key, own]) => {
      const made = value[key] === undefined ? LOST : piece(own, key, value[key]);
      return made === LOST ? [] : [[key, made]];
    });
    const made = (schema as z.ZodType).safeParse(Object.fromEntries(entries));
    if (made.success) {
      if (lost.length === before) lost.push(path);
      return made.data;
    }
    // One line for the whole, and none for what in it was whole or not.
    lost.length = before;
  }
  lost.push(path);
  return LOST;
}

/** The value as that of the kinds which takes most of it. */
function takeLikest(kinds: readonly z.core.$ZodType[], value: unknown, path: string, lost: string[]): unknown {
  let best: { made: unknown; without: string[] } | undefined;
  for (const kind of kinds) {
    const without: string[] = [];
    const made = takeWhole(kind, value, path, without);
    if (made !== LOST && (!best || without.length < best.without.length)) best = { made, without };
  }
  lost.push(...(best?.without ?? [path]));
  return best ? best.made : LOST;
}

function taken(schema: z.core.$ZodType, value: unknown, path: string, lost: string[]): unknown {
  const parsed = (schema as z.ZodType).safeParse(value);
  if (parsed.success) return parsed.data;
  lost.push(path);
  return LOST;
}
