import { type Dismissal, dismissalOf } from './dismissal.ts';
import type { Finding, Words } from './finding.ts';

export type Dismissed = { finding: Finding; dismissal: Dismissal };

/** What is found in a report, in reading order; what somebody dismissed with a reason stands apart. */
export type Findings = { open: Finding[]; dismissed: Dismissed[] };

/** Findings without those that are dismissed, and those beside their reasons. */
export function setApart(findings: readonly Finding[], dismissals: readonly Dismissal[] = []): Findings {
  const open: Finding[] = [];
  const dismissed: Dismissed[] = [];
  for (const finding of withoutTwins(findings)) {
    const dismissal = dismissalOf(finding, dismissals);
    if (dismissal) dismissed.push({ finding, dismissal });
    else open.push(finding);
  }
  return { open, dismissed };
}

/** Words that two rules would put right alike are told once, by the one that mends more of them, or is first. */
function withoutTwins(findings: readonly Finding[]): Finding[] {
  const lines = new Map<string, Mending[]>();
  const mendings = findings.map((finding, order): Mending | undefined => {
    const { fix, at } = finding;
    if (fix === undefined || !at.words) return undefined;
    const mending = { fix, order, ...at.words };
    const line = JSON.stringify(mending.spot);
    lines.set(line, [...(lines.get(line) ?? []), mending]);
    return mending;
  });
  return findings.filter((_, index) => {
    const one = mendings[index];
    return !one || !lines.get(JSON.stringify(one.spot))?.some((other) => isTwin(one, other));
  });
}

type Mending = Words & { fix: string; order: number };

function isTwin(one: Mending, other: Mending): boolean {
  const isSame = other.from === one.from && other.to === one.to;
  if (other === one || other.from > one.from || other.to < one.to || (isSame && other.order > one.order)) return false;
  const { paragraph } = other;
  return isSame
    ? other.fix === one.fix
    : other.fix.includes(one.fix) && !paragraph.slice(other.from, other.to).includes(one.fix);
}
