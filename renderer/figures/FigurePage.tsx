import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { NamedFigure } from '../../core/figures/named-figures.ts';
import type { FigureUse } from '../../core/figures/uses.ts';
import type { CommentAnchor } from '../../core/review/comments/comment.ts';
import type { WaysOut } from '../data/ways-out.ts';
import { useSession, useView } from '../report/SessionContext.ts';
import { useReading } from '../ui/reading.ts';
import { removeFigure } from './changes.ts';
import { FigureForm } from './FigureForm.tsx';
import { goToEntry, goToUse } from './go-to.ts';
import { say } from './messages.ts';
import { printedForms } from './printed-forms.ts';
import { UsesList } from './UsesList.tsx';

type Props = {
  /** None: a new one. */
  figure: NamedFigure | undefined;
  uses: readonly FigureUse[];
  ways: WaysOut;
  onOpen: (id: string) => void;
  onBack: (id?: string) => void;
  onRemoved: (label: string) => void;
};

/** One figure: what is known of it, where it is used, and where it is entered when that is elsewhere. */
export function FigurePage({ figure, uses, ways, onOpen, onBack, onRemoved }: Props) {
  const session = useSession();
  const { report } = useView();
  const reading = useReading();
  const heading = useRef<HTMLHeadingElement>(null);
  const own = report.figures.find(({ id }) => id === figure?.id);
  const isNew = figure === undefined;
  const about = figure && anchorOf(figure, own !== undefined);
  useEffect(() => {
    if (!isNew) heading.current?.focus();
  }, [isNew]);
  const use = (place: FigureUse) => {
    if (place.kind === 'figure') onOpen(place.figure);
    else if (figure) ways.onGo(() => goToUse(session, figure.id, place));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leads back from any of its fields
    <div
      className="figure-page"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Or the dialog would go, too.
        event.preventDefault();
        onBack(figure?.id);
      }}
    >
      <button type="button" className="button text figure-back" onClick={() => onBack(figure?.id)}>
        <span aria-hidden="true">‹</span> {say('allFigures')}
      </button>
      <h3 ref={heading} tabIndex={-1}>
        {figure ? figure.label : say('aNewFigure')}
      </h3>
      {own || isNew ? (
        <FigureForm own={own} onDone={onBack} onCases={() => ways.onTab('cases')} />
      ) : (
        <Elsewhere figure={figure} ways={ways} />
      )}
      {figure && (
        <section className="figure-section">
          <h4>{say('whereItIsUsed')}</h4>
          <UsesList uses={uses} onUse={use} />
        </section>
      )}
      {about && !reading && (
        <p>
          <button
            type="button"
            className="button"
            onClick={() =>
              ways.onGo(
                () => void import('../review/comments/late.ts').then((late) => late.beginCommentOn(session, about)),
              )
            }
          >
            {say('commentOnThisFigure')}
          </button>
        </p>
      )}
      {own && !reading && (
        <Remove
          label={own.label}
          uses={uses}
          onRemove={() => {
            removeFigure(session, own.id);
            onRemoved(own.label);
          }}
        />
      )}
    </div>
  );
}

/** What a comment on a figure is about; of a detail or a total there is none. */
function anchorOf({ id, kind, standard }: NamedFigure, own: boolean): CommentAnchor | undefined {
  if (own) return { kind: 'figure', figure: id };
  if (kind === 'key question') return { kind: 'key-question', number: id };
  if (kind === 'rating') return { kind: 'rating', ...(standard !== undefined && { standard }) };
  return undefined;
}

/** A figure whose value is scored, rated or filled in at another place. */
function Elsewhere({ figure, ways }: { figure: NamedFigure; ways: WaysOut }) {
  const session = useSession();
  const { template } = useView();
  const printed = printedForms(figure, template);
  const go = () =>
    figure.kind === 'compared' ? ways.onTab('comparisons') : ways.onGo(() => goToEntry(session, figure));
  return (
    <div className="figure-elsewhere">
      <p>{printed.length > 0 ? printed.join(' · ') : <span className="hint">{say('itHasNoValueYet')}</span>}</p>
      {figure.source !== undefined && figure.source !== '' && (
        <p className="hint">{say('sourceOf', { source: figure.source })}</p>
      )}
      <button type="button" className="button" onClick={go}>
        {entry(figure)}
      </button>
    </div>
  );
}

function entry({ kind, id }: NamedFigure): string {
  switch (kind) {
    case 'key question':
    case 'prompt':
    case 'survey':
    case 'external':
      return say('goToItsScore');
    case 'compared':
      return say('goToTheComparisons');
    case 'rating':
      return id === 'overall.rating' ? say('goToTheOverallRating') : say('goToTheRating');
    case 'detail':
      return say('goToTheDetails');
    case 'total':
      return id === 'recommendations.count' ? say('goToTheRecommendations') : say('goToTheOverallRating');
  }
}

/** Asks once more where something would be left without its figure. */
function Remove({ label, uses, onRemove }: { label: string; uses: readonly FigureUse[]; onRemove: () => void }) {
  const [asking, setAsking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone; the focus goes on to the one in its place.
  const ask = (now: boolean) => {
    flushSync(() => setAsking(now));
    first.current?.focus();
  };
  if (!asking)
    return (
      <p>
        <button
          type="button"
          ref={first}
          className="button quiet figure-remove"
          onClick={() => (uses.length === 0 ? onRemove() : ask(true))}
        >
          {uses.length > 0 ? say('removeThisFigureAsking') : say('removeThisFigure')}
        </button>
      </p>
    );
  return (
    <div className="notice warning" role="alert">
      <p>{say('isUsedInListedAbove', { label, places: uses.length })}</p>
      <button ref={first} type="button" className="button" onClick={() => ask(false)}>
        {say('keepIt')}
      </button>
      <button type="button" className="button" onClick={onRemove}>
        {say('removeIt')}
      </button>
    </div>
  );
}
