import { literally } from '../text/literally.ts';
import { onceFor } from '../text/remember-for.ts';
import type { LineRule } from '../text-rule.ts';

/** One expression for all terms of other editions, the longest first. */
const others = onceFor(({ checks: { otherTerms } }) => {
  const known = Object.keys(otherTerms).sort((one, other) => other.length - one.length);
  return known.length === 0
    ? undefined
    : new RegExp(`(?<![\\p{L}\\d-])(?:${known.map(literally).join('|')})(?<many>s?)(?![\\p{L}\\d-])`, 'giu');
});

const plain = (words: string) => words.toLowerCase().replace(/\s+/g, ' ');

/** What another edition calls what this one has its own term for: `template.checks.otherTerms`. */
export const editionTerm: LineRule = {
  name: 'edition-term',
  family: 'names and terms',
  severity: 'warning',
  title: 'A term of another edition',
  why: 'Readers take two terms for two things, and wording may have been taken over from an older report.',
  example: { wrong: 'Each person on probation has a plan.', right: 'Each service user has a plan.' },
  mend: 'Write the term of this edition.',
  inLine({ text, kind }, template) {
    const pattern = others(template);
    // People speak as they like; definitions explain the terms of others; notes give titles.
    if (!pattern || kind === 'quotation' || kind === 'definition' || kind === 'term' || kind === 'footnote') return [];
    const { otherTerms } = template.checks;
    return [...text.matchAll(pattern)].flatMap(({ index, 0: found, groups }) => {
      const many = groups?.many ?? '';
      const one = plain(found.slice(0, found.length - many.length));
      const [, key = ''] = Object.entries(otherTerms).find(([term]) => plain(term) === one) ?? [];
      const term = template.terms[key];
      if (term === undefined) return [];
      const right = term + many;
      const fix = /^\p{Lu}/u.test(found) ? right.charAt(0).toUpperCase() + right.slice(1) : right;
      return [{ from: index, to: index + found.length, message: `This edition says “${right}”.`, fix }];
    });
  },
};
