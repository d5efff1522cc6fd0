import { type Layout, layOut } from '../layout.ts';
import type { Report } from '../report.ts';
import type { Template } from '../template.ts';
import { checkReport } from './check.ts';
import type { Finding } from './finding.ts';
import { setApart } from './set-apart.ts';

/** What is found in the data of a report, without what somebody dismissed; its words are not read. */
export function openDataFindings(
  report: Report,
  template: Template,
  layout: Layout = layOut(report, template),
): Finding[] {
  return setApart(checkReport(report, template, layout), report.dismissed).open;
}
