import { capital } from '../../core/capital.ts';
import { compareWords } from '../../core/compare/texts.ts';
import type { LogPaper } from '../../core/review/rounds/sent.ts';
import { sayCount } from '../../core/say-count.ts';
import { sayDay } from '../../core/say-day.ts';
import type { Template } from '../../core/template.ts';
import { type Page, type PaperForm, type PaperOptions, writePaper } from './paper.ts';
import { type Cell, type PaperTable, plain } from './paper-tables.ts';
import { oneLine } from './safe-text.ts';

type Point = LogPaper['points'][number];

const FORM: PaperForm<LogPaper> = {
  kind: 'response log',
  about: 'response log',
  orientation: 'landscape',
  write: writeLog,
};

/** What the inspected service said to a draft, and what was decided about each point, as a Word file for the answer to it. */
export function exportLog(paper: LogPaper, edition: Template, options: PaperOptions = {}): Promise<Uint8Array> {
  return writePaper(FORM, paper, edition, options);
}

function writeLog(paper: LogPaper, { say, head, lay }: Page): void {
  const { points } = paper;
  say('BodyText', paper.edition);
  say(
    'BodyText',
    `The draft was sent to ${oneLine(paper.to)} on ${sayDay(paper.sent)}, with an answer asked for by ${sayDay(paper.due)}.`,
  );
  say('BodyText', `Sent: ${paper.parts.map(oneLine).join('; ')}.`);
  if (points.length === 0) {
    say('BodyText', 'Nothing has come back.');
    return;
  }
  say('BodyText', `${sayCount(points.length, 'point')}: ${tally(points)}.`);
  head('Points');
  lay(pointsTable(points));
}

const OUTCOMES = ['accepted', 'in part', 'not accepted'] as const;

function tally(points: readonly Point[]): string {
  const open = points.filter(({ decision }) => !decision).length;
  const counts = OUTCOMES.map((outcome) => {
    const count = points.filter(({ decision }) => decision?.outcome === outcome).length;
    return outcome === 'in part' ? `${count} accepted in part` : `${count} ${outcome}`;
  });
  return [...counts, ...(open > 0 ? [`${open} not decided yet`] : [])].join(', ');
}

function pointsTable(points: readonly Point[]): PaperTable {
  return {
    title: 'Points and decisions',
    description: `${sayCount(points.length, 'point')}, each with its number, the part of the draft, who made it, the words as they were sent, what is wanted or said, the decision, and its reason.`,
    columns: [2, 6, 6, 10, 10, 5, 9].map((share) => ({ share, align: 'left' })),
    cells: [
      ['No.', 'Part', 'From', 'As sent', 'Wanted or said', 'Decision', 'Reason'].map(plain),
      ...points.map((point, index) => rowOf(point, index + 1)),
    ],
  };
}

function rowOf(point: Point, number: number): Cell[] {
  const { where, by, at, was, now, kind, decision } = point;
  return [
    plain(String(number)),
    plain(where),
    [[{ text: by }], ...(at === '' ? [] : [[{ text: sayDay(at.slice(0, 10)) }]])],
    kind === 'comment' ? paragraphs(was === '' ? '' : `“${was}”`) : wanted(point, 'gone'),
    kind === 'comment' ? paragraphs(now) : wanted(point, 'new'),
    plain(decision ? capital(decision.outcome) : 'Not decided yet'),
    paragraphs(decision?.reason ?? ''),
  ];
}

/** The words before or after, those that differ in bold. */
function wanted({ was, now }: Point, side: 'gone' | 'new'): Cell {
  const text = side === 'gone' ? was : now;
  if (text === '') return plain(side === 'gone' ? '(nothing stood here)' : '(taken out)');
  if (text.includes('\n')) return paragraphs(text);
  const runs = compareWords(was, now).filter((run) => run.kind === 'same' || run.kind === side);
  const differs = runs.some((run) => run.kind === 'same');
  return [runs.map((run) => (differs && run.kind === side ? { text: run.text, bold: true } : { text: run.text }))];
}

function paragraphs(text: string): Cell {
  return text.split('\n').map((line) => [{ text: line }]);
}
