import type { Group } from '../../core/compare/whole-reports.ts';
import { say } from './messages.ts';

/** What a difference is about, as the window calls it; documents have their own words. */
export const GROUP_NAMES: Record<Group, string> = {
  text: say('text'),
  scores: say('scoresAndRatings'),
  figures: say('figures'),
  structure: say('structure'),
};
