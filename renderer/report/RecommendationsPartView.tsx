import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import type { PlacedPart } from '../../core/layout.ts';
import type { RecommendationsPart } from '../../core/part.ts';
import type { Recommendation, RecommendationGroup } from '../../core/report.ts';
import { fillSlots } from '../../core/slots.ts';
import { announce } from '../ui/Announcer.tsx';
import { DragHandle } from '../ui/DragHandle.tsx';
import { ItemButton } from '../ui/ItemButton.tsx';
import { useReading, Writing } from '../ui/reading.ts';
import type { Drop } from '../ui/reorder.ts';
import { rich } from '../ui/rich.tsx';
import { unseen } from '../ui/unseen.ts';
import { say } from './messages.ts';
import { headingTag } from './PartView.tsx';
import { addItem, moveItem, placeItem, placeOf, removeItem, setItem } from './recommendations.ts';
import { fieldName, focusField } from './reveal.ts';
import { useSession, useView } from './SessionContext.ts';
import { SlotTextView } from './SlotTextView.tsx';

/** Recommendations by addressee; the numbers run on from one to the next. */
export function RecommendationsPartView({ part, placed }: { part: RecommendationsPart; placed: PlacedPart }) {
  const session = useSession();
  const groups = useView((view) => view.report.recommendations);
  const notesBefore = useView((view) => view.notesBefore.get(placed.id) ?? 0);
  const Tag = headingTag(placed.level + 1);
  const reading = useReading();
  const change = (field: string, recommendations: RecommendationGroup[]) =>
    flushSync(() => session.change(field, { recommendations }));
  const focusItem = (item: Recommendation | undefined) => item && focusField(fieldName.recommendation(item.id));
  const add = (group: RecommendationGroup, at: number) => {
    const id = crypto.randomUUID();
    change(`recommendations:${id}`, addItem(groups, group.id, at, { id, text: '' }));
    focusField(fieldName.recommendation(id));
  };
  const remove = (group: RecommendationGroup, item: Recommendation) => {
    const at = group.items.indexOf(item);
    change(`recommendations:${item.id}`, removeItem(groups, item.id));
    const next = group.items[at - 1] ?? group.items[at + 1];
    if (next) focusItem(next);
    else focusField(`add:${group.id}`);
  };
  const moveTo = (item: Recommendation, after: RecommendationGroup[]) => {
    const [from, to] = [placeOf(groups, item.id), placeOf(after, item.id)];
    if (!from || !to || (from.number === to.number && from.group.id === to.group.id)) return;
    change(`moved:${item.id}`, after);
    const addressee = fillSlots(to.group.addressee, placed.slots);
    announce(say('nowRecommendation', { number: to.number, all: to.of, addressee }));
  };
  const move = (item: Recommendation, by: 1 | -1) => {
    moveTo(item, moveItem(groups, item.id, by));
    focusItem(item);
  };
  const step = (item: Recommendation, by: 1 | -1) => {
    moveTo(item, moveItem(groups, item.id, by));
    focusField(fieldName.handle(item.id));
  };
  const drop = (item: Recommendation, to: Drop) => {
    moveTo(item, placeItem(groups, item.id, to));
    focusField(fieldName.handle(item.id));
  };
  const onKeyDown = (event: KeyboardEvent, group: RecommendationGroup, item: Recommendation) => {
    if (event.nativeEvent.isComposing || reading) return;
    if (event.key === 'Enter' && !event.shiftKey) add(group, group.items.indexOf(item) + 1);
    else if (event.key === 'Backspace' && item.text === '') remove(group, item);
    else if (event.altKey && event.key === 'ArrowUp') move(item, -1);
    else if (event.altKey && event.key === 'ArrowDown') move(item, 1);
    else return;
    event.preventDefault();
  };
  let number = 0;
  return (
    <div data-reorder>
      <SlotTextView
        content={part.leadIn}
        slots={placed.slots}
        headingLevel={placed.level + 2}
        notesBefore={notesBefore}
        className="edition-text"
      />
      {part.itemEnds && groups.some(({ items }) => items.length > 0) && (
        <p className="aside">{sayEnds(part.itemEnds)}</p>
      )}
      {groups.map((group) => {
        const addressee = fillSlots(group.addressee, placed.slots);
        return (
          <div key={group.id} className="addressee">
            <Tag className="addressee-name">
              {addressee} {part.addresseeSuffix}
            </Tag>
            <ol className="recommendations" data-reorder-list={group.id}>
              {group.items.map((item) => {
                number += 1;
                const name = say('recommendationTo', { number, addressee });
                return (
                  <li key={item.id} className="recommendation" data-reorder-item>
                    <span className="recommendation-number" aria-hidden="true">
                      {number}.
                    </span>
                    <textarea
                      className="recommendation-text"
                      rows={1}
                      spellCheck
                      readOnly={reading}
                      aria-label={name}
                      placeholder={say('lowerCaseWordsThatComplete')}
                      data-field={fieldName.recommendation(item.id)}
                      value={item.text}
                      onChange={(event) =>
                        change(
                          fieldName.recommendation(item.id),
                          setItem(groups, item.id, event.target.value.replace(/\s*\n\s*/g, ' ')),
                        )
                      }
                      onKeyDown={(event) => onKeyDown(event, group, item)}
                    />
                    <span className="recommendation-tools">
                      <DragHandle
                        name={name}
                        field={fieldName.handle(item.id)}
                        onDrop={(to) => drop(item, to)}
                        onStep={(by) => step(item, by)}
                      />
                      <ItemButton label={say('moveUp', { name })} face="↑" onClick={() => move(item, -1)} />
                      <ItemButton label={say('moveDown', { name })} face="↓" onClick={() => move(item, 1)} />
                      <ItemButton label={say('remove', { name })} face="✕" onClick={() => remove(group, item)} />
                    </span>
                  </li>
                );
              })}
            </ol>
            <Writing>
              <button
                type="button"
                className="button text"
                data-field={`add:${group.id}`}
                onClick={() => add(group, group.items.length)}
              >
                {rich(say, 'addARecommendation', { addressee, unseen })}
              </button>
            </Writing>
          </div>
        );
      })}
    </div>
  );
}

/** How the ends are printed, whatever is typed. */
function sayEnds({ last, others }: NonNullable<RecommendationsPart['itemEnds']>): string {
  const mark = (end: string) => (end === '' ? say('nothing') : `“${end}”`);
  return say('printedWithAtTheEnd', { last: mark(last), others: mark(others) });
}
