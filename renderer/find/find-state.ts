import type { Match } from '../../core/find/find.ts';
import type { Findable } from '../../core/find/passage.ts';
import type { Query } from '../../core/find/pattern.ts';
import { obstacleOf, replacementOf } from '../../core/find/replacement.ts';
import type { Change } from './apply.ts';

/** What the find bar shows. */
export type FindState = {
  open: 'find' | 'replace' | null;
  /** The field that was asked for; another one each time it is asked for. */
  asked: { field: 'words' | 'by' };
  query: Query;
  /** The replacement as it is typed. */
  by: string;
  /** Whether words were selected when the bar was opened. */
  scoped: boolean;
  /** Only within those words. */
  within: boolean;
  busy: boolean;
  passages: readonly Findable[];
  matches: readonly Match[];
  /** Index of the match that the reader is at; -1 where there is none. */
  current: number;
  /** Why nothing was searched. */
  fault: string | undefined;
  /** What came of the last search, step or replacement. */
  told: string | undefined;
};

/** A change, and why it cannot be made. */
export type Listed = Change & { obstacle: string | undefined };

export const CLOSED: FindState = {
  open: null,
  asked: { field: 'words' },
  query: { words: '', matchCase: false, wholeWord: false, regex: false },
  by: '',
  scoped: false,
  within: false,
  busy: false,
  passages: [],
  matches: [],
  current: -1,
  fault: undefined,
  told: undefined,
};

/** The match that the reader is at. */
export function currentOf({ passages, matches, current }: FindState): { passage: Findable; match: Match } | undefined {
  const match = matches[current];
  const passage = match && passages[match.passage];
  return passage && { passage, match };
}

/** What would take the place of a match. */
export function changeOf({ passages, by, query }: FindState, match: Match): Listed | undefined {
  const passage = passages[match.passage];
  if (!passage) return undefined;
  const words = replacementOf(passage.text, match, by, query);
  return { passage, match, by: words, obstacle: obstacleOf(passage, match, words) };
}
