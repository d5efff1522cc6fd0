import type { Finding, Words } from '../../core/check/finding.ts';
import { elementOf } from '../find/show-match.ts';
import { wordsWithin } from '../find/words-within.ts';
import type { Session } from '../report/session.ts';
import { marksOn } from './marks-on.ts';
import { isCurrent, paneOf } from './pane-state.ts';

/** The names under which the style sheet paints the words of findings: one look a weight, and that of the current one. */
const NAMES = { error: 'proof-error', warning: 'proof-warning', advice: 'proof-advice', now: 'proof-now' } as const;
type Look = keyof typeof NAMES;

/** Pause (ms) after which the marks follow what comes onto the page. */
const PAINT = 150;
/** What is so near (px) to what is seen is painted, too. */
const NEAR = 300;

/** Keeps the marks of findings with the report and with what is on the page. */
export function followMarks(session: Session): () => void {
  const paper = document.querySelector('[data-scroller]');
  if (!paper) return () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  const paint = () => {
    timer = undefined;
    unpaint();
    if (marksOn.get()) paintSeen(session, paper);
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(paint, PAINT);
  };
  const observer = new MutationObserver(soon);
  observer.observe(paper, { childList: true, subtree: true, characterData: true });
  paper.addEventListener('scroll', soon, { passive: true });
  addEventListener('resize', soon);
  const leave = [session.checked, marksOn, paneOf(session)].map((store) => store.subscribe(soon));
  soon();
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    paper.removeEventListener('scroll', soon);
    removeEventListener('resize', soon);
    for (const stop of leave) stop();
    unpaint();
  };
}

function paintSeen(session: Session, paper: Element): void {
  const frame = paper.getBoundingClientRect();
  const isSeen = (element: Element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > frame.top - NEAR && top < frame.bottom + NEAR;
  };
  const ranges: Record<Look, Range[]> = { error: [], warning: [], advice: [], now: [] };
  const pane = paneOf(session).get();
  const found = byPart(session.checked.get().findings.open);
  for (const part of paper.querySelectorAll<HTMLElement>('[data-part]')) {
    const findings = found.get(part.dataset.part ?? '');
    if (!findings || !isSeen(part)) continue;
    // Asking for the editor of a text that is not on the page would make one.
    const isMounted = part.querySelector('.editable') !== null;
    for (const { look, words } of findings.flatMap((finding) => wordsOf(finding, isCurrent(pane, finding))))
      if (isMounted || (words.spot.kind !== 'line' && words.spot.kind !== 'property'))
        paintWords(session, words, look, ranges, isSeen);
  }
  if (!('highlights' in CSS)) return;
  for (const look of Object.keys(NAMES) as Look[])
    if (ranges[look].length > 0) CSS.highlights.set(NAMES[look], new Highlight(...ranges[look]));
}

function paintWords(
  session: Session,
  words: Words,
  look: Look,
  ranges: Record<Look, Range[]>,
  isSeen: (element: Element) => boolean,
): void {
  const { spot, paragraph, from, to } = words;
  const element = elementOf(session, { spot, text: paragraph, pieces: [] });
  if (!element || !isSeen(element)) return;
  if (spot.kind !== 'line' && spot.kind !== 'edition' && spot.kind !== 'part heading') {
    if (look !== 'now') element.dataset.proof ??= look;
    return;
  }
  ranges[look].push(...wordsWithin(element, paragraph, [{ from, to: Math.max(to, from + 1) }]));
}

function wordsOf(finding: Finding, isNow: boolean): { look: Look; words: Words }[] {
  const { words } = finding.at;
  if (!words) return [];
  const mark = { look: finding.severity, words };
  return isNow ? [mark, { look: 'now', words }] : [mark];
}

function byPart(findings: readonly Finding[]): Map<string, Finding[]> {
  const parts = new Map<string, Finding[]>();
  for (const finding of findings) {
    const part = finding.at.words?.spot.part;
    if (part === undefined || part === null) continue;
    const here = parts.get(part);
    if (here) here.push(finding);
    else parts.set(part, [finding]);
  }
  return parts;
}

function unpaint(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-proof]')) delete element.dataset.proof;
  if ('highlights' in CSS) for (const name of Object.values(NAMES)) CSS.highlights.delete(name);
}
