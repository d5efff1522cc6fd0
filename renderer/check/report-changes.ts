import type { Report } from '../../core/report.ts';

/** What differs between two states of a report: texts by part, and all else by member. */
export type ReportChanges = {
  parts: Report['parts'];
  partsGone: string[];
  members: Partial<Omit<Report, 'parts'>>;
  membersGone: string[];
};

/** What is another thing than before; the report itself is never changed, so that what is the same thing says the same. */
export function changesBetween(before: Report | undefined, after: Report): ReportChanges {
  const { parts: textsBefore, ...dataBefore } = before ?? { parts: {} };
  const { parts: texts, ...data } = after;
  return {
    parts: changedOf(textsBefore, texts),
    partsGone: goneOf(textsBefore, texts),
    members: changedOf<unknown>(dataBefore, data),
    membersGone: goneOf(dataBefore, data),
  };
}

/** Makes the later state of the earlier one: the reverse of `changesBetween`. */
export function withChanges(report: Report | undefined, changes: ReportChanges): Report {
  const { parts = {}, ...data } = report ?? {};
  return {
    ...(without(data, changes.membersGone) as Report),
    ...changes.members,
    parts: { ...without(parts, changes.partsGone), ...changes.parts },
  };
}

function changedOf<T>(before: Readonly<Record<string, T>>, after: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(after).filter(([name, value]) => before[name] !== value));
}

function goneOf(before: object, after: object): string[] {
  return Object.keys(before).filter((name) => !Object.hasOwn(after, name));
}

function without<T extends object>(from: T, names: readonly string[]): T {
  return Object.fromEntries(Object.entries(from).filter(([name]) => !names.includes(name))) as T;
}
