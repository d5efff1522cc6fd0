import { memo, useCallback } from 'react';
import type { Finding } from '../../core/check/finding.ts';
import { allParts, type PlacedPart, wordsOf } from '../../core/layout.ts';
import type { Checked } from '../check/proof.ts';
import { writtenSinceSent } from '../review/rounds/open.ts';
import { signOffShown } from '../review/sign-off/shown.ts';
import { rich } from '../ui/rich.tsx';
import { isSame, useDerived, useStore } from '../ui/store.ts';
import { unseen } from '../ui/unseen.ts';
import { useIdle } from '../ui/use-idle.ts';
import { CloseDrawer } from './CloseDrawer.tsx';
import { say } from './messages.ts';
import { type PartStatus, partStatus } from './part-status.ts';
import { goToPart } from './reveal.ts';
import { useSession } from './SessionContext.ts';
import { findingsAt, type View } from './view.ts';

/** A line of the outline, with those below it where they are shown. */
type Line = Pick<PlacedPart, 'id' | 'number' | 'title'> & {
  words: number;
  status: Pick<PartStatus, 'face' | 'word'>;
  current: boolean;
  lines: Line[];
};

/** The parts of the report with their state, following the place; those deeper than a standard open around it. */
export function Outline() {
  const session = useSession();
  const place = useStore(session.place, (value) => value);
  // The text comes first: what is to be settled in it is worked out when there is time.
  const checked = useIdle();
  const work = checked ? outlineOf : uncheckedOutlineOf;
  const derive = useCallback((shown: Checked) => work(shown, place), [work, place]);
  const { lines, words } = useDerived(session.checked, derive);
  return (
    <nav className="outline" aria-labelledby="outline-title">
      <h2 id="outline-title" className="pane-title">
        {say('outline')}
      </h2>
      <CloseDrawer name={say('theOutline')} />
      <OutlineList lines={lines} />
      <p className="outline-sum">{say('wordsInTheReport', { words })}</p>
    </nav>
  );
}

function outlineOf({ view, findings }: Checked, place: string | null): { lines: Line[]; words: number } {
  return outlineWith((placed) => statusOf(placed, findings.open), view, place);
}

function uncheckedOutlineOf({ view }: Checked, place: string | null): { lines: Line[]; words: number } {
  return outlineWith(() => UNCHECKED, view, place);
}

type StatusOf = (placed: PlacedPart) => Line['status'];
const UNCHECKED: Line['status'] = { face: '', word: say('beingChecked') };

function outlineWith(status: StatusOf, view: View, place: string | null): { lines: Line[]; words: number } {
  const { parts } = view.layout;
  return { lines: linesOf(parts, place, status), words: parts.reduce((sum, part) => sum + wordsOf(part), 0) };
}

function linesOf(parts: readonly PlacedPart[], place: string | null, statusOf: StatusOf): Line[] {
  return parts
    .filter((placed) => placed.heading || placed.part.kind === 'cover')
    .map((placed) => {
      const { id, number, title } = placed;
      const around = holds(placed, place);
      const lines = placed.level < 2 || around ? linesOf(placed.parts, place, statusOf) : [];
      // Parts without a heading of their own count as the part above them.
      const below = lines.length > 0 && placed.parts.some((child) => child.heading && holds(child, place));
      return {
        id,
        number,
        title,
        words: wordsOf(placed),
        status: statusOf(placed),
        current: around && !below,
        lines,
      };
    });
}

function OutlineList({ lines }: { lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <ol>
      {lines.map((line) => (
        <OutlineItem key={line.id} line={line} />
      ))}
    </ol>
  );
}

const OutlineItem = memo(
  function OutlineItem({ line }: { line: Line }) {
    const { id, number, title, words, status, current, lines } = line;
    const session = useSession();
    const signed = useStore(signOffShown, ({ marks }) => marks.get(id));
    const since = useStore(writtenSinceSent, (parts) => parts.has(id));
    return (
      <li>
        <button
          type="button"
          className="outline-item"
          aria-current={current ? 'location' : undefined}
          onClick={() => {
            delete document.documentElement.dataset.drawer;
            goToPart(session, id);
          }}
        >
          <span className="outline-status" title={status.word} aria-hidden="true">
            {status.face}
          </span>
          <span className="outline-title">
            {number && <span className="outline-number">{number}</span>} {title}
            <span className="unseen">, {status.word},</span>
            {since && (
              <span className="outline-signed" title={say('changedSinceTheService')}>
                <span aria-hidden="true"> ✎</span>
                <span className="unseen"> {say('changedSinceTheService')},</span>
              </span>
            )}
            {signed && (
              <span className="outline-signed" title={signed.word}>
                <span aria-hidden="true"> {signed.face}</span>
                <span className="unseen"> {signed.word},</span>
              </span>
            )}
          </span>
          {words > 0 && <span className="outline-words">{rich(say, 'words', { words, unseen })}</span>}
        </button>
        <OutlineList lines={lines} />
      </li>
    );
  },
  (before, after) => isSame(before.line, after.line),
);

function holds(placed: PlacedPart, id: string | null): boolean {
  return allParts([placed]).some((part) => part.id === id);
}

function statusOf(placed: PlacedPart, open: readonly Finding[]): PartStatus {
  return partStatus(allParts([placed]), findingsAt(open, placed), placed.standard?.rating !== undefined);
}
