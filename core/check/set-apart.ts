import { type Dismissal, dismissalOf } from './dismissal.ts';
import type { Finding } from './finding.ts';

export type Dismissed = { finding: Finding; dismissal: Dismissal };

/** What is found in a report, in reading order; what somebody dismissed with a reason stands apart. */
export type Findings = { open: Finding[]; dismissed: Dismissed[] };

/** Findings without those that are dismissed, and those beside their reasons. */
export function setApart(findings: readonly Finding[], dismissals: readonly Dismissal[] = []): Findings {
  const open: Finding[] = [];
  const dismissed: Dismissed[] = [];
  for (const finding of findings) {
    const dismissal = dismissalOf(finding, dismissals);
    if (dismissal) dismissed.push({ finding, dismissal });
    else open.push(finding);
  }
  return { open, dismissed };
}
