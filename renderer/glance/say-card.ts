import { readingMinutes, sayMinutes } from '../../core/counts/reading-time.ts';
import { lastRound, openPoints } from '../../core/review/rounds/round.ts';
import { sayState } from '../../core/review/rounds/say-due.ts';
import type { Stage } from '../../core/review/sign-off/stage.ts';
import type { View } from '../report/view.ts';
import { sayLapsed, sayReached, sayWho } from '../review/sign-off/say-stage.ts';
import { sayTime } from '../ui/time.ts';
import type { BySeverity, Card, Sums } from './cards.ts';
import { say } from './messages.ts';

/** What a card says, piece by piece; `kind` is how a piece looks. */
export type Piece = {
  kind: 'words' | 'error' | 'warning' | 'open' | 'signed' | 'unsigned' | 'lapsed' | 'latest';
  text: string;
};

/** @param since whether the part says something else than the inspected service was sent */
export function sayCard(card: Card, stages: readonly Stage[], since: boolean): Piece[] {
  const { words, findings, comments, suggestions, latest, state } = card;
  const pieces: (Piece | false)[] = [
    words > 0 && { kind: 'words', text: say('words', { count: words }) },
    ...sayFindings(findings),
    comments > 0 && { kind: 'open', text: say('comments', { count: comments }) },
    suggestions > 0 && { kind: 'open', text: say('suggestions', { count: suggestions }) },
    latest !== undefined && {
      kind: 'latest',
      text: say('lastSuggestedBy', { by: latest.by, at: sayTime(latest.at) }),
    },
    since && { kind: 'lapsed', text: say('changedSinceSent') },
    stages.length > 0 &&
      (state.reached
        ? { kind: 'signed', text: `✓ ${sayReached(state)}, ${sayWho(state.reached.signOff)}` }
        : { kind: 'unsigned', text: sayReached(state) }),
    state.lapsed.length > 0 && { kind: 'lapsed', text: say('changedSince', { stages: sayLapsed(state, stages) }) },
  ];
  return pieces.filter((piece) => piece !== false);
}

function sayFindings({ error, warning, advice }: BySeverity): (Piece | false)[] {
  return [
    error > 0 && { kind: 'error', text: say('errors', { count: error }) },
    warning > 0 && { kind: 'warning', text: say('warnings', { count: warning }) },
    advice > 0 && { kind: 'open', text: say('advice', { count: advice }) },
  ];
}

/** How far a card's part has come, in one word; nothing of what is made from data. */
export const STATUS_WORDS = { made: '', empty: say('empty'), begun: say('begun'), written: say('written') };

/** How much the report is, and what is open in it. */
export function saySums({ words, findings, comments, suggestions }: Sums): string[] {
  return [
    say('words', { count: words }),
    ...(words > 0 ? [say('toRead', { minutes: sayMinutes(readingMinutes(words)) })] : []),
    say('errors', { count: findings.error }),
    say('warnings', { count: findings.warning }),
    say('advice', { count: findings.advice }),
    say('openComments', { count: comments }),
    say('openSuggestions', { count: suggestions }),
  ];
}

/** What stands between the report and publication; nothing where nothing does. `today`: `2026-03-09`. */
export function sayBefore(
  { findings, comments, suggestions, parts, done, lapsed }: Sums,
  view: View,
  today: string,
): string[] {
  const round = lastRound(view.report);
  const waits = round && (round.points.length === 0 || openPoints(round).length > 0);
  const before: (string | false | undefined)[] = [
    findings.error > 0 && say('errorsToSettle', { count: findings.error }),
    view.template.signOff.stages.length > 0 &&
      done < parts &&
      say('stillToBeSigned', { left: parts - done, parts, lapsed }),
    suggestions > 0 && say('suggestionsToAcceptOrReject', { count: suggestions }),
    comments > 0 && say('commentsToAnswerOrResolve', { count: comments }),
    waits && say('factualAccuracy', { to: round.to, state: sayState(round, today) }),
  ];
  return before.filter((one) => typeof one === 'string');
}
