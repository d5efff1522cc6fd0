import { readingMinutes, sayMinutes } from '../../core/counts/reading-time.ts';
import { lastRound, openPoints } from '../../core/review/rounds/round.ts';
import { sayState } from '../../core/review/rounds/say-due.ts';
import type { Stage } from '../../core/review/sign-off/stage.ts';
import { sayCount } from '../../core/say-count.ts';
import type { View } from '../report/view.ts';
import { sayLapsed, sayReached, sayWho } from '../review/sign-off/say-stage.ts';
import { sayTime } from '../ui/time.ts';
import type { BySeverity, Card, Sums } from './cards.ts';

/** What a card says, piece by piece; `kind` is how a piece looks. */
export type Piece = {
  kind: 'words' | 'error' | 'warning' | 'open' | 'signed' | 'unsigned' | 'lapsed' | 'latest';
  text: string;
};

/** @param since whether the part says something else than the inspected service was sent */
export function sayCard(card: Card, stages: readonly Stage[], since: boolean): Piece[] {
  const { words, findings, comments, suggestions, latest, state } = card;
  const pieces: (Piece | false)[] = [
    words > 0 && { kind: 'words', text: sayCount(words, 'word') },
    ...sayFindings(findings),
    comments > 0 && { kind: 'open', text: sayCount(comments, 'comment') },
    suggestions > 0 && { kind: 'open', text: sayCount(suggestions, 'suggestion') },
    latest !== undefined && { kind: 'latest', text: `last suggested by ${latest.by}, ${sayTime(latest.at)}` },
    since && { kind: 'lapsed', text: '✎ Changed since the service was sent it' },
    stages.length > 0 &&
      (state.reached
        ? { kind: 'signed', text: `✓ ${sayReached(state)}, ${sayWho(state.reached.signOff)}` }
        : { kind: 'unsigned', text: sayReached(state) }),
    state.lapsed.length > 0 && { kind: 'lapsed', text: `≠ Changed since: ${sayLapsed(state, stages)}` },
  ];
  return pieces.filter((piece) => piece !== false);
}

function sayFindings({ error, warning, advice }: BySeverity): (Piece | false)[] {
  return [
    error > 0 && { kind: 'error', text: sayCount(error, 'error') },
    warning > 0 && { kind: 'warning', text: sayCount(warning, 'warning') },
    advice > 0 && { kind: 'open', text: sayCount(advice, 'piece of advice', 'pieces of advice') },
  ];
}

/** How far a card's part has come, in one word; nothing of what is made from data. */
export const STATUS_WORDS = { made: '', empty: 'Empty', begun: 'Begun', written: 'Written' };

/** How much the report is, and what is open in it. */
export function saySums({ words, findings, comments, suggestions }: Sums): string[] {
  return [
    sayCount(words, 'word'),
    ...(words > 0 ? [`${sayMinutes(readingMinutes(words))} to read`] : []),
    sayCount(findings.error, 'error'),
    sayCount(findings.warning, 'warning'),
    sayCount(findings.advice, 'piece of advice', 'pieces of advice'),
    sayCount(comments, 'open comment'),
    sayCount(suggestions, 'open suggestion'),
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
    findings.error > 0 && `${sayCount(findings.error, 'error')} to settle: with any of them, only a draft is exported`,
    view.template.signOff.stages.length > 0 &&
      done < parts &&
      `${parts - done} of ${sayCount(parts, 'part')} still to be signed for every stage` +
        (lapsed > 0 ? `, ${lapsed} of them changed since signed` : ''),
    suggestions > 0 && `${sayCount(suggestions, 'suggestion')} to accept or reject`,
    comments > 0 && `${sayCount(comments, 'comment')} to answer or resolve`,
    waits && `Factual accuracy, ${round.to}: ${sayState(round, today)}`,
  ];
  return before.filter((one) => typeof one === 'string');
}
