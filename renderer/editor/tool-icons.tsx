import { say } from './messages.ts';

/** The faces of the text’s tools; each button has its name in words. */

const icon = { width: 18, height: 18, viewBox: '0 0 18 18', 'aria-hidden': true, fill: 'none', stroke: 'currentColor' };

export function BulletsIcon() {
  return (
    <svg {...icon} strokeWidth="1.6">
      <title>{say('bullets')}</title>
      <path d="M7 4.5h8M7 9h8M7 13.5h8" />
      <path d="M3 4.5h.01M3 9h.01M3 13.5h.01" strokeWidth="2.6" strokeLinecap="round" />
    </svg>
  );
}

export function CommentIcon() {
  return (
    <svg {...icon} strokeWidth="1.6">
      <title>{say('comment')}</title>
      <path d="M2.5 3.5h13v8.5h-7L5 15v-3H2.5z" strokeLinejoin="round" />
    </svg>
  );
}

export function FindingIcon() {
  return (
    <svg {...icon} strokeWidth="1.6">
      <title>{say('keyFinding')}</title>
      <path d="M7 5h8" strokeWidth="2.6" />
      <path d="M7 10h8M7 14h5" />
      <path d="M3 5h.01" strokeWidth="3" strokeLinecap="round" />
    </svg>
  );
}

export function StartIcon() {
  return (
    <svg {...icon} strokeWidth="1.6">
      <title>{say('numbering')}</title>
      <path d="M9.5 4.5H15M9.5 9H15M9.5 13.5H15" />
      <path d="M2 4.2l1.8-1.2v5" strokeWidth="1.4" />
      <path d="M6 11.2a2.6 2.6 0 1 1-2.2-1.1M3 9l1.2 1.1L3 11.4" strokeWidth="1.1" />
    </svg>
  );
}

export function SuperscriptIcon() {
  return (
    <svg {...icon} strokeWidth="1.6">
      <title>{say('superscript')}</title>
      <path d="M3 6.5l7 8M10 6.5l-7 8" />
      <path d="M12.4 4.4c.3-1.7 2.9-1.5 2.8.2 0 1.2-1.9 2-2.9 3.6h3" strokeWidth="1.2" />
    </svg>
  );
}

export function NumbersIcon() {
  return (
    <svg {...icon} strokeWidth="1.6">
      <title>{say('numbers')}</title>
      <path d="M7.5 4.5H15M7.5 9H15M7.5 13.5H15" />
      <path d="M2.2 3.6 3.6 2.8v4M2 11.6c.3-1.3 2.4-1.2 2.3.1 0 .9-1.4 1.5-2.2 2.8h2.4" strokeWidth="1.2" />
    </svg>
  );
}

export function ShiftIcon({ by }: { by: 1 | -1 }) {
  return (
    <svg {...icon} strokeWidth="1.6">
      <title>{say('indent')}</title>
      <path d="M3 3.5h12M9 7.5h6M9 11h6M3 14.5h12" />
      <path d={by > 0 ? 'M3 7.2 5.4 9.3 3 11.4' : 'M5.4 7.2 3 9.3l2.4 2.1'} />
    </svg>
  );
}

export function LinkIcon() {
  return (
    <svg {...icon} strokeWidth="1.6">
      <title>{say('link')}</title>
      <path d="M7.6 10.4a3 3 0 0 0 4.3 0l2.3-2.3a3 3 0 0 0-4.3-4.3l-1 1" />
      <path d="M10.4 7.6a3 3 0 0 0-4.3 0L3.8 9.9a3 3 0 0 0 4.3 4.3l1-1" />
    </svg>
  );
}

export function NoteIcon() {
  return (
    <svg {...icon} strokeWidth="1.6">
      <title>{say('footnote')}</title>
      <path d="M3 6.5h6M3 10.5h9M3 14.5h9" />
      <path d="M12.6 3.4 14.4 2.4v5" strokeWidth="1.3" />
    </svg>
  );
}

export function ReferenceIcon() {
  return (
    <svg {...icon} strokeWidth="1.6">
      <title>{say('reference')}</title>
      <path d="M10 3H3.5v12H14V9" />
      <path d="M8.5 9.5 15 3M11 2.8h4.2V7" />
    </svg>
  );
}

export function LiveFigureIcon() {
  return (
    <svg {...icon} strokeWidth="1.6">
      <title>{say('liveFigure')}</title>
      <path d="M13 3 5 12" strokeWidth="1.4" />
      <circle cx="5" cy="4.6" r="1.9" strokeWidth="1.3" />
      <circle cx="13" cy="10.4" r="1.9" strokeWidth="1.3" />
      <path d="M2 15.5h14" strokeWidth="1.4" strokeDasharray="1.8 1.6" />
    </svg>
  );
}

export function BoxIcon() {
  return (
    <svg {...icon} strokeWidth="1.6">
      <title>{say('newBox')}</title>
      <path d="M3 2.5h12v4H3zM3 11.5h12v4H3zM6 9h6" />
    </svg>
  );
}

export function TableIcon() {
  return (
    <svg {...icon} strokeWidth="1.6">
      <title>{say('table')}</title>
      <path d="M2.5 3.5h13v11h-13zM2.5 7.2h13M2.5 10.9h13M7 3.5v11M11.3 3.5v11" strokeWidth="1.3" />
    </svg>
  );
}

export function PictureIcon() {
  return (
    <svg {...icon} strokeWidth="1.6">
      <title>{say('picture')}</title>
      <path d="M2.5 3.5h13v11h-13zM3 13l3.8-4 2.7 2.7 2-2 3.5 3.5" strokeWidth="1.4" />
      <circle cx="11.7" cy="6.8" r="1.1" />
    </svg>
  );
}

export function ChartIcon() {
  return (
    <svg {...icon} strokeWidth="1.6">
      <title>{say('chart')}</title>
      <path d="M2.5 2.5v13h13" strokeWidth="1.4" />
      <path d="M5.5 13V9M9 13V5M12.5 13V7.5" strokeWidth="2.2" />
    </svg>
  );
}
