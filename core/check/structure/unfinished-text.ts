import type { FoundInLine, LineRule } from '../text-rule.ts';

/** Signs of text that somebody meant to come back to, and whether they can be anything else. */
const SIGNS: readonly { pattern: RegExp; sure: boolean }[] = [
  {
    pattern:
      /\[\s*(?:insert|add|enter|name|number|date|figure|xx+|tbc|tba|to be |check|todo|ref(?:erence)?\s*[?\]]|source\s*[?\]]|…|\.\.\.)[^\]]{0,80}\]?/giu,
    sure: true,
  },
  { pattern: /\?{2,}/gu, sure: true },
  { pattern: /lorem ipsum/giu, sure: true },
  { pattern: /click (?:or tap )?here to enter (?:text|a date)/giu, sure: true },
  { pattern: /\{[a-z][A-Za-z]*\.[a-z][A-Za-z]*\}/gu, sure: true },
  { pattern: /Error! (?:Reference source|Bookmark) not (?:found|defined)\.?/gu, sure: true },
  { pattern: /\[\s*\]/gu, sure: true },
  { pattern: /(?<![\p{L}\d])[Xx]{2,}(?=\s|[%.,;)]|$)(?!\s+\p{Lu})/gu, sure: false },
  { pattern: /(?<![\p{L}\d])(?:TBC|TBA|TBD|TODO|FIXME)(?![\p{L}\d])/gu, sure: false },
  { pattern: /(?<![\p{L}\d])to be (?:confirmed|completed|added|inserted)(?=[\s.]*$|\))/giu, sure: false },
  { pattern: /_{3,}/gu, sure: false },
];

/** Text that somebody meant to come back to. */
export const unfinishedText: LineRule = {
  name: 'unfinished-text',
  family: 'structure',
  severity: 'warning',
  title: 'Text that is not finished',
  why: 'A gap that was marked to be filled would be published as it is.',
  example: { wrong: 'We inspected XX cases in [insert month].', right: 'We inspected 70 cases in June.' },
  mend: 'Write what is missing, or take the sign out.',
  provider: true,
  inLine({ text }) {
    const found: FoundInLine[] = [];
    for (const { pattern, sure } of SIGNS)
      for (const { index, 0: sign } of text.matchAll(pattern)) {
        const to = index + sign.length;
        if (found.some((other) => index < other.to && to > other.from)) continue;
        found.push({
          from: index,
          to,
          message: `“${sign}” marks something that was to be filled in.`,
          ...(sure && { severity: 'error' as const }),
        });
      }
    return found;
  },
};
