import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { captionText } from '../../core/captions.ts';
import type { PlacedPart } from '../../core/layout.ts';
import type { PairedListsPart } from '../../core/part.ts';
import type { PairedLists } from '../../core/report.ts';
import { fillSlots } from '../../core/slots.ts';
import { announce } from '../ui/Announcer.tsx';
import { DragHandle } from '../ui/DragHandle.tsx';
import { ItemButton } from '../ui/ItemButton.tsx';
import { useReading, Writing } from '../ui/reading.ts';
import { rich } from '../ui/rich.tsx';
import { unseen } from '../ui/unseen.ts';
import { withWordsAt } from './items.ts';
import { say } from './messages.ts';
import { fieldName, focusField } from './reveal.ts';
import { useSession, useView, useWorkedOut } from './SessionContext.ts';
import type { View } from './view.ts';

type Side = keyof PairedLists;

const captionNameOf = ({ layout }: View, id: string) => layout.captions.get(id);

/** Two lists that print beside each other; the second column goes when nothing is in it. */
export function PairedListsPartView({ part, placed }: { part: PairedListsPart; placed: PlacedPart }) {
  const session = useSession();
  const all = useView((view) => view.report.lists);
  const lists = all[part.id] ?? { first: [], second: [] };
  const name = useWorkedOut(captionNameOf, part.id);
  const change = (field: string, side: Side, items: string[]) =>
    flushSync(() => session.change(field, { lists: { ...all, [part.id]: { ...lists, [side]: items } } }));
  const sides: { side: Side; title: string }[] = [
    { side: 'first', title: part.columns[0] },
    { side: 'second', title: part.columns[1] },
  ];
  return (
    <div className="data-form">
      <p className="data-caption">
        {name && `${captionText(name)}: `}
        {fillSlots(part.caption, placed.slots)}
      </p>
      <div className="paired">
        {sides.map(({ side, title }) => (
          <ItemList
            key={side}
            part={part.id}
            side={side}
            title={title}
            items={lists[side]}
            onChange={(field, items) => change(field, side, items)}
          />
        ))}
      </div>
      {lists.second.every((item) => item.trim() === '') && (
        <p className="hint">{say('withoutAnythingUnderThatColumn', { column: part.columns[1] })}</p>
      )}
    </div>
  );
}

type ListProps = {
  part: string;
  side: Side;
  title: string;
  items: readonly string[];
  onChange: (field: string, items: string[]) => void;
};

function ItemList({ part, side, title, items, onChange }: ListProps) {
  const reading = useReading();
  const field = (index: number) => fieldName.listItem(part, side, index);
  const add = (at: number) => {
    onChange(`list:${part}`, items.toSpliced(at, 0, ''));
    focusField(field(at));
  };
  const remove = (index: number) => {
    onChange(`list:${part}`, items.toSpliced(index, 1));
    focusField(items.length > 1 ? field(Math.max(0, index - 1)) : `add:${part}:${side}`);
  };
  const handle = (index: number) => fieldName.handle(`${part}:${side}:${index}`);
  const moveTo = (from: number, to: number, fieldOf: (index: number) => string) => {
    const at = Math.min(items.length - 1, Math.max(0, to));
    if (at !== from) {
      onChange(`moved:${part}:${side}:${from}`, withWordsAt(items, from, at));
      announce(say('nowItem', { list: title, number: at + 1, all: items.length }));
    }
    focusField(fieldOf(at));
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (event.nativeEvent.isComposing || reading) return;
    const by = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    if (event.key === 'Enter' && !event.shiftKey) add(index + 1);
    else if (event.key === 'Backspace' && items[index] === '') remove(index);
    else if (by !== undefined) moveTo(index, index + by, field);
    else return;
    event.preventDefault();
  };
  return (
    <div className="paired-side" data-reorder>
      <p className="data-caption">{title}</p>
      <ol className="data-items" data-reorder-list={side}>
        {items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: items are words alone, and their place is their name
          <li key={index} className="paired-item" data-reorder-item>
            <span aria-hidden="true">{index + 1}.</span>
            <textarea
              className="input grows"
              rows={1}
              spellCheck
              readOnly={reading}
              aria-label={`${title} ${index + 1}`}
              data-field={field(index)}
              value={item}
              onChange={(event) =>
                onChange(field(index), items.with(index, event.target.value.replace(/\s*\n\s*/g, ' ')))
              }
              onKeyDown={(event) => onKeyDown(event, index)}
            />
            <span className="paired-tools">
              <DragHandle
                name={`${title} ${index + 1}`}
                field={handle(index)}
                onDrop={({ at }) => moveTo(index, at, handle)}
                onStep={(by) => moveTo(index, index + by, handle)}
              />
              <ItemButton
                label={say('remove', { name: `${title} ${index + 1}` })}
                face="✕"
                onClick={() => remove(index)}
              />
              <ItemButton
                label={say('moveUp', { name: `${title} ${index + 1}` })}
                face="↑"
                disabled={index === 0}
                onClick={() => moveTo(index, index - 1, field)}
              />
              <ItemButton
                label={say('moveDown', { name: `${title} ${index + 1}` })}
                face="↓"
                disabled={index === items.length - 1}
                onClick={() => moveTo(index, index + 1, field)}
              />
            </span>
          </li>
        ))}
      </ol>
      <Writing>
        <button
          type="button"
          className="button text"
          data-field={`add:${part}:${side}`}
          onClick={() => add(items.length)}
        >
          {rich(say, 'addTo', { list: title, unseen })}
        </button>
      </Writing>
    </div>
  );
}
