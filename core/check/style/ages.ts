import type { LineRule } from '../text-rule.ts';

const OPEN = /(?<![\p{L}\d,.-])(\d{1,3})([ -])years?([ -])olds?(?![\p{L}])/gu;
const HYPHENATED = /(?<![\p{L}\d,.])(\d{1,3})-year-olds?(?![\p{L}])/gu;
const TWICE = /(?<![\p{L}])aged\s+(\d{1,3})\s+years?(?:\s+old)?(?![\p{L}-])/giu;

/** `31-year-old` or `31 year old`, as the house has it. */
export const ageForm: LineRule = {
  name: 'age-form',
  family: 'house style',
  severity: 'warning',
  title: 'An age in another form than the house’s',
  why: 'Hyphens keep an age together; without them a reader may take the number for a count.',
  example: { wrong: 'He is a 31 year old man.', right: 'He is a 31-year-old man.' },
  mend: 'Write the age as this house does.',
  inLine({ text, kind }, { checks }) {
    if (kind === 'quotation') return [];
    const wanted = checks.ages === 'hyphenated' ? '-' : ' ';
    const found = [...text.matchAll(checks.ages === 'hyphenated' ? OPEN : HYPHENATED)].flatMap(
      ({ index, 0: whole, 1: age }) => {
        // `He is 31 years old` has no hyphen anywhere.
        if (/years/.test(whole) && !/-/.test(whole)) return [];
        const fix = [age, 'year', whole.endsWith('s') ? 'olds' : 'old'].join(wanted);
        return fix === whole
          ? []
          : [{ from: index, to: index + whole.length, message: `This house writes “${fix}”.`, fix }];
      },
    );
    const twice = [...text.matchAll(TWICE)].map(({ index, 0: whole, 1: age }) => ({
      from: index,
      to: index + whole.length,
      severity: 'advice' as const,
      message: `“Aged ${age}” says that they are years.`,
      fix: `${whole.slice(0, 4)} ${age}`,
    }));
    return [...found, ...twice];
  },
};
