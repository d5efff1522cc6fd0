import { type MouseEvent, memo, useEffect, useRef } from 'react';
import type { Session } from '../report/session.ts';
import type { Named } from './find-named.ts';
import { say } from './messages.ts';

export type GoLine = Named & {
  key: string;
  where: string;
  /** What stands at the end of the line: keys, or what kind of place it is. */
  aside: string;
  keys?: true;
  checked?: boolean;
  /** Why it cannot be chosen. */
  why?: string;
  run: (session: Session | undefined) => void;
};

type Props = {
  id: string;
  name: string;
  lines: readonly GoLine[];
  /** The one that Enter chooses. */
  at: number;
  onChoose: (at: number) => void;
};

export function lineId(list: string, at: number): string {
  return `${list}-${at}`;
}

/** The lines of a list whose field has the focus all the time. */
export function GoList({ id, name, lines, at, onChoose }: Props) {
  const choose = ({ target, currentTarget }: MouseEvent<HTMLElement>) => {
    const line = target instanceof Element ? target.closest('.go-line') : null;
    if (line) onChoose([...currentTarget.children].indexOf(line));
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus, and its keys choose
    <div
      id={id}
      className="go-list"
      role="listbox"
      aria-label={name}
      // The field keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={choose}
    >
      {lines.map((line, index) => (
        <Line key={line.key} id={lineId(id, index)} line={line} chosen={index === at} />
      ))}
    </div>
  );
}

type LineProps = { id: string; line: GoLine; chosen: boolean };

const Line = memo(
  function Line({ id, line, chosen }: LineProps) {
    const { name, where, aside, keys, checked, why } = line;
    const ref = useRef<HTMLDivElement>(null);
    useEffect(() => {
      if (chosen) ref.current?.scrollIntoView({ block: 'nearest' });
    }, [chosen]);
    return (
      // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus, and says which line is chosen
      <div ref={ref} id={id} className="go-line" role="option" aria-selected={chosen} aria-disabled={why !== undefined}>
        <span className="go-name">
          {checked && <span aria-hidden="true">✓ </span>}
          {name}
          {checked && <span className="unseen">{say('on')}</span>}
          {keys && <span className="go-where"> {where}</span>}
        </span>
        <span className="unseen">, </span>
        {keys ? aside && <kbd className="go-aside">{aside}</kbd> : <span className="go-aside">{aside}</span>}
        <span className="unseen">, </span>
        {!keys && <span className="go-below">{where}</span>}
        {why !== undefined && <span className="go-below go-why">{why}</span>}
      </div>
    );
  },
  (before, after) => before.id === after.id && before.line === after.line && before.chosen === after.chosen,
);
