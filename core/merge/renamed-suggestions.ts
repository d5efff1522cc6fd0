import type { Report } from '../report.ts';
import { beforeSuggestions } from '../review/suggestions/before-suggestions.ts';
import { SUGGESTED_DATA } from '../review/suggestions/settle-data.ts';
import { openChanges } from '../review/suggestions/suggestion.ts';
import { type Renames, renamed } from './rename.ts';

/** The report with other ids, also in what was there before its suggestions, which stay those of whoever made them. */
export function renamedWithSuggestions(report: Report, renames: Renames): Report {
  const { suggested } = report;
  const next = renamed(report, renames);
  if (next === report || !suggested) return next;
  const former = renamed(beforeSuggestions(report), renames);
  const { parts, made: _, ...data } = suggested;
  const unnamed: Report = {
    ...next,
    suggested: {
      parts: Object.fromEntries(
        Object.entries(parts).map(([part, was]) => [part, was && (former.parts[part] ?? null)]),
      ),
      ...Object.fromEntries(
        SUGGESTED_DATA.filter((member) => member in data).map((member) => [member, former[member]]),
      ),
      made: {},
    },
  };
  // Ids are all that differs, so that the changes are the same ones in the same order.
  const [known, changes] = [openChanges(report), openChanges(unnamed)];
  const made = changes.flatMap(({ key }, at) => (known[at]?.made ? [[key, known[at].made] as const] : []));
  return { ...unnamed, suggested: { ...unnamed.suggested!, made: Object.fromEntries(made) } };
}
