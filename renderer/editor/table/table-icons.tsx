import type { ReactNode } from 'react';

function Icon({ turn = 0, children }: { turn?: number; children: ReactNode }) {
  return (
    <svg
      width="18"
      height="18"
      viewBox="0 0 18 18"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
    >
      <g transform={`rotate(${turn} 9 9)`}>{children}</g>
    </svg>
  );
}

/** A row in strong lines with an arrow to where it goes; turned, a column. */
export function MoveLineIcon({ to }: { to: 'up' | 'right' | 'down' | 'left' }) {
  return (
    <Icon turn={{ up: 0, right: 90, down: 180, left: 270 }[to]}>
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
