import type { PointDecision } from '../../../core/review/rounds/round.ts';

/** By shape first and word second. */
export const OUTCOMES: Record<PointDecision['outcome'], { face: string; said: string }> = {
  accepted: { face: '✓', said: 'Accepted' },
  'in part': { face: '◐', said: 'Accepted in part' },
  'not accepted': { face: '✗', said: 'Not accepted' },
};
