import { percentageOf } from '../../core/figure.ts';
import { formsOf, type NamedFigure } from '../../core/figures/named-figures.ts';
import { printFigure } from '../../core/figures/print-figure.ts';
import type { FigureUses } from '../../core/figures/uses.ts';
import { standardsOf } from '../../core/framework.ts';
import type { View } from '../report/view.ts';
import { say } from './messages.ts';

/** Every named figure as the table shows it. */
export type FigureRow = {
  id: string;
  label: string;
  /** The number of a key question. */
  number: string;
  /** In the house form of running text; empty while there is none. */
  value: string;
  base: string;
  unit: string;
  asAt: string;
  source: string;
  kind: string;
  group: Group;
  used: number;
  /** What its value is put in order by. */
  size: number | string;
};

export type Group = 'own' | 'questions' | 'ratings' | 'compared' | 'details';
export type Column = 'label' | 'value' | 'base' | 'unit' | 'asAt' | 'source' | 'kind' | 'used';
export type Order = { column: Column; down: boolean };

export const KINDS: Record<NamedFigure['kind'], string> = {
  'key question': say('keyQuestion'),
  prompt: say('kindPrompt'),
  survey: say('kindSurvey'),
  external: say('kindExternal'),
  compared: say('kindCompared'),
  rating: say('kindRating'),
  detail: say('kindDetail'),
  total: say('kindTotal'),
};

export function rowsOf({ report, template, layout }: View, uses: FigureUses): FigureRow[] {
  const own = new Set(report.figures.map(({ id }) => id));
  const questions = new Set(
    standardsOf(template).flatMap(({ keyQuestions }) => keyQuestions.map(({ number }) => number)),
  );
  return [...layout.figures.values()].map((figure): FigureRow => {
    const { id, label, kind, value, unit = '', asAt = '', source = '' } = figure;
    return {
      id,
      label,
      number: questions.has(id) && !own.has(id) ? id : '',
      value: printFigure(figure, formsOf(figure)[0] ?? 'value', { cell: false, begins: false }, template) ?? '',
      base: baseText(value),
      unit,
      asAt,
      source,
      kind: KINDS[kind],
      group: own.has(id) ? 'own' : groupOf(kind),
      used: uses.get(id)?.length ?? 0,
      size: typeof value === 'object' ? percentageOf(value) : (value ?? ''),
    };
  });
}

/** `30 of 90`, or the base of a percentage alone. */
function baseText(value: NamedFigure['value']): string {
  if (typeof value !== 'object' || value.base === undefined) return '';
  return 'yes' in value ? say('yesOfBase', { yes: value.yes, base: value.base }) : say('ofBase', { base: value.base });
}

function groupOf(kind: NamedFigure['kind']): Group {
  switch (kind) {
    case 'key question':
    case 'prompt':
    case 'survey':
    case 'external':
      return 'questions';
    case 'rating':
    case 'total':
      return 'ratings';
    case 'compared':
      return 'compared';
    case 'detail':
      return 'details';
  }
}

/** Rows that have every word looked for, whatever its case, anywhere in what they show. */
export function foundRows(rows: readonly FigureRow[], sought: string, group: Group | 'all'): FigureRow[] {
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (group !== 'all' && row.group !== group) return false;
    const { number, label, value, base, unit, asAt, source, kind } = row;
    const text = [number, label, value, base, unit, asAt, source, kind].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Without an order as the report has them. Numbers stand before words, and what is empty comes last either way. */
export function orderedRows(rows: readonly FigureRow[], order: Order | null, language: string): FigureRow[] {
  if (!order) return [...rows];
  const collator = new Intl.Collator(language, { numeric: true });
  const key = (row: FigureRow): number | string => {
    if (order.column === 'value') return row.size;
    if (order.column === 'base') return Number(/\d+(?=\D*$)/.exec(row.base)?.[0] ?? Number.NaN) || '';
    return order.column === 'label' ? `${row.number} ${row.label}`.trim() : row[order.column];
  };
  const compare = (a: number | string, b: number | string): number => {
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
    return collator.compare(String(a), String(b));
  };
  return rows.toSorted((one, other) => {
    const [a, b] = [key(one), key(other)];
    if (a === '' || b === '') return Number(a === '') - Number(b === '');
    return order.down ? compare(b, a) : compare(a, b);
  });
}
