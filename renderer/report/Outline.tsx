import { memo } from 'react';
import type { Finding } from '../../core/check/finding.ts';
import { allParts, type PlacedPart, wordsOf } from '../../core/layout.ts';
import { useStore } from '../ui/store.ts';
import { sayCount } from '../ui/time.ts';
import { CloseDrawer } from './CloseDrawer.tsx';
import { goToPart } from './reveal.ts';
import { useSession, useView } from './SessionContext.ts';
import { findingsAt, type View } from './view.ts';

type Status = { face: string; word: string };

/** The parts of the report with their state, following the place; those deeper than a standard open around it. */
export function Outline() {
  const view = useView();
  const place = useStore(useSession().place, (value) => value);
  return (
    <nav className="outline" aria-labelledby="outline-title">
      <h2 id="outline-title" className="pane-title">
        Outline
      </h2>
      <CloseDrawer name="the outline" />
      <OutlineList parts={view.layout.parts} view={view} place={place} />
      <p className="outline-sum">
        {sayCount(
          view.layout.parts.reduce((sum, part) => sum + wordsOf(part), 0),
          'word',
        )}{' '}
        in the report
      </p>
    </nav>
  );
}

type ListProps = { parts: PlacedPart[]; view: View; place: string | null };

const OutlineList = memo(function OutlineList({ parts, view, place }: ListProps) {
  const shown = parts.filter((part) => part.heading || part.part.kind === 'cover');
  if (shown.length === 0) return null;
  return (
    <ol>
      {shown.map((placed) => (
        <OutlineItem key={placed.id} placed={placed} view={view} place={place} />
      ))}
    </ol>
  );
});

function OutlineItem({ placed, view, place }: { placed: PlacedPart; view: View; place: string | null }) {
  const session = useSession();
  const within = allParts([placed]);
  const around = within.some((part) => part.id === place);
  const open = placed.parts.length > 0 && (placed.level < 2 || around);
  // Parts without a heading of their own count as the part above them.
  const current = around && !(open && placed.parts.some((child) => child.heading && holds(child, place)));
  const words = wordsOf(placed);
  const { face, word } = statusOf(placed, view);
  return (
    <li>
      <button
        type="button"
        className="outline-item"
        aria-current={current ? 'location' : undefined}
        onClick={() => {
          delete document.documentElement.dataset.drawer;
          goToPart(session, placed.id);
        }}
      >
        <span className="outline-status" title={word} aria-hidden="true">
          {face}
        </span>
        <span className="outline-title">
          {placed.number && <span className="outline-number">{placed.number}</span>} {placed.title}
          <span className="unseen">, {word},</span>
        </span>
        {words > 0 && (
          <span className="outline-words">
            {words.toLocaleString('en-GB')}
            <span className="unseen"> words</span>
          </span>
        )}
      </button>
      {open && <OutlineList parts={placed.parts} view={view} place={place} />}
    </li>
  );
}

function holds(placed: PlacedPart, id: string | null): boolean {
  return allParts([placed]).some((part) => part.id === id);
}

/** By shape first and word second; never by colour alone. */
function statusOf(placed: PlacedPart, view: View): Status {
  const findings = findingsAt(view, placed);
  const errors = findings.filter((finding: Finding) => finding.severity === 'error').length;
  const parts = allParts([placed]);
  const texts = parts.filter(({ part }) => part.kind === 'prose' || part.kind === 'recommendations');
  if (texts.length === 0 && errors === 0) return { face: '–', word: 'made from the edition and the scores' };
  const written = texts.some((part) => part.by === 'author' || (part.part.kind === 'recommendations' && errors === 0));
  const begun = written || placed.standard?.rating !== undefined;
  if (errors === 0 && !begun) return { face: '○', word: 'empty, and may stay empty' };
  if (errors === 0) return { face: '●', word: findings.length > 0 ? 'written, with a warning' : 'complete' };
  return begun
    ? { face: '◐', word: `begun, ${sayCount(errors, 'thing')} to settle` }
    : { face: '○', word: 'not begun' };
}
