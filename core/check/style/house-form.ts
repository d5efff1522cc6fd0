import { literally } from '../text/literally.ts';
import { onceFor } from '../text/remember-for.ts';
import type { LineRule } from '../text-rule.ts';

/** One expression for all forms that the house does not write. */
const others = onceFor(({ checks: { forms } }) => {
  const known = Object.keys(forms);
  return known.length === 0
    ? undefined
    : new RegExp(
        `(?<![\\p{L}\\d-])(?:${[...known]
          .sort((one, other) => other.length - one.length)
          .map(literally)
          .join('|')})(?![\\p{L}\\d-])`,
        'giu',
      );
});

const byForm = onceFor(
  ({ checks: { forms } }) => new Map(Object.entries(forms).map(([form, right]) => [plain(form), right])),
);

const plain = (words: string) => words.toLowerCase().replace(/\s+/g, ' ').replace(/’/g, "'");

/** Words that the house writes in another form: `template.checks.forms`. */
export const houseForm: LineRule = {
  name: 'house-form',
  family: 'house style',
  severity: 'warning',
  title: 'A word that this house writes in another form',
  why: 'One form for each word makes a report look like the work of one hand.',
  example: { wrong: 'the risk of re-offending', right: 'the risk of reoffending' },
  mend: 'Write the house’s form.',
  inLine({ text, kind }, template) {
    const pattern = others(template);
    if (!pattern || kind === 'quotation') return [];
    return [...text.matchAll(pattern)].flatMap(({ index, 0: found }) => {
      const right = byForm(template).get(plain(found));
      if (right === undefined || right === found) return [];
      const fix = /^\p{Lu}/u.test(found) ? right.charAt(0).toUpperCase() + right.slice(1) : right;
      return fix === found
        ? []
        : [{ from: index, to: index + found.length, message: `This house writes “${fix}”.`, fix }];
    });
  },
};
