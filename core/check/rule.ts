import type { Layout } from '../layout.ts';
import type { Report } from '../report.ts';
import type { Template } from '../template.ts';
import type { Finding } from './finding.ts';

/** A rule reads a laid-out report and says what is wrong with it; it changes nothing. */
export type Rule = (report: Report, template: Template, layout: Layout) => Finding[];

export function found(
  rule: string,
  severity: Finding['severity'],
  at: Finding['at'],
  message: string,
  suggestion?: string,
): Finding {
  return { rule, severity, message, at, related: [], ...(suggestion !== undefined && { suggestion }) };
}
