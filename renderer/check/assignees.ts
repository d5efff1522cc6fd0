import { assignmentOf } from '../../core/check/dismissal.ts';
import type { Finding } from '../../core/check/finding.ts';
import { knownNames } from '../../core/check/known-names.ts';
import type { Report } from '../../core/report.ts';
import { peopleNamed } from '../../core/review/sign-off/signer.ts';
import { userName } from '../author.ts';
import type { Session } from '../report/session.ts';

/** Whose findings are listed: everybody’s, those of nobody, or those of whoever has the name. */
export type Whose = { kind: 'anyone' | 'nobody' } | { kind: 'one'; name: string };

export function isWhose({ assigned }: Report, finding: Finding, whose: Whose): boolean {
  if (whose.kind === 'anyone') return true;
  const to = assignmentOf(finding, assigned)?.to;
  return whose.kind === 'one' ? to === whose.name : to === undefined;
}

/** Names to choose from: the user’s own first, then those who have done something in the report, then those whom it names. */
export function namesFor({ report, template }: Pick<Session, 'report' | 'template'>): string[] {
  const user = userName.get();
  const named = peopleNamed(template.signOff.stages, report());
  return [...new Set([...(user === undefined ? [] : [user]), ...knownNames(report()), ...named])];
}
