import { expect, test } from 'vitest';
import { newSpellingRule } from '../../../core/check/language/spelling.ts';
import type { TextRule } from '../../../core/check/text-rule.ts';
import { textRules } from '../../../core/check/text-rules.ts';

/** `npm run schema` writes the page anew after a change of a rule. */
test('the page of rules says what the rules say of themselves', async () => {
  await expect(newPage([...textRules, newSpellingRule({ has: () => true })])).toMatchFileSnapshot(
    '../../../docs/rules.md',
  );
});

function newPage(rules: readonly TextRule[]): string {
  const families = [...new Set(rules.map(({ family }) => family))];
  const lines = [
    '# The rules of proof-reading',
    '',
    'Made from the rules themselves. An edition switches a rule off, or gives it another weight, in its file: `"checks": { "off":',
    '["band-words"], "weights": { "long-sentence": "warning" } }`. How rules work: [Proof-reading](proof-reading.md).',
    '',
    ...families.flatMap((family) => [
      `## ${family[0]?.toUpperCase()}${family.slice(1)}`,
      '',
      ...rules.filter((rule) => rule.family === family).flatMap(entry),
    ]),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function entry({ name, severity, title, why, example, mend }: TextRule): string[] {
  const shown = (text: string) => text.replaceAll('`', '’').replaceAll('\n', ' ');
  return [
    `### ${title}`,
    '',
    `\`${name}\`, ${severity}. ${why} ${mend}`,
    '',
    `- not: \`${shown(example.wrong)}\``,
    `- but: \`${shown(example.right)}\``,
    '',
  ];
}
