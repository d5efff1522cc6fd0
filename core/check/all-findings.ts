import { layOut } from '../layout.ts';
import type { Report } from '../report.ts';
import type { Template } from '../template.ts';
import { checkReport } from './check.ts';
import { createProofReader } from './proof-read.ts';
import { inReadingOrder } from './reading-order.ts';
import { type Findings, setApart } from './set-apart.ts';
import type { TextRule } from './text-rule.ts';
import { textRules } from './text-rules.ts';

/**
 * Everything that is found in a report, in its data and in its words.
 *
 * @param more rules beside those of core, such as the one that needs a dictionary
 */
export function allFindings(
  report: Report,
  template: Template,
  layout = layOut(report, template),
  more: readonly TextRule[] = [],
): Findings {
  const proofRead = createProofReader([...textRules, ...more]);
  const found = [...checkReport(report, template, layout), ...proofRead(report, template, layout)];
  return setApart(inReadingOrder(found, layout), report.dismissed);
}
