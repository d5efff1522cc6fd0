import type { Chart, Content, FigureForm } from '../content.ts';
import { inlineText } from '../content-text.ts';
import { dataTables } from '../data-table/data-table.ts';
import { allParts, type Layout, type PlacedPart } from '../layout.ts';
import { type StandardResult, standardResults } from '../rating.ts';
import type { Report } from '../report.ts';
import { OVERALL_SLOTS, slotsIn } from '../slots.ts';
import type { Template } from '../template.ts';
import { type Line, linesOf } from './lines.ts';
import { ratingId } from './named-figures.ts';
import { isLiveFigure } from './place-figures.ts';

/** A place that prints a figure, or counts with it. `where` is the part in words. */
export type FigureUse =
  | {
      kind: 'text';
      part: string;
      where: string;
      block: number;
      form: FigureForm;
      /** How many live figures with the same figure stand before it in the part. */
      occurrence: number;
      /** What it prints now, and what is read around it. */
      before: string;
      printed: string;
      after: string;
    }
  | { kind: 'chart'; part: string; where: string; block: number; chart: string; caption: string }
  | { kind: 'table'; part: string; where: string; caption: string }
  | { kind: 'edition'; part: string; where: string }
  | { kind: 'page'; line: 'title' | 'header' | 'footer' }
  /** A figure that counts this question anew whenever cases are imported. */
  | { kind: 'figure'; figure: string; label: string };

export type FigureUses = ReadonlyMap<string, readonly FigureUse[]>;

/** How much is told of the words around a figure, in characters. */
const AROUND = 60;

/** Where each figure is used, in reading order, by the id of the figure. One that is used nowhere has no entry. */
export function usesOfFigures(
  report: Report,
  { template, layout }: { template: Template; layout: Layout },
): FigureUses {
  const uses = new Map<string, FigureUse[]>();
  const add = (figure: string, use: FigureUse) => {
    if (!layout.figures.has(figure) && use.kind !== 'text' && use.kind !== 'chart') return;
    const known = uses.get(figure);
    if (known) known.push(use);
    else uses.set(figure, [use]);
  };
  const lines = { title: template.documentTitle, header: template.wordStyle.header, footer: template.wordStyle.footer };
  for (const line of ['title', 'header', 'footer'] as const)
    for (const id of slotsIn(lines[line])) add(id, { kind: 'page', line });
  for (const placed of allParts(layout.parts)) {
    const here = { part: placed.id, where: placed.where };
    const words = placed.by === 'author' ? (report.parts[placed.id] ?? []) : [];
    usesInText(words, placed, add);
    if (!placed.printed) continue;
    for (const id of figuresOfEdition(placed)) add(id, { kind: 'edition', ...here });
    const tables = dataTables(placed, { report, template, layout });
    if (tables.length > 0)
      for (const id of figuresOfTable(placed, layout))
        add(id, { kind: 'table', ...here, caption: tables[0]?.caption ?? '' });
  }
  for (const { id, label, cases } of report.figures)
    if (cases)
      for (const question of new Set([cases.question, ...(cases.group.relevantTo ? [cases.group.relevantTo] : [])]))
        if (question !== id) add(question, { kind: 'figure', figure: id, label });
  return uses;
}

type Add = (figure: string, use: FigureUse) => void;

function usesInText(written: Content, { id, where, content }: PlacedPart, add: Add): void {
  const here = { part: id, where };
  const met = new Map<string, number>();
  const lines = (block: number, { inlines, printed }: Line) => {
    if (!inlines.some(isLiveFigure)) return;
    const words = printed.map(inlineText);
    for (const [at, inline] of inlines.entries()) {
      if (!isLiveFigure(inline)) continue;
      const { figure, form } = inline;
      const occurrence = met.get(figure) ?? 0;
      met.set(figure, occurrence + 1);
      add(figure, {
        kind: 'text',
        ...here,
        block,
        form,
        occurrence,
        before: lastWords(words.slice(0, at).join('')),
        printed: words[at] ?? inline.seen,
        after: firstWords(words.slice(at + 1).join('')),
      });
    }
  };
  for (const [index, block] of written.entries()) {
    for (const line of linesOf(block, content[index] ?? block)) lines(index, line);
    if (block.type !== 'chart') continue;
    for (const figure of figuresOfChart(block))
      add(figure, { kind: 'chart', ...here, block: index, chart: block.id, caption: block.caption });
  }
}

function figuresOfChart({ rows }: Chart): Set<string> {
  return new Set(
    rows.flatMap(({ values }) =>
      values.flatMap((value) => (typeof value === 'object' && value !== null ? [value.figure] : [])),
    ),
  );
}

/** Of a part, what is no text that it prints: patterns, advice to the author, and the parts below it. */
const UNPRINTED = { parts: undefined, guidance: undefined, recognise: undefined, alsoCalled: undefined };

/** What the edition's own words in a part print of the report, by their slots. */
function figuresOfEdition({ part, by, leadIn, standard }: PlacedPart): Set<string> {
  const words = JSON.stringify({
    ...part,
    ...UNPRINTED,
    ...(by !== 'edition' && { text: undefined, fallback: undefined }),
    ...(part.kind === 'prose' && leadIn.length === 0 && { leadIn: undefined }),
  });
  return new Set(slotsIn(words).flatMap((slot) => figureOfSlot(slot, standard)));
}

function figureOfSlot(slot: string, standard: StandardResult | undefined): string[] {
  if (slot === 'rating') return standard ? [ratingId(standard.number)] : [];
  if (slot === 'lowest') return standard?.lowest ? [standard.lowest.number] : [];
  return [slot];
}

/** What the tables that the edition makes in a part print of scores and ratings. */
function figuresOfTable({ part, standard }: PlacedPart, { results }: Layout): string[] {
  switch (part.kind) {
    case 'key-questions':
      return standard?.keyQuestions.map(({ number }) => number) ?? [];
    case 'ratings':
      return [...standardResults(results).map(({ number }) => ratingId(number)), OVERALL_SLOTS[2]];
    case 'results':
      return results.domains
        .filter(({ id }) => part.domains.includes(id))
        .flatMap(({ standards }) => standards)
        .flatMap(({ number, keyQuestions }) => [ratingId(number), ...keyQuestions.map((question) => question.number)]);
    case 'cover':
    case 'contents':
    case 'fixed':
    case 'prose':
    case 'recommendations':
    case 'statement':
    case 'facts':
    case 'bands':
    case 'paired-lists':
    case 'glossary':
    case 'section':
    case 'standard':
    case 'back-cover':
      return [];
  }
}

function lastWords(text: string): string {
  return text.length <= AROUND ? text : `…${text.slice(-AROUND).replace(/^\S*\s/, '')}`;
}

function firstWords(text: string): string {
  return text.length <= AROUND ? text : `${text.slice(0, AROUND).replace(/\s\S*$/, '')}…`;
}
