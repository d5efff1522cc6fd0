import { sayCount } from '../../say-count.ts';
import { sayDay } from '../../say-day.ts';
import { openPoints, type Round } from './round.ts';
import { workingDaysUntil } from './working-days.ts';

/** `due 16 March 2026, 5 working days left`. `today`: `2026-03-09`. */
export function sayDue({ due }: Pick<Round, 'due'>, today: string): string {
  if (due === today) return 'due today';
  const days = Math.abs(workingDaysUntil(today, due));
  return due > today
    ? `due ${sayDay(due)}, ${sayCount(days, 'working day')} left`
    : `was due ${sayDay(due)}, ${sayCount(days, 'working day')} ago`;
}

/** Whether nothing has come back although it should have. */
export function isOverdue({ due, points }: Pick<Round, 'due' | 'points'>, today: string): boolean {
  return points.length === 0 && due < today;
}

/** `3 of 12 points open`; of a round without an answer, when it is due. */
export function sayState(round: Round, today: string): string {
  if (round.points.length === 0) return `no answer yet, ${sayDue(round, today)}`;
  const open = openPoints(round).length;
  return open === 0
    ? `all ${sayCount(round.points.length, 'point')} decided`
    : `${open} of ${sayCount(round.points.length, 'point')} open`;
}
