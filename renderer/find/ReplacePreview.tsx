import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useSession } from '../report/SessionContext.ts';
import { Dialog } from '../ui/Dialog.tsx';
import type { Change } from './apply.ts';
import type { Listed } from './find-state.ts';
import { say } from './messages.ts';
import { around, partName } from './told.ts';

type Props = { listed: readonly Listed[]; onClose: () => void; onReplace: (changes: readonly Change[]) => void };

/** Rows that are shown at once; more are asked for. */
const SHOWN = 400;

/** Every place with the words before and after, from which those to be replaced are chosen. */
export function ReplacePreview({ listed, onClose, onReplace }: Props) {
  const session = useSession();
  const [left, setLeft] = useState<ReadonlySet<Listed>>(new Set());
  const [shown, setShown] = useState(SHOWN);
  const list = useRef<HTMLDivElement>(null);
  const { placed } = session.view.get();
  const possible = listed.filter(({ obstacle }) => obstacle === undefined);
  const chosen = possible.filter((change) => !left.has(change));
  const turn = (changes: readonly Listed[], on: boolean) => {
    const next = new Set(left);
    for (const change of changes)
      if (on) next.delete(change);
      else next.add(change);
    setLeft(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const boxes = [...(list.current?.querySelectorAll<HTMLInputElement>('input:not(:disabled)') ?? [])];
    const at = boxes.indexOf(document.activeElement as HTMLInputElement);
    const next = by === undefined || at < 0 ? undefined : boxes[at + by];
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
  };
  const blocked = listed.length - possible.length;
  return (
    <Dialog
      title={say('replaceAll')}
      size="wide"
      onClose={onClose}
      onSubmit={() => {
        if (chosen.length > 0) onReplace(chosen);
      }}
      footer={
        <>
          <p className="hint apart">{say('placesFound', { count: listed.length, blocked })}</p>
          <button type="button" className="button" onClick={onClose}>
            {say('cancel')}
          </button>
          <button type="submit" className="button main" disabled={chosen.length === 0}>
            {say('replaceOf', { chosen: chosen.length, all: listed.length })}
          </button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys lead from one box of the list to the next */}
      <div className="replace-list" ref={list} onKeyDown={onKeyDown}>
        {groupsOf(listed.slice(0, shown), (change) => partName(change.passage, placed)).map(([name, changes]) => (
          <Group key={name} name={name} changes={changes} left={left} onTurn={turn} />
        ))}
        {listed.length > shown && (
          <button type="button" className="button" onClick={() => setShown(shown + SHOWN)}>
            {say('showMoreOfAll', { count: Math.min(SHOWN, listed.length - shown) })}
          </button>
        )}
      </div>
    </Dialog>
  );
}

type GroupProps = {
  name: string;
  changes: readonly Listed[];
  left: ReadonlySet<Listed>;
  onTurn: (changes: readonly Listed[], on: boolean) => void;
};

function Group({ name, changes, left, onTurn }: GroupProps) {
  const possible = changes.filter(({ obstacle }) => obstacle === undefined);
  const on = possible.filter((change) => !left.has(change)).length;
  return (
    <fieldset className="replace-group">
      <legend>
        <label className="replace-part">
          <input
            type="checkbox"
            checked={possible.length > 0 && on === possible.length}
            disabled={possible.length === 0}
            ref={(box) => {
              if (box) box.indeterminate = on > 0 && on < possible.length;
            }}
            onChange={(event) => onTurn(possible, event.target.checked)}
          />
          {name} <span className="replace-count">{say('countOfPlaces', { count: changes.length })}</span>
        </label>
      </legend>
      <ul>
        {changes.map((change, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: places have no ids, and the list never changes
          <Row key={index} change={change} on={!left.has(change)} onTurn={(to) => onTurn([change], to)} />
        ))}
      </ul>
    </fieldset>
  );
}

function Row({ change, on, onTurn }: { change: Listed; on: boolean; onTurn: (on: boolean) => void }) {
  const { passage, match, by, obstacle } = change;
  const id = useId();
  const { before, after } = around(passage, match, 60);
  return (
    <li className="replace-row">
      <input
        id={id}
        type="checkbox"
        checked={on && obstacle === undefined}
        disabled={obstacle !== undefined}
        onChange={(event) => onTurn(event.target.checked)}
      />
      <label htmlFor={id}>
        {passage.what && <span className="tag">{passage.what}</span>} {before}
        <del>{passage.text.slice(match.from, match.to)}</del>
        {obstacle === undefined && by !== '' && <ins>{by}</ins>}
        {after}
        {obstacle !== undefined && <span className="replace-why">{say('stays', { obstacle })}</span>}
      </label>
    </li>
  );
}

function groupsOf(listed: readonly Listed[], nameOf: (change: Listed) => string): [string, Listed[]][] {
  const groups = new Map<string, Listed[]>();
  for (const change of listed) {
    const name = nameOf(change);
    groups.set(name, [...(groups.get(name) ?? []), change]);
  }
  return [...groups];
}
