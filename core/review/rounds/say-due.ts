import { spokenLanguage } from '../../messages/messages.ts';
import { sayDay } from '../../say-day.ts';
import { say } from './messages.ts';
import { openPoints, type Round } from './round.ts';
import { workingDaysUntil } from './working-days.ts';

/** `due 16 March 2026, 5 working days left`. `today`: `2026-03-09`. */
export function sayDue({ due }: Pick<Round, 'due'>, today: string): string {
  if (due === today) return say('dueToday');
  const left = { due: sayDay(due, spokenLanguage()), count: Math.abs(workingDaysUntil(today, due)) };
  return say(due > today ? 'dueLeft' : 'dueAgo', left);
}

/** Whether nothing has come back although it should have. */
export function isOverdue({ due, points }: Pick<Round, 'due' | 'points'>, today: string): boolean {
  return points.length === 0 && due < today;
}

/** `3 of 12 points open`; of a round without an answer, when it is due. */
export function sayState(round: Round, today: string): string {
  const { length: count } = round.points;
  if (count === 0) return say('noAnswerYet', { due: sayDue(round, today) });
  const open = openPoints(round).length;
  return open === 0 ? say('allPointsDecided', { count }) : say('pointsOpen', { open, count });
}
