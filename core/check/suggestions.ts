import { sayNumber } from '../number-text.ts';
import { found, type Rule } from './rule.ts';

/**
 * What is printed are the texts with all suggestions taken, which nobody has decided yet. They are counted by who made
 * them, since comparing all texts at every key to list them would be dear.
 */
export const openSuggestions: Rule = ({ suggested }) => {
  if (!suggested) return [];
  const [part] = Object.keys(suggested.parts);
  const count = Math.max(1, Object.keys(suggested.made).length);
  return [
    found(
      'open-suggestions',
      'error',
      part === undefined ? {} : { part },
      count === 1
        ? '1 suggestion is open and printed as if taken.'
        : `${sayNumber(count)} suggestions are open and printed as if taken.`,
      'Accept or reject them.',
    ),
  ];
};
