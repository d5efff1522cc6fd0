import { type FocusEvent, type KeyboardEvent, memo, useCallback, useEffect, useMemo, useRef } from 'react';
import type { SeenPoint } from '../../../core/review/word/review.ts';
import type { ReviewPoint } from '../../../core/review/word/review-point.ts';
import { canTake } from '../../../core/review/word/take-review.ts';
import { useView } from '../../report/SessionContext.ts';
import { say } from './messages.ts';
import { PointRow } from './PointRow.tsx';
import { type PartOfPoints, pointsByPart, withChosen } from './shown-points.ts';

type Choose = (next: (chosen: ReadonlySet<string>) => ReadonlySet<string>) => void;

type Props = {
  points: readonly ReviewPoint[];
  seen: Readonly<Record<string, SeenPoint>>;
  chosen: ReadonlySet<string>;
  onChoose: Choose;
};

/**
 * The points by the parts of the report. All boxes are one stop of the Tab key; the arrows lead from one to the next, since
 * a file may have hundreds.
 */
export function PointList({ points, seen, chosen, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const placed = useView(({ placed }) => placed);
  const groups = useMemo(
    () =>
      pointsByPart(
        points,
        placed.map(({ id }) => id),
      ),
    [points, placed],
  );
  const where = useMemo(() => new Map(placed.map((one) => [one.id, one.where])), [placed]);
  useEffect(() => {
    const boxes = boxesIn(list.current);
    if (groups.length > 0 && !boxes.some(({ tabIndex }) => tabIndex === 0)) stopAt(boxes, boxes[0]);
  }, [groups]);
  const choose = useCallback(
    (some: readonly ReviewPoint[], on: boolean) => onChoose((now) => withChosen(now, some, on)),
    [onChoose],
  );
  const onFocus = ({ target }: FocusEvent) => {
    if (target instanceof HTMLInputElement) stopAt(boxesIn(list.current), target);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const boxes = boxesIn(list.current);
    const at = boxes.indexOf(event.target as HTMLInputElement);
    const to = at < 0 ? undefined : stepTo(event.key, at, boxes.length);
    if (to === undefined) return;
    event.preventDefault();
    boxes[to]?.focus({ preventScroll: true });
    (boxes[to]?.closest('li') ?? boxes[to])?.scrollIntoView({ block: 'nearest' });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the boxes inside
    <div ref={list} className="review-points" onFocus={onFocus} onKeyDown={onKeyDown}>
      <p className="hint">{say('arrowKeysLead')}</p>
      {groups.map((group) => (
        <PartPoints
          key={group.part}
          group={group}
          title={where.get(group.part) ?? (group.part || say('inNoKnownPart'))}
          seen={seen}
          chosen={chosen}
          onChoose={choose}
        />
      ))}
    </div>
  );
}

type PartProps = {
  group: PartOfPoints;
  title: string;
  seen: Props['seen'];
  chosen: ReadonlySet<string>;
  onChoose: (some: readonly ReviewPoint[], on: boolean) => void;
};

const PartPoints = memo(function PartPoints({ group: { points }, title, seen, chosen, onChoose }: PartProps) {
  const open = points.filter(canTake);
  const on = open.filter(({ id }) => chosen.has(id)).length;
  return (
    <section aria-label={title}>
      <h3>
        {open.length > 0 ? (
          <label>
            <input
              type="checkbox"
              tabIndex={-1}
              checked={on === open.length}
              ref={(box) => {
                if (box) box.indeterminate = on > 0 && on < open.length;
              }}
              onChange={({ target }) => onChoose(points, target.checked)}
            />
            {title}
          </label>
        ) : (
          title
        )}{' '}
        <span className="count">{say('chosenOfAll', { chosen: on, all: points.length })}</span>
      </h3>
      <div className="review-columns" aria-hidden="true">
        <span>{say('whatWasSent')}</span>
        <span>{say('whatTheyWant')}</span>
      </div>
      <ul>
        {points.map((point) => (
          <PointRow
            key={point.id}
            point={point}
            seen={seen[point.id]}
            isChosen={chosen.has(point.id)}
            onChoose={onChoose}
          />
        ))}
      </ul>
    </section>
  );
});

function boxesIn(list: HTMLElement | null): HTMLInputElement[] {
  return [...(list?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? [])];
}

function stopAt(boxes: readonly HTMLInputElement[], stop: HTMLInputElement | undefined): void {
  for (const box of boxes) box.tabIndex = box === stop ? 0 : -1;
}

function stepTo(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
