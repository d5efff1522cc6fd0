import { sayMinutes } from '../../core/counts/reading-time.ts';
import { percentageOf } from '../../core/figure.ts';
import type { KeyQuestionResult, StandardResult } from '../../core/rating.ts';
import { sayCount } from '../../core/say-count.ts';
import type { Summary } from '../../core/summary.ts';
import { columns } from './columns.ts';

/** The computed view of a report for a person at a terminal. */
export function summaryText(summary: Summary): string {
  return [
    [
      summary.title,
      `${summary.template.title}, ${summary.template.edition} · ${sayCount(summary.words, 'word')}, ${sayMinutes(summary.minutes)} to read`,
      ...holdings(summary),
    ],
    ...(summary.domains.length > 0 ? [ratingLines(summary)] : []),
    ...figureLines(summary),
    ['Parts', ...columns(partRows(summary))],
    ...(summary.unplaced.length > 0 ? [['Imported text without a place', ...summary.unplaced.map(indented)]] : []),
  ]
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/** What there is beside words; nothing where there is nothing. */
function holdings({ counts }: Summary): string[] {
  const { facts, tables, pictures, charts, footnotes, glossary } = counts;
  const held: [number, string][] = [
    [facts, 'fact'],
    [tables, 'table'],
    [pictures, 'picture'],
    [charts, 'chart'],
    [footnotes, 'footnote'],
    [glossary, 'glossary term'],
  ];
  const told = held.filter(([count]) => count > 0).map(([count, noun]) => sayCount(count, noun));
  return told.length === 0 ? [] : [told.join(', ')];
}

const indented = (line: string) => `  ${line}`;

function ratingLines(summary: Summary): string[] {
  const { score, overall, overallProvenance, withoutDepartures, rated, toRate } = summary;
  const lines = [
    'Ratings',
    ...summary.domains.flatMap((domain) => [
      `  ${domain.number}. ${domain.title}`,
      ...columns(domain.standards.map(standardRow), 4).flatMap((line, index) => [
        line,
        ...standardLines(domain.standards[index]),
      ]),
    ]),
  ];
  if (!score) return [...lines, `  Rated so far: ${rated} of ${toRate} standards`];
  const source =
    overallProvenance?.status === 'published' ? '' : ` (${overallProvenance?.status}: ${overallProvenance?.source})`;
  lines.push(`  Score ${score.printed}`, `  Overall rating: ${overall ?? 'no band fits'}${overall ? source : ''}`);
  if (withoutDepartures && withoutDepartures.points !== score.points)
    lines.push(
      `  Without departures: ${withoutDepartures.points}/${score.max}${withoutDepartures.rating ? `, ${withoutDepartures.rating}` : ''}`,
    );
  return lines;
}

function standardRow(standard: StandardResult): string[] {
  const { number, title, rating, points = 0, ratedBy, weight } = standard;
  if (ratedBy === 'information only') return [number, title, 'for information only'];
  if (rating === undefined) return [number, title, 'not yet rated'];
  return [number, title, rating, `${sayCount(points, 'point')}${weight === 1 ? '' : ` × ${weight}`}`];
}

function standardLines(standard: StandardResult | undefined): string[] {
  if (!standard) return [];
  const { departure, keyQuestions, lowest } = standard;
  const lines = columns(
    keyQuestions.map((question) =>
      standard.ratedBy === 'information only'
        ? questionRow(question).slice(0, 3)
        : [...questionRow(question), question === lowest && keyQuestions.length > 1 ? 'lowest' : ''],
    ),
    8,
  );
  if (!departure) return lines;
  const rule = departure.kind === 'guidance' ? 'the decision guidance' : 'the lowest key question';
  const source = departure.provenance.status === 'published' ? '' : ` [${departure.provenance.status}]`;
  lines.push(`        departs from ${departure.from}, which ${rule} gives${source}`);
  if (!departure.allowed) lines.push(`        beyond the limit: ${departure.rule}`);
  lines.push(`        ${departure.reason ? `reason: ${departure.reason}` : 'no reason recorded'}`);
  return lines;
}

function questionRow({ number, measure, band, label }: KeyQuestionResult): string[] {
  if (!measure) return [number, 'not yet scored'];
  const percentage = `${percentageOf(measure)}%`.padStart(4);
  const counts =
    'yes' in measure ? `${measure.yes} of ${measure.base}` : measure.base === undefined ? '' : `of ${measure.base}`;
  return [number, percentage, counts, band ?? '', label ?? ''];
}

/** The report's own figures; key questions are told with the ratings. */
function figureLines({ figures }: Summary): string[][] {
  const own = figures.flatMap((figure) => ('value' in figure ? [figure] : []));
  if (own.length === 0) return [];
  const rows = own.map(({ label, value, unit = '', asAt, source }) => {
    const since = [asAt === undefined ? '' : `as at ${asAt}`, source ?? ''].filter((words) => words !== '').join('; ');
    if (typeof value === 'number')
      return [label, `${value}${unit === '%' ? '%' : ''}`, unit === '%' ? '' : unit, since];
    const base = 'yes' in value ? `${value.yes} of ${value.base}` : value.base === undefined ? '' : `of ${value.base}`;
    return [label, `${percentageOf(value)}%`, `${base} ${unit}`.trim(), since];
  });
  return [['Figures', ...columns(rows)]];
}

function partRows(summary: Summary): string[][] {
  return summary.parts
    .filter(
      ({ kind }) =>
        kind === 'prose' || kind === 'section' || kind === 'standard' || kind === 'fixed' || kind === 'recommendations',
    )
    .map(({ level, number, title, words, by, kind }) => {
      const name = `${'  '.repeat(level - 1)}${number ? `${number} ` : ''}${title}`;
      if (kind === 'section' || kind === 'standard') return [name];
      if (kind === 'recommendations') {
        const counts = summary.recommendations.filter((group) => group.count > 0);
        const total = counts.reduce((sum, group) => sum + group.count, 0);
        return [name, total === 0 ? 'none' : sayCount(total, 'recommendation')];
      }
      if (by === 'nobody') return [name, 'empty'];
      return [name, `${sayCount(words, 'word')}${by === 'edition' ? ' of the edition' : ''}`];
    });
}
