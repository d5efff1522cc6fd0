import { createProofReader } from '../../../core/check/proof-read.ts';
import type { TextRule } from '../../../core/check/text-rule.ts';
import { type Block, newParagraph } from '../../../core/content.ts';
import type { Report } from '../../../core/report.ts';
import type { Template } from '../../../core/template.ts';
import { newTestReport, pdu } from '../../editions.ts';

/** A line of running text as it is, a list item behind `- `, a heading behind `# `, or any block. */
type Given = string | Block;

type Around = {
  template?: Template;
  /** Where the lines stand. */
  part?: string;
  /** What else the report has. */
  change?: (report: Report) => void;
};

/** What rules find in some lines of a report, each as `rule: words`; of several rules, in reading order. */
export function readLines(
  rules: readonly TextRule[],
  lines: readonly Given[],
  { template = pdu, part = 'foreword', change }: Around = {},
): string[] {
  const report = newTestReport(template);
  report.parts[part] = lines.map(blockOf);
  change?.(report);
  return createProofReader(rules)(report, template).map(({ rule, at: { words } }) =>
    words ? `${rule}: ${words.paragraph.slice(words.from, words.to)}` : rule,
  );
}

function blockOf(given: Given): Block {
  if (typeof given !== 'string') return given;
  const [, mark, text = given] = /^([-#]) (.*)$/s.exec(given) ?? [];
  switch (mark) {
    case '-':
      return { type: 'list-item', list: 'bulleted', depth: 0, children: [{ text }] };
    case '#':
      return { type: 'heading', level: 1, children: [{ text }] };
    default:
      return newParagraph(given);
  }
}
