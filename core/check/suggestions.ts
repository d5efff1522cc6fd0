import { openChanges } from '../review/suggestion.ts';
import { sayCount } from '../say-count.ts';
import { found, type Rule } from './rule.ts';

/** What is printed are the texts with all suggestions taken, which nobody has decided yet. */
export const openSuggestions: Rule = (report) => {
  const changes = openChanges(report);
  const [first] = changes;
  if (!first) return [];
  const place = 'part' in first ? { part: first.part } : {};
  return [
    found(
      'open-suggestions',
      'error',
      place,
      `${sayCount(changes.length, 'suggestion is', 'suggestions are')} open and printed as if taken.`,
      'Accept or reject them.',
    ),
  ];
};
