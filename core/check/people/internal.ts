import type { LineRule } from '../text-rule.ts';

const INSIDE: readonly RegExp[] = [
  /(?<![\p{L}])(?:see )?(?:document|evidence|file|doc\.?)\s?(?:ref(?:erence)?\.?|no\.?|number)\s?[\p{L}\d.]+(?: in the evidence pack)?/giu,
  /(?<!ref\. ?[\p{L}\d]{1,6} in )the evidence pack(?![\p{L}])/giu,
  /(?<![\p{L}])(?:see (?:attached|embedded) (?:document|file|sheet)|as per (?:my|our) e-?mail|(?:CRN|PNC|nDelius|NOMIS) ?(?:no\.?|number|ID)?:? ?[A-Z]?\d{4,}[A-Z]?)/gu,
];

export const internalReference: LineRule = {
  name: 'internal-reference',
  family: 'people',
  severity: 'warning',
  title: 'A reference to papers that are not published',
  why: 'Readers cannot follow it, and it can lead to records of people.',
  example: { wrong: 'We use a tool (document ref. 19d in the evidence pack).', right: 'We use a tool.' },
  mend: 'Leave the reference out.',
  provider: true,
  inLine: ({ text }) =>
    INSIDE.flatMap((pattern) =>
      [...text.matchAll(pattern)].map(({ index, 0: whole }) => ({
        from: index,
        to: index + whole.length,
        message: `“${whole}” leads to papers that readers do not have.`,
      })),
    ),
};
