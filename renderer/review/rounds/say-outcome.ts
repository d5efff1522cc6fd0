import type { PointDecision } from '../../../core/review/rounds/round.ts';
import { say } from './messages.ts';

/** By shape first and word second. */
export const OUTCOMES: Record<PointDecision['outcome'], { face: string; said: string; decided: string }> = {
  accepted: { face: '✓', said: say('accepted'), decided: say('decidedAccepted') },
  'in part': { face: '◐', said: say('acceptedInPart'), decided: say('decidedInPart') },
  'not accepted': { face: '✗', said: say('notAccepted'), decided: say('decidedNotAccepted') },
};
