import type { Finding } from '../../core/check/finding.ts';
import type { Numbered, PaperFinding, PaperPlace, sectionsOf } from '../../core/check/paper/findings-paper.ts';
import { sayCount } from '../../core/say-count.ts';
import { sayDay } from '../../core/say-day.ts';
import { textRuns } from './inlines.ts';
import { oneLine } from './safe-text.ts';
import type { HouseRow, HouseTable } from './tables.ts';

/** The tables of papers about a report. */

type Piece = { text: string; bold?: true };
/** Paragraphs, each of some pieces. */
export type Cell = readonly (readonly Piece[])[];
export type PaperTable = Pick<HouseTable, 'title' | 'description' | 'columns'> & {
  /** The first is the header. */
  cells: Cell[][];
};

export function houseCells(cells: readonly (readonly Cell[])[]): HouseRow[] {
  return cells.map((row) => ({
    cells: row.map(([first = [], ...more]) => ({
      children: runsOf(first),
      more: more.map((pieces) => runsOf(pieces)),
    })),
  }));
}

export function wordsIn(cell: Cell): string {
  return cell.flat().reduce((words, { text }) => words + text, '');
}

function runsOf(pieces: readonly Piece[]) {
  return pieces.flatMap(({ text, bold }) => textRuns(text, bold ? { bold } : {}));
}

const WEIGHTS: Record<Finding['severity'], string> = { error: 'Error', warning: 'Warning', advice: 'Advice' };
const SECTIONS = { open: 'To settle', provider: 'Not ours to edit', dismissed: 'Dismissed' } as const;

export function countsTable(sections: ReturnType<typeof sectionsOf>): PaperTable {
  const rows = (['open', 'provider', 'dismissed'] as const).map((section) => {
    const findings = sections[section].map(({ finding }) => finding);
    const of = (weight: Finding['severity']) => findings.filter((finding) => finding.weight === weight).length;
    return [SECTIONS[section], ...[of('error'), of('warning'), of('advice'), findings.length].map(String)];
  });
  return {
    title: 'Findings by weight',
    description:
      'How many errors, warnings and pieces of advice there are to settle, in text of others, and dismissed.',
    columns: [{ share: 4, align: 'left' }, ...Array.from({ length: 4 }, () => ({ share: 2, align: 'right' as const }))],
    cells: [['Findings', 'Errors', 'Warnings', 'Advice', 'All'], ...rows].map((row) => row.map(plain)),
  };
}

/** Findings of a part, with room for what the meeting decides. */
export function findingsTable(part: string, findings: readonly Numbered[]): PaperTable {
  return {
    title: `Findings in ${oneLine(part)}`,
    description: `${sayCount(findings.length, 'finding')}, each with its number, its weight, what was found, and room for the decision of the meeting.`,
    columns: columns(5),
    cells: [
      ['No.', 'Weight', 'Finding', 'Decision'].map(plain),
      ...findings.map(({ number, finding }) => [
        ...headOf(number, finding),
        toldOf(finding),
        finding.assigned === undefined ? plain('') : plain(`Assigned to ${finding.assigned}.`),
      ]),
    ],
  };
}

/** Findings of a part that somebody left. */
export function dismissedTable(part: string, findings: readonly Numbered[]): PaperTable {
  return {
    title: `Dismissed in ${oneLine(part)}`,
    description: `${sayCount(findings.length, 'finding')}, each with its number, its weight, what was found, and why, by whom and when it was dismissed.`,
    columns: columns(6),
    cells: [
      ['No.', 'Weight', 'Finding', 'Reason'].map(plain),
      ...findings.map(({ number, finding }) => [...headOf(number, finding), toldOf(finding), reasonOf(finding)]),
    ],
  };
}

/** `last`: how wide the last column is beside the finding, which has 12. */
function columns(last: number): PaperTable['columns'] {
  return [2, 3, 12, last].map((share) => ({ share, align: 'left' }));
}

export const plain = (text: string): Cell => [[{ text }]];

function headOf(number: number, { weight }: PaperFinding): Cell[] {
  return [plain(String(number)), plain(WEIGHTS[weight])];
}

function toldOf({ message, at, related, suggestion, part }: PaperFinding): Cell {
  // What the message names already is not said again.
  const named = at.words === '' && message.includes(at.where);
  const also = related.filter(({ where, words }) => where !== '' || words !== '');
  return [
    [{ text: message }],
    ...(named ? [] : placeOf(at, part, also.length > 0 ? 'Here' : '')),
    ...also.flatMap((place, index) => placeOf(place, part, `There${also.length > 1 ? ` ${index + 1}` : ''}`)),
    ...(suggestion === undefined ? [] : [[{ text: suggestion }]]),
  ];
}

/** Where it is, unless that is the part which the heading names, and the words in bold among those around them. */
function placeOf({ where, before, words, after }: PaperPlace, part: string, name: string): Piece[][] {
  const place = [name, where === part ? '' : where].filter(Boolean).join(', ');
  const quote: Piece[] =
    words === '' ? [] : [{ text: `“${before}` }, { text: words, bold: true }, { text: `${after.trimEnd()}”` }];
  if (quote.length === 0) return where === part || place === '' ? [] : [[{ text: `${place}.` }]];
  return [[{ text: place === '' ? '' : `${place}: ` }, ...quote].filter(({ text }) => text !== '')];
}

function reasonOf({ dismissed }: PaperFinding): Cell {
  if (!dismissed) return plain('');
  const day = sayDay(dismissed.at.slice(0, 10));
  return [[{ text: dismissed.reason }], [{ text: dismissed.by === undefined ? day : `${dismissed.by}, ${day}` }]];
}
