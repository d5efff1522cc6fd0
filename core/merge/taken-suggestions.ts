import type { Content } from '../content.ts';
import type { Report, Suggested } from '../report.ts';
import { beforeSuggestions } from '../review/suggestions/before-suggestions.ts';
import { SUGGESTED_DATA } from '../review/suggestions/settle-data.ts';
import { openChanges, withSuggested } from '../review/suggestions/suggestion.ts';

type Taken = {
  into: Report;
  from: Report;
  /** Of the texts that were taken: their parts. */
  texts: ReadonlySet<string>;
  /** A text of the other report with the ids that it has here. */
  renamed: (content: Content) => Content;
  /** Puts what is taken beside texts from one report into another. */
  slice: (into: Report, from: Report) => Report;
  figures: Report['figures'];
};

/**
 * The report with the suggestions of both: a text that was taken has those that it had in the other report, and what was
 * suggested in the text in whose place it came went with that one.
 */
export function withSuggestionsOf(report: Report, { into, from, texts, renamed, slice, figures }: Taken): Report {
  if (!into.suggested && !from.suggested) return report;
  const former = slice(beforeSuggestions(into), beforeSuggestions(from));
  const stay = Object.entries(into.suggested?.parts ?? {}).filter(([part]) => !texts.has(part));
  const come = Object.entries(from.suggested?.parts ?? {}).filter(([part]) => texts.has(part));
  const suggested: Suggested = {
    parts: Object.fromEntries([...stay, ...come.map(([part, was]) => [part, was && renamed(was)] as const)]),
    made: {},
  };
  for (const member of SUGGESTED_DATA)
    if (into.suggested?.[member] !== undefined || from.suggested?.[member] !== undefined)
      Object.assign(suggested, { [member]: former[member] });
  // The figures that texts print come with them.
  if (suggested.figures) suggested.figures = [...suggested.figures, ...figures];
  const known = [
    ...openChanges(into).filter((change) => !('part' in change) || !texts.has(change.part)),
    ...openChanges(from).filter((change) => !('part' in change) || texts.has(change.part)),
  ];
  return withSuggested({ ...report, suggested }, known);
}
