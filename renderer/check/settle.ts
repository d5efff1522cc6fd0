import { assignmentOf, type Dismissal, newAssignment, newDismissal, reassigned } from '../../core/check/dismissal.ts';
import type { Finding } from '../../core/check/finding.ts';
import { obstacleOf } from '../../core/find/replacement.ts';
import { userName } from '../author.ts';
import { applyChanges } from '../find/apply.ts';
import { lineIn } from '../find/line-in.ts';
import type { Session } from '../report/session.ts';
import { announce } from '../ui/Announcer.tsx';
import { matchOf } from './go-to-place.ts';
import { say } from './messages.ts';

/** What a finding’s words are mended by, where that is sure and can be done in one go. */
export function fixOf(session: Session, { fix, at, provider }: Finding) {
  const found = matchOf(at);
  if (fix === undefined || provider || !found || session.readOnly) return undefined;
  const { spot } = found.passage;
  const pieces = spot.kind === 'line' ? lineIn(session.editorOf(spot.part), spot.block, spot.path)?.pieces : [];
  const passage = { ...found.passage, pieces: pieces ?? [] };
  return obstacleOf(passage, found.match, fix) === undefined ? { passage, match: found.match, by: fix } : undefined;
}

/** Mends a finding, as one step of undo. False where its words are not there any more. */
export function mend(session: Session, finding: Finding): boolean {
  const fixed = fixOf(session, finding);
  const done = fixed !== undefined && applyChanges(session, [fixed]) > 0;
  announce(done ? say('mended', { words: fixed.by }) : say('notMended'));
  return done;
}

/** Leaves a finding as it is, for a reason that is kept with the report. */
export function dismiss(session: Session, finding: Finding, reason: string): void {
  const dismissed = session.report().dismissed ?? [];
  const one = newDismissal(finding, { reason: reason.trim(), ...byUser() });
  session.change(`dismissed:${one.at}`, { dismissed: [...dismissed, one] });
  announce(say('dismissedNow'));
}

export function takeBack(session: Session, dismissal: Dismissal): void {
  const dismissed = session.report().dismissed ?? [];
  const left = dismissed.filter((one) => one !== dismissal);
  // Never one step with the dismissal, however soon it follows.
  session.change(`dismissed:${dismissal.at} not`, { dismissed: left });
  announce(say('takenBack'));
}

/** Says who is to see to a finding; nobody where no name is given. */
export function assign(session: Session, finding: Finding, to: string | undefined): void {
  const assigned = session.report().assigned ?? [];
  const before = assignmentOf(finding, assigned);
  if (before?.to === to) return;
  const now = byUser();
  // Never one step with the one before, however soon it follows.
  session.change(`assigned:${now.at} ${to ?? ''}`, {
    assigned: reassigned(assigned, finding, to === undefined ? undefined : newAssignment(finding, { to, ...now })),
  });
  announce(to === undefined ? say('noLongerAssignedTo', { name: before?.to ?? '' }) : say('assignedNow', { name: to }));
}

/** By whom and when something is decided now. */
function byUser(): { by?: string; at: string } {
  const user = userName.get();
  return { ...(user !== undefined && { by: user }), at: new Date().toISOString() };
}
