import './glance.css';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { goToPart } from '../report/reveal.ts';
import { useSession } from '../report/SessionContext.ts';
import { placedPart } from '../report/view.ts';
import { today } from '../review/rounds/today.ts';
import { CloseFooter } from '../ui/CloseFooter.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useStore } from '../ui/store.ts';
import { boxAhead } from './arrows.ts';
import { type Filter, glanceAt, groupsOf, isShown } from './cards.ts';
import { GroupCard } from './GroupCard.tsx';
import { say } from './messages.ts';
import { sayBefore, saySums } from './say-card.ts';

const FILTERS: readonly { filter: Filter; name: string; none: string }[] = [
  { filter: 'all', name: say('all'), none: say('thisReportHasNoParts') },
  { filter: 'findings', name: say('withFindings'), none: say('nothingWasFound') },
  { filter: 'review', name: say('withCommentsOrSuggestions'), none: say('noCommentOrSuggestion') },
  { filter: 'unsigned', name: say('stillToSign'), none: say('everyPartHasPassedEvery') },
  { filter: 'lapsed', name: say('changedSinceSigned'), none: say('noPartHasChangedSince') },
  { filter: 'empty', name: say('empty'), none: say('noPartIsEmpty') },
];

/** Every part of the report with how far it has come and what is open in it; Enter goes to one. */
export function GlanceDialog({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const checked = useStore(session.checked, (value) => value);
  const { view, proof } = checked;
  const { cards, sums } = useMemo(() => glanceAt(checked), [checked]);
  const [filter, setFilter] = useState<Filter>('all');
  const [first] = useState(() => cardAt(view, session.place.get(), cards));
  const [stop, setStop] = useState(first);
  const wall = useRef<HTMLDivElement>(null);
  const { stages } = session.template.signOff;
  const groups = useMemo(() => groupsOf(cards, filter), [cards, filter]);
  const shown = groups.flatMap(({ of, head, below }) => (head ? [of, ...below] : below)).map(({ id }) => id);
  const stopShown = stop !== undefined && shown.includes(stop) ? stop : shown[0];
  const before = sayBefore(sums, view, today());
  // Once the dialog is open, which gives the focus to its first field.
  useEffect(
    () =>
      partsOn(wall.current)
        .find(({ dataset }) => dataset.card === first)
        ?.focus(),
    [first],
  );
  const go = (id: string) => {
    flushSync(onClose);
    delete document.documentElement.dataset.drawer;
    goToPart(session, id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const all = partsOn(wall.current);
    const at = all.findIndex((one) => one.matches(':focus'));
    const boxes = all.map((one) => one.getBoundingClientRect());
    const ahead = all[boxAhead(boxes, at, event.key) ?? -1];
    if (!ahead) return;
    event.preventDefault();
    ahead.focus();
  };
  const of = FILTERS.filter(({ filter }) => stages.length > 0 || (filter !== 'unsigned' && filter !== 'lapsed'));
  return (
    <Dialog title={say('theReportAtAGlance')} size="wide" onClose={onClose} onSubmit={onClose} footer={<CloseFooter />}>
      <div className="glance">
        <ul className="glance-sums" aria-label={say('theWholeReport')}>
          {saySums(sums).map((said) => (
            <li key={said}>{said}</li>
          ))}
        </ul>
        <section className="glance-before" aria-labelledby="glance-before">
          <h3 id="glance-before">{say('beforePublication')}</h3>
          {before.length === 0 ? (
            <p>{say('nothingStandsInTheWay')}</p>
          ) : (
            <ul>
              {before.map((said) => (
                <li key={said}>{said}</li>
              ))}
            </ul>
          )}
          {proof.state !== 'read' && (
            <p className="hint">{proof.state === 'failed' ? say('theWordsCouldNot') : say('theWordsAreBeingRead')}</p>
          )}
        </section>
        <fieldset className="glance-filter">
          <legend className="unseen">{say('whichPartsAreShown')}</legend>
          {of.map(({ filter: own, name }) => (
            <label key={own} className="glance-choice">
              <input type="radio" name="glance" checked={filter === own} onChange={() => setFilter(own)} />
              {name} <span className="count">{cards.filter(isShown[own]).length}</span>
            </label>
          ))}
        </fieldset>
        <p className="unseen" role="status">
          {groups.length === 0 ? '' : say('partsAreShown', { shown: shown.length, all: cards.length })}
        </p>
        {groups.length === 0 && <p className="hint">{FILTERS.find((one) => one.filter === filter)?.none}</p>}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons in it */}
        <div ref={wall} className="glance-wall" onKeyDown={onKeyDown}>
          <ol className="glance-groups" aria-label={say('parts')}>
            {groups.map((group) => (
              <GroupCard key={group.of.id} group={group} stop={stopShown} onStop={setStop} onGo={go} />
            ))}
          </ol>
        </div>
      </div>
    </Dialog>
  );
}

function partsOn(wall: HTMLElement | null): HTMLElement[] {
  return [...(wall?.querySelectorAll<HTMLElement>('[data-card]') ?? [])];
}

/** The card of the place where the user is. */
function cardAt(
  view: Parameters<typeof placedPart>[0],
  place: string | null,
  cards: ReturnType<typeof glanceAt>['cards'],
): string | undefined {
  const at = placedPart(view, place);
  return cards.find(({ state }) => state.signed.members.some(({ id }) => id === at?.id))?.id ?? cards[0]?.id;
}
