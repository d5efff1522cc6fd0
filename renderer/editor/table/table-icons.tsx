import type { ReactNode } from 'react';

/** The faces of a table’s tools; each button has its name in words. */

type Props = { stroke?: number; transform?: string; children: ReactNode };

function Icon({ stroke = 1.5, transform, children }: Props) {
  return (
    <svg
      width="18"
      height="18"
      viewBox="0 0 18 18"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth={stroke}
    >
      <g transform={transform}>{children}</g>
    </svg>
  );
}

/** Rows and columns change places. */
const MIRRORED = 'matrix(0 1 1 0 0 0)';

/** A grid with one row or column in strong lines, and what is done to it. */
export function GridIcon({ line, at, add }: { line: 'h' | 'v'; at: number; add?: boolean }) {
  const top = add ? (at < 9 ? 2.5 : 10) : 6;
  const rest = add ? (at < 9 ? 10 : 2.5) : undefined;
  return (
    <Icon {...(line === 'v' && { transform: MIRRORED })}>
      <rect x="2" y={top} width="14" height="5.5" strokeWidth="1.6" rx="1" />
      {rest !== undefined && <rect x="2" y={rest} width="14" height="5.5" strokeWidth="0.8" rx="1" />}
      <path d={add ? `M9 ${top + 1}v3.5M7.25 ${top + 2.75}h3.5` : 'M4.5 3l9 12M13.5 3l-9 12'} strokeWidth="1.4" />
    </Icon>
  );
}

export function AlignIcon() {
  return (
    <Icon stroke={1.6}>
      <path d="M3 4h12M8 7.5h7M5 11h10M9.5 14.5H15" />
    </Icon>
  );
}

/** A row in strong lines with an arrow to where it goes; turned, a column. */
export function MoveLineIcon({ to }: { to: 'up' | 'right' | 'down' | 'left' }) {
  return (
    <Icon transform={`rotate(${{ up: 0, right: 90, down: 180, left: 270 }[to]} 9 9)`}>
      <rect x="2" y="11" width="14" height="4.5" rx="1" />
      <path d="M9 9V2.5M6 5.5l3-3 3 3" />
    </Icon>
  );
}

/** Borders with arrows out to them, or in from them. */
export function WidthIcon({ by }: { by: 1 | -1 }) {
  return (
    <Icon>
      <path
        d={
          by > 0
            ? 'M2.5 3v12M15.5 3v12M5 9h8M7 7L5 9l2 2M11 7l2 2-2 2'
            : 'M6.5 3v12M11.5 3v12M1 9h4M3.2 7l2 2-2 2M17 9h-4M14.8 7l-2 2 2 2'
        }
      />
    </Icon>
  );
}

/** Three columns alike. */
export function LevelIcon() {
  return (
    <Icon>
      <path d="M2.5 3v12M7 3v12M11.3 3v12M15.5 3v12" />
    </Icon>
  );
}
